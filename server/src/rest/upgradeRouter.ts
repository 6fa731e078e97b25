import type { Server as HttpServer, IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { LIVE_PATH } from '@samenreis/shared/protocol';

export type HandleUpgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => void;

/**
 * Three protocols share one HTTP server. socket.io, and Vite during development, listen to `upgrade` by themselves and pass
 * over what is not theirs; this sends `/sync` on and ends whatever belongs to nobody.
 * @param otherPaths - what others listen to by themselves, beside `/live`
 */
export function routeUpgrades(httpServer: HttpServer, handleSync: HandleUpgrade, otherPaths: readonly string[]): void {
  // socket.io takes everything below its path, and nothing without the slash.
  const isOthers = (path: string): boolean => path.startsWith(`${LIVE_PATH}/`) || otherPaths.includes(path);
  httpServer.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const path = (request.url ?? '').split('?', 1)[0] ?? '';
    if (path.startsWith('/sync/')) handleSync(request, socket, head);
    else if (!isOthers(path)) refuse(socket);
  });
}

function refuse(socket: Duplex): void {
  // The other side may be gone already; without a listener its reset would end the process.
  socket.on('error', () => socket.destroy());
  socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
}
