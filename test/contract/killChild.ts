import { writeSync } from 'node:fs';
import { openSqliteStore, type StorageFault } from '@samenreis/server/storage/sqlite';
import { silentLog } from './sqliteFolder.ts';
import { batch, boardId, EPOCH_ROUNDS, participantId, snapshot, withBoard } from './storeFixtures.ts';

/**
 * Run as a process of its own, which a fault ends with SIGKILL: appends batches of three, with a snapshot and a drop after
 * every tenth and a new epoch after every twentieth, and prints each number as soon as the store has promised it.
 */
const [dataDir = '', fault = ''] = process.argv.slice(2);
const faults: readonly StorageFault[] = [JSON.parse(fault)];

const store = await openSqliteStore({ dataDir, log: silentLog, hooks: { faults } });
await withBoard(store);
for (let round = 1; round <= 200; round += 1) {
  const bindings = [{ clientId: round, participantId: participantId(1) }];
  await store.log.append(batch(boardId(1), round * 3 - 2, 3, { bindings }));
  // Synchronous: the process may be gone before a stream is flushed.
  writeSync(1, `${round * 3}\n`);
  if (round % 10 === 0) {
    await store.log.insertSnapshot(boardId(1), snapshot(round * 3));
    await store.log.dropCovered(boardId(1), round * 3);
  }
  if (round % EPOCH_ROUNDS === 0) {
    await store.log.startEpoch(boardId(1), { epoch: 1 + round / EPOCH_ROUNDS, snapshot: snapshot(round * 3) });
  }
}
throw new Error('the fault never struck');
