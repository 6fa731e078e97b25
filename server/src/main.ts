import { fileURLToPath } from 'node:url';
import { type RunningServer, startServer } from './app.ts';
import { describeConfigProblems, parseConfig } from './config.ts';
import { createLogger } from './observability/logger.ts';
import { startingText } from './startingText.ts';

/** A container or a service manager kills after ten seconds: by then the server has ended by itself. */
const STOP_WITHIN_MS = 9_000;

async function main(): Promise<void> {
  const dev = process.argv.includes('--dev');
  // The development script runs in `server/`; a data folder is named from the root, as for `npm start`.
  if (dev) process.chdir(fileURLToPath(new URL('../../', import.meta.url)));
  const config = parseConfig(process.env);
  if (!config.ok) return fail(describeConfigProblems(config.reason));
  const server = await startServer(config.value, {
    dev,
    tellOperator: (text) => process.stderr.write(text),
    // Nothing can be stored any more, so nothing may be called saved: whoever keeps the server running starts it anew.
    onLost: () => process.exit(1),
  });
  process.stdout.write(startingText(server, config.value));
  process.on('SIGUSR2', () => void backUp(server));
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stop(server));
}

function stop(server: RunningServer): void {
  setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
  server.close().then(
    () => process.exit(0),
    (error: unknown) => crash(error, 'the server could not stop in order'),
  );
}

async function backUp(server: RunningServer): Promise<void> {
  const text = await server.backUp().then(
    (file) => `Reservekopie / backup: ${file}`,
    (error: unknown) => `Geen reservekopie / no backup: ${error instanceof Error ? error.message : String(error)}`,
  );
  process.stderr.write(`\n  ${text}\n\n`);
}

function fail(message: string): void {
  process.stderr.write(`\n${message}\n\n`);
  process.exit(1);
}

/** A bug: the stack is what helps, and it goes through the log, which takes out what is about people or secret. */
function crash(error: unknown, message: string): void {
  createLogger('error').fatal({ err: error }, message);
  process.exit(1);
}

main().catch((error: unknown) => {
  // Errors meant for the administrator say what to do, in words.
  if (error instanceof Error && ['StoreOpenError', 'ListenError'].includes(error.name)) fail(error.message);
  else crash(error, 'the server could not start');
});
