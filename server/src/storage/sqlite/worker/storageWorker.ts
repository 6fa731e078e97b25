import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { Kysely, SqliteDialect } from 'kysely';
import { createRelationalStores } from '../../relational/createRelationalStores.ts';
import type { Schema } from '../../relational/schema.ts';
import type { StorageReport, WorkerSettings } from '../messages.ts';
import { createFaultPoints } from './faultPoints.ts';
import { createGroupCommit } from './groupCommit.ts';
import { createLogWriter } from './logWriter.ts';
import { migrate } from './migrate.ts';
import { explain, openDatabase } from './openDatabase.ts';
import { createRequestHandler } from './requestHandler.ts';
import { runRequestLoop } from './requestLoop.ts';
import { openRestoreMark } from './restoreMark.ts';

/** What is stored within it, put back within it after a crash, is not noticed. */
const KEEP_MARK_MS = 1_000;

/** The storage worker: the one thread that has the database open. */
async function serveStorage(port: MessagePort, { dataDir, hooks, restored }: WorkerSettings): Promise<void> {
  const db = openDatabase(dataDir);
  const kysely = new Kysely<Schema>({ dialect: new SqliteDialect({ database: db }) });
  await migrate(kysely, dataDir);
  const writer = createLogWriter(db);
  const points = createFaultPoints(db, hooks);
  const mark = openRestoreMark(db, dataDir, restored);
  const keepMark = (): void => {
    try {
      mark.keep();
    } catch (error) {
      // A full disk: the commits say so themselves. An older mark still tells an older database.
      port.postMessage({ type: 'markFailed', message: String(error) } satisfies StorageReport);
    }
  };
  const keeping = setInterval(keepMark, KEEP_MARK_MS);
  port.postMessage({ type: 'opened', raised: mark.raised } satisfies StorageReport);
  runRequestLoop({
    port,
    commitGroup: createGroupCommit(db, writer, points),
    handle: createRequestHandler({ db, stores: createRelationalStores(kysely), writer, points }),
    finish() {
      clearInterval(keeping);
      keepMark();
      db.close();
    },
  });
}

if (!parentPort) throw new Error('storageWorker runs in a worker thread');
const port = parentPort;
const settings = workerData as WorkerSettings; // openSqliteStore, which starts this thread, passes exactly this
try {
  await serveStorage(port, settings);
} catch (error) {
  const { kind, message } = explain(error, settings.dataDir);
  port.postMessage({ type: 'refused', kind, message } satisfies StorageReport);
  port.close();
}
