import { once } from 'node:events';
import { chmod, mkdtemp, rename, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import * as v from 'valibot';
import type { Logger } from '../observability/logger.ts';
import { closeHttp } from '../serverSocket.ts';
import type { OperatorDesk } from './operatorDesk.ts';
import { OPERATOR_SOCKET, operatorRequestSchema } from './operatorRequest.ts';

const BODY_MAX = 4_096;

export interface OperatorSocket {
  close(): Promise<void>;
}

/**
 * Listens for commands on a socket in the data folder, which only the user who runs the server can open: whoever can may read the
 * database, too. Where there can be none (a path of over a hundred characters, Windows) the server goes on without.
 */
export async function openOperatorSocket(dataDir: string, desk: OperatorDesk, logger: Logger): Promise<OperatorSocket> {
  const path = join(dataDir, OPERATOR_SOCKET);
  const server = createServer((request, response) => {
    answer(desk, request, response).catch((error: unknown) => {
      // Cut off rather than ended: the command says that the answer is not whole.
      logger.error({ err: error }, 'a command of the operator failed');
      response.destroy();
    });
  });
  try {
    // In a folder of its own until its mode is set; in its place it takes that of one a killed server left.
    const apart = await mkdtemp(join(dataDir, '.op-'));
    try {
      server.listen(join(apart, 's'));
      await once(server, 'listening');
      await chmod(join(apart, 's'), 0o600);
      await rename(join(apart, 's'), path);
    } finally {
      await rm(apart, { recursive: true, force: true });
    }
  } catch (error) {
    logger.warn({ err: error }, 'commands for the operator work only while the server is stopped: no socket in the data folder');
    if (server.listening) await closeHttp(server);
    return { close: async () => {} };
  }
  return {
    async close() {
      await rm(path, { force: true });
      await closeHttp(server);
    },
  };
}

async function answer(desk: OperatorDesk, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const asked = v.safeParse(operatorRequestSchema, await readJson(request));
  if (!asked.success) {
    response.writeHead(400).end('The server does not know this command: is it of another release?\n');
    return;
  }
  const { isDone, text } = await desk(asked.output);
  response.writeHead(isDone ? 200 : 422, { 'content-type': 'text/plain; charset=utf-8' });
  await pipeline(text, response);
}

/** @returns null for what is too long or no JSON */
async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    length += chunk.length;
    if (length > BODY_MAX) return null;
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString());
  } catch {
    return null; // told as an unknown command
  }
}
