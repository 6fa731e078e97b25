import { request as httpRequest, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { OPERATOR_SOCKET, type OperatorAnswer, type OperatorRequest } from './operatorRequest.ts';

/** Nobody listens there, or there is nothing to listen at. */
const NOT_RUNNING = new Set(['ENOENT', 'ECONNREFUSED', 'ENAMETOOLONG', 'EINVAL', 'EACCES']);

/** A server that says nothing for so long hangs. */
const SILENT_MS = 15_000;

/** Asks the server that has the data folder open. @returns null where none answers */
export async function askServer(dataDir: string, asked: OperatorRequest, silentMs = SILENT_MS): Promise<OperatorAnswer | null> {
  try {
    const response = await send(join(dataDir, OPERATOR_SOCKET), JSON.stringify(asked), silentMs);
    response.setEncoding('utf8');
    return { isDone: response.statusCode === 200, text: response };
  } catch (error) {
    if (error instanceof Error && 'code' in error && NOT_RUNNING.has(String(error.code))) return null;
    throw error;
  }
}

function send(socketPath: string, body: string, silentMs: number): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const request = httpRequest({ socketPath, method: 'POST' }, resolve);
    request.setTimeout(silentMs, () => request.destroy(new Error('The server does not answer. Try again, or stop it first.')));
    request.on('error', reject);
    request.end(body);
  });
}
