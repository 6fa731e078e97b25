import { once } from 'node:events';
import type { Server as HttpServer } from 'node:http';
import type { Config } from './config.ts';

/** Answers under way get this long when the server stops. */
const GRACE_MS = 2_000;

/** The address cannot be listened on. The message is for the administrator and names the variable to change. */
export class ListenError extends Error {
  override readonly name = 'ListenError';
}

/** @returns the port, which matters where any free one was asked for */
export async function listen(server: HttpServer, { host, port }: Pick<Config, 'host' | 'port'>): Promise<number> {
  server.listen({ host, port });
  try {
    await once(server, 'listening');
  } catch (error) {
    throw new ListenError(describe(error, host, port), { cause: error });
  }
  return portOf(server);
}

export function portOf(server: HttpServer): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server does not listen on a port');
  return address.port;
}

/** Accepts nothing more, lets answers under way finish, then cuts what is left. */
export async function closeHttp(server: HttpServer): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeIdleConnections();
  const cut = setTimeout(() => server.closeAllConnections(), GRACE_MS);
  await closed;
  clearTimeout(cut);
}

function describe(error: unknown, host: string, port: number): string {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'EADDRINUSE') return `PORT ${port} is in use by another program. Stop it, or choose another: PORT=${port + 1}`;
  if (code === 'EACCES') return `PORT ${port} may not be used by this user. Choose one above 1023: PORT=4280`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return `HOST ${host} is no address of this computer. Use HOST=0.0.0.0 or HOST=127.0.0.1`;
  return `cannot listen on HOST ${host}, PORT ${port}`;
}
