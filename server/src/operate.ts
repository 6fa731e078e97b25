import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Config, describeConfigProblems, parseConfig } from './config.ts';
import { createAccountLinks } from './identity/accountLinks.ts';
import { createAudit } from './identity/audit.ts';
import { createResetLinks } from './identity/resetLinks.ts';
import { createLogger } from './observability/logger.ts';
import { askServer } from './operator/askServer.ts';
import { createOperatorDesk } from './operator/operatorDesk.ts';
import type { OperatorAnswer, OperatorRequest } from './operator/operatorRequest.ts';
import { parseCommand } from './operator/parseCommand.ts';
import { createPublicOrigin } from './rest/publicOrigin.ts';
import { restoredText } from './restoredText.ts';
import { openSqliteStore, StoreOpenError } from './storage/sqlite/index.ts';

/** The program for who keeps the server: asks the one that runs, or opens its data where none does. */
async function main(): Promise<void> {
  const request = parseCommand(process.argv.slice(2));
  if (!request.ok) return fail(request.reason);
  const config = parseConfig(process.env);
  if (!config.ok) return fail(describeConfigProblems(config.reason));
  const fromServer = await askServer(config.value.dataDir, request.value);
  if (fromServer === null) await answerAlone(config.value, request.value);
  else await print(fromServer);
}

async function answerAlone(config: Config, request: OperatorRequest): Promise<void> {
  const { dataDir, restored } = config;
  if (!existsSync(join(dataDir, 'samenreis.db'))) return fail(`There is no database in ${dataDir}. Which folder is it? DATA_DIR=…`);
  const tell = (boards: number) => process.stderr.write(restoredText(boards));
  const store = await openSqliteStore({ dataDir, restored, log: createLogger('error'), onRestored: tell });
  try {
    const clock = { nowMs: () => Date.now() };
    const audit = createAudit(store.audit, clock);
    const links = createAccountLinks(store.accountLinks, clock);
    const resetLinks = createResetLinks({ accounts: store.accounts, links, audit });
    const originFor = createPublicOrigin(config, () => config.port);
    await print(await createOperatorDesk({ resetLinks, audit, origin: () => originFor(undefined) })(request));
  } finally {
    await store.close();
  }
}

async function print({ isDone, text }: OperatorAnswer): Promise<void> {
  if (!isDone) process.exitCode = 1;
  await pipeline(Readable.from(text), isDone ? process.stdout : process.stderr, { end: false }).catch((error: unknown) => {
    // Whoever reads has enough, as `head` does.
    if (!(error instanceof Error && 'code' in error && error.code === 'EPIPE')) throw error;
  });
}

function fail(message: string): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = 1;
}

main().catch((error: unknown) => {
  const reason = error instanceof Error ? error.message : String(error);
  const kind = error instanceof StoreOpenError ? error.kind : null;
  if (kind === 'inUse') fail('A server uses this data folder and does not answer commands. Try again, or stop it first.');
  else fail(kind === null ? `Niet gelukt / not done: ${reason}` : reason);
});
