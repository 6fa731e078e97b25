import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { HookPoint } from '@samenreis/server/storage/sqlite';
import { describe, expect, test } from 'vitest';
import { SEED } from '../support/runSeed.ts';
import { createSqliteFolder } from './sqliteFolder.ts';
import { batch, boardId, bytes, EPOCH_ROUNDS, snapshot } from './storeFixtures.ts';

const CHILD = fileURLToPath(new URL('./killChild.ts', import.meta.url));

/** How often each point is passed before the kill: commits are many, snapshots one in ten. */
const POINTS: readonly (readonly [HookPoint, number])[] = [
  ['beforeCommit', 60],
  ['afterCommit', 60],
  ['beforeSnapshotInsert', 6],
  ['afterSnapshotInsert', 6],
  ['beforeLogDelete', 6],
  ['afterLogDelete', 6],
  ['beforeEpochStart', 4],
  ['afterEpochStart', 4],
];

interface Killed {
  readonly signal: NodeJS.Signals | null;
  /** The last number the store promised. */
  readonly promised: number;
  readonly errors: string;
}

function runUntilKilled(dataDir: string, failAt: HookPoint, after: number): Promise<Killed> {
  return new Promise((resolve, reject) => {
    const fault = JSON.stringify({ how: 'kill', failAt, after });
    const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), CHILD, dataDir, fault]);
    let output = '';
    let errors = '';
    child.stdout.on('data', (chunk) => {
      output += String(chunk);
    });
    child.stderr.on('data', (chunk) => {
      errors += String(chunk);
    });
    child.once('error', reject);
    child.once('close', (_code, signal) => resolve({ signal, promised: Number(output.trim().split('\n').at(-1) ?? 0), errors }));
  });
}

describe(`SIGKILL in the storage worker, seed ${SEED}`, () => {
  test.each(POINTS)(
    'D1 D2 D15 killed %s: all that was promised is there, whole batches only, and appending goes on',
    async (point, range) => {
      const folder = await createSqliteFolder();
      const { signal, promised, errors } = await runUntilKilled(folder.dataDir, point, SEED % range);
      expect(errors).toBe('');
      expect(signal).toBe('SIGKILL');

      const store = await folder.open();
      const { epoch, bindings, lastSeq, snapshot: covering, updates } = await store.log.load(boardId(1));
      expect(lastSeq).toBeGreaterThanOrEqual(promised);
      expect(lastSeq - promised).toBeLessThanOrEqual(3);
      expect(lastSeq % 3).toBe(0);
      const first = (covering?.seq ?? 0) + 1;
      expect(updates).toEqual(updates.map((_, index) => bytes(first + index)));
      if (covering) expect(covering).toEqual(snapshot(covering.seq));
      // Each batch brought a binding: those of this epoch are there, and none of an earlier one.
      expect(bindings).toHaveLength(lastSeq / 3 - (epoch - 1) * EPOCH_ROUNDS);
      if (bindings.length === 0 && epoch > 1) expect(covering?.seq).toBe(lastSeq);
      await store.log.append(batch(boardId(1), lastSeq + 1));
      await store.close();
      await folder.remove();
    },
  );
});
