import { REST_FAULT_POINTS } from '@samenreis/server/sync';
import { seededRandom } from '@samenreis/shared/base';
import { canonicalJson } from '@samenreis/shared/board';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createSqliteFolder } from '../contract/sqliteFolder.ts';
import { SEED } from '../support/runSeed.ts';
import { eventually } from '../support/sync/eventually.ts';
import { openBoard } from '../support/sync/joinBoard.ts';
import { person } from '../support/sync/people.ts';
import { BOARD } from '../support/sync/startSyncServer.ts';
import type { FaultOptions } from './faultOptions.ts';
import { brokenPromises } from './promises.ts';
import { startFaultServer } from './startFaultServer.ts';
import { storedDocument } from './storedBoard.ts';
import { joinTraced } from './tracedGuest.ts';

type Death = Partial<Pick<FaultOptions, 'killAt' | 'storageFault'>>;

const DEATHS: readonly (readonly [name: string, epoch: number, death: Death])[] = REST_FAULT_POINTS.flatMap((point) => {
  const epoch = point === 'beforeEpochStart' ? 1 : 2;
  return [
    [`in the room ${point}`, epoch, { killAt: { point, after: 0, isArmed: true } }],
    [`in the store ${point}`, epoch, { storageFault: { how: 'kill', failAt: point, after: 0 } }],
  ] as const;
});

describe(`kill -9 while a board starts anew, seed ${SEED}`, () => {
  it.each(DEATHS)('D15 S19 killed %s: it is wholly of epoch %i, nothing is lost, and work goes on', async (_name, epoch, death) => {
    const random = seededRandom(SEED);
    const folder = await createSqliteFolder();
    const victim = await startFaultServer({ dataDir: folder.dataDir, forgetsRooms: true, epochClients: 3, ...death });
    const guests = await Promise.all(['anna', 'bram', 'cor', 'dirk'].map((name) => joinTraced(victim.url, person(name), random)));
    for (let round = 0; round < 10; round += 1) for (const guest of guests) guest.work();
    for (const guest of guests) await guest.saved();
    await eventually(() => expect(new Set(guests.map((guest) => guest.json())).size).toBe(1));
    const json = guests[0]?.json();
    for (const guest of guests) guest.leave();
    await eventually(async () => expect((await victim.rooms()).closed).toBe(1));
    const visitor = openBoard(victim, person('eva'));
    await victim.gone();
    visitor.leave();
    expect(victim.ending()).toEqual({ code: null, signal: 'SIGKILL' });

    const store = await folder.open();
    const stored = await store.log.load(BOARD);
    await store.close();
    expect(stored.epoch).toBe(epoch);
    expect(stored.bindings).toHaveLength(epoch === 1 ? guests.length : 0);
    const doc = storedDocument(stored);
    expect(canonicalJson(doc)).toBe(json);
    expect(brokenPromises(doc, guests)).toEqual([]);

    const restarted = await startFaultServer({ dataDir: folder.dataDir });
    onTestFinished(async () => {
      restarted.signal('SIGKILL');
      await restarted.gone();
      await folder.remove();
    });
    const newcomer = await joinTraced(restarted.url, person('eva'), random);
    expect(newcomer.json()).toBe(json);
    newcomer.work();
    await newcomer.saved();
    newcomer.leave();
  });
});
