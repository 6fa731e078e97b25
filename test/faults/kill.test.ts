import type { HookPoint } from '@samenreis/server/storage/sqlite';
import { FAULT_POINTS } from '@samenreis/server/sync';
import { seededRandom } from '@samenreis/shared/base';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createSqliteFolder } from '../contract/sqliteFolder.ts';
import { SEED } from '../support/runSeed.ts';
import { eventually } from '../support/sync/eventually.ts';
import { person } from '../support/sync/people.ts';
import { below } from '../support/sync/seed.ts';
import type { FaultOptions } from './faultOptions.ts';
import { allPromised, brokenPromises } from './promises.ts';
import { type FaultServer, startFaultServer } from './startFaultServer.ts';
import { readStoredBoard } from './storedBoard.ts';
import { joinTraced, type TracedGuest } from './tracedGuest.ts';

type Death = Pick<FaultOptions, 'killAt' | 'storageFault'>;

/** Inside the transaction, in the storage worker: closer to the disk than the pipeline's own points. */
const STORAGE_POINTS: readonly HookPoint[] = [
  'beforeCommit',
  'afterCommit',
  'beforeSnapshotInsert',
  'afterSnapshotInsert',
  'beforeLogDelete',
  'afterLogDelete',
];
const isRare = (point: string): boolean => /Snapshot|Log/.test(point);

/** Commits are many, snapshots one in six: how often a point is passed unharmed. */
const range = (point: string): number => (isRare(point) ? 2 : 15);

const DEATHS: readonly (readonly [string, (draw: (bound: number) => number) => Death])[] = [
  ...FAULT_POINTS.map(
    (point) =>
      [
        `in the pipeline ${point}`,
        (draw: (bound: number) => number) => ({ killAt: { point, after: draw(range(point)), isArmed: false }, storageFault: null }),
      ] as const,
  ),
  ...STORAGE_POINTS.map(
    (failAt) =>
      [
        `in the store ${failAt}`,
        // The first commit is the seed's, which must be there before anybody can join.
        (draw: (bound: number) => number) => ({
          killAt: null,
          storageFault: { how: 'kill', failAt, after: 1 + draw(range(failAt)) } as const,
        }),
      ] as const,
  ),
];

const MOST_COMMANDS = 400;

/** Works until the server is gone, at times several things at once, at times waiting for the promise. */
async function workUntilGone(guests: readonly TracedGuest[], server: FaultServer, draw: (bound: number) => number): Promise<void> {
  for (let done = 0; done < MOST_COMMANDS && server.ending() === null; done += 1) {
    guests[draw(guests.length)]?.work();
    const patience = draw(4);
    await eventually(() => {
      if (server.ending() === null && guests.some((guest) => guest.unsaved() > patience))
        throw new Error('still waiting for the promise');
    });
  }
}

describe(`kill -9, seed ${SEED}`, () => {
  it.each(DEATHS)(
    'D1 D2 S12 killed %s: what was promised is there, nothing is half there, and work goes on',
    async (name, death) => {
      const random = seededRandom(SEED + DEATHS.findIndex(([other]) => other === name));
      const draw = (bound: number): number => below(random, bound);
      const folder = await createSqliteFolder();
      const victim = await startFaultServer({ dataDir: folder.dataDir, ...death(draw) });
      const guests = [await joinTraced(victim.url, person('anna'), random), await joinTraced(victim.url, person('bram'), random)];
      onTestFinished(async () => {
        for (const guest of guests) guest.leave();
        await folder.remove();
      });
      // The answers to step 1 pass the pipeline too, and those who look on must be there first.
      victim.arm();

      await workUntilGone(guests, victim, draw);
      await victim.gone();
      expect(victim.ending()).toEqual({ code: null, signal: 'SIGKILL' });
      expect(brokenPromises(await readStoredBoard(folder.dataDir), guests)).toEqual([]);

      // On the same port: unmodified clients find it by themselves, and bring what was not promised yet.
      const restarted = await startFaultServer({ dataDir: folder.dataDir, port: victim.port });
      onTestFinished(async () => {
        restarted.signal('SIGKILL');
        await restarted.gone();
      });
      for (const guest of guests) guest.work();
      for (const guest of guests) await guest.saved();
      const newcomer = await joinTraced(restarted.url, person('cor'), random);
      guests.push(newcomer);
      await eventually(() => {
        expect(new Set(guests.map((guest) => guest.json())).size).toBe(1);
      });
      expect(brokenPromises(newcomer.doc, guests.map(allPromised))).toEqual([]);
    },
  );
});
