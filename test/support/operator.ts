import { spawn } from 'node:child_process';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const OPERATE = fileURLToPath(new URL('../../server/dist/operate.js', import.meta.url));

export interface Operated {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** The built command as a process of its own, as `npm run reset-password` and `npm run audit` start it. */
export function operate(words: readonly string[], env: Readonly<Record<string, string>>): Promise<Operated> {
  const child = spawn(process.execPath, [OPERATE, ...words], { cwd: tmpdir(), env: { PATH: process.env.PATH, ...env } });
  const texts = { out: '', err: '' };
  child.stdout.on('data', (chunk: Buffer) => {
    texts.out += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    texts.err += chunk.toString();
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, ...texts }));
  });
}

/** What the running server answers over the socket in its data folder. */
export function askOperator(dataDir: string, body: string): Promise<{ readonly status: number; readonly text: string }> {
  return new Promise((resolve, reject) => {
    const request = httpRequest({ socketPath: join(dataDir, 'operator.sock'), method: 'POST' }, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => {
        text += chunk.toString();
      });
      response.once('end', () => resolve({ status: response.statusCode ?? 0, text }));
    });
    request.once('error', reject);
    request.end(body);
  });
}

/** Token of the link that who runs the server has printed for this person. */
export async function resetToken(dataDir: string, whose: string): Promise<string> {
  const { text } = await askOperator(dataDir, JSON.stringify({ ask: 'resetLink', whose }));
  const [, token] = text.match(/\/nieuw-wachtwoord#([\w-]{43})\n/) ?? [];
  if (token === undefined) throw new Error(`no link was printed: ${text}`);
  return token;
}
