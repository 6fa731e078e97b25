import { type BoardId, seededRandom } from '@samenreis/shared/base';
import { CLOSE } from '@samenreis/shared/protocol';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createSqliteFolder } from '../contract/sqliteFolder.ts';
import { damageLog } from '../support/damageLog.ts';
import { SEED } from '../support/runSeed.ts';
import { eventually } from '../support/sync/eventually.ts';
import { person } from '../support/sync/people.ts';
import { BOARD, startSyncServer } from '../support/sync/startSyncServer.ts';
import { openCrowdMember } from './crowd.ts';
import { brokenPromises } from './promises.ts';
import { type Holdings, startFaultServer } from './startFaultServer.ts';
import { readStoredBoard } from './storedBoard.ts';
import { joinTraced } from './tracedGuest.ts';

const CYCLES = 1_000;
const WARM_UP = 200;
/** A board in memory is some hundreds of kB: one that stayed behind in a hundred would be seen. */
const HEAP_SLACK_MB = 3;

describe('the life of a room', () => {
  it(`${CYCLES} boards opened and closed leave neither memory nor handles behind`, async () => {
    const folder = await createSqliteFolder();
    const server = await startFaultServer({ dataDir: folder.dataDir, forgetsRooms: true });
    onTestFinished(async () => {
      server.signal('SIGKILL');
      await server.gone();
      await folder.remove();
    });
    const openAndClose = async (times: number): Promise<Holdings> => {
      for (let cycle = 0; cycle < times; cycle += 1) {
        const member = await openCrowdMember({ port: server.port, participant: person('anna').participantId });
        await member.synced();
        member.leave();
        await eventually(async () => {
          const { opened, closed } = await server.rooms();
          expect(closed).toBe(opened);
        });
      }
      return server.holdings();
    };

    const before = await openAndClose(WARM_UP);
    const after = await openAndClose(CYCLES);
    expect(await server.rooms()).toEqual({ opened: WARM_UP + CYCLES, closed: WARM_UP + CYCLES });
    expect(after.handles).toBeLessThanOrEqual(before.handles);
    expect(after.heapMb - before.heapMb).toBeLessThan(HEAP_SLACK_MB);
  });

  it(`D14 S15 SIGTERM under load, seed ${SEED}: ends within ten seconds, everything promised is on disk, everybody is told to come back`, async () => {
    const folder = await createSqliteFolder();
    const random = seededRandom(SEED);
    const server = await startFaultServer({ dataDir: folder.dataDir });
    const guests = await Promise.all(
      Array.from({ length: 10 }, (_, index) => joinTraced(server.url, person(`gast${index}`), random)),
    );
    onTestFinished(async () => {
      for (const guest of guests) guest.leave();
      await folder.remove();
    });
    for (let round = 0; round < 20; round += 1) for (const guest of guests) guest.work();
    const startMs = performance.now();
    server.signal('SIGTERM');
    // Still working while it stops.
    for (const guest of guests) guest.work();
    await server.gone();
    expect(performance.now() - startMs).toBeLessThan(10_000);
    expect(server.ending()).toEqual({ code: 0, signal: null });
    await eventually(() => {
      for (const guest of guests) expect(guest.closeCodes[0]).toBe(CLOSE.serviceRestart);
    });
    expect(brokenPromises(await readStoredBoard(folder.dataDir), guests)).toEqual([]);

    const restarted = await startFaultServer({ dataDir: folder.dataDir, port: server.port });
    onTestFinished(async () => {
      restarted.signal('SIGKILL');
      await restarted.gone();
    });
    for (const guest of guests) await guest.saved();
    await eventually(() => {
      expect(new Set(guests.map((guest) => guest.json())).size).toBe(1);
    });
  });

  it('D7 S14 a damaged board is reported by its id and served to nobody, while another goes on', async () => {
    const folder = await createSqliteFolder();
    const healthy = 'b0000000gezond00' as BoardId; // `b` and 15 characters of base 36
    const store = await folder.open();
    await store.boards.create({ id: healthy, title: 'Gezond', epoch: 1, createdAtMs: 0, changedAtMs: 0 });
    const first = await startSyncServer({ store });
    const anna = await joinTraced(first.url, person('anna'), seededRandom(SEED));
    anna.work();
    await anna.saved();
    anna.leave();
    await first.close();
    await store.close();
    damageLog(folder.file);

    const reopened = await folder.open();
    const server = await startSyncServer({
      store: reopened,
      authenticate: (_request, boardId) => {
        const actor = person('bram');
        const user = { ...actor, name: 'Bram', perspective: 'client' } as const;
        return Promise.resolve({ actor, user, boardId, epoch: 1, accessUntilMs: null, sessionUntilMs: null });
      },
    });
    onTestFinished(async () => {
      await server.close();
      await reopened.close();
      await folder.remove();
    });
    const visitor = { port: server.port, participant: person('bram').participantId };
    const atDamaged = await openCrowdMember(visitor);
    await eventually(() => expect(atDamaged.closeCode()).toBe(CLOSE.boardDamaged));
    const atHealthy = await openCrowdMember({ ...visitor, board: healthy });
    await atHealthy.synced();
    expect(atHealthy.closeCode()).toBeNull();
    expect(server.logged.filter(({ level }) => level === 'error').map(({ fields }) => fields)).toEqual([
      expect.objectContaining({ boardId: BOARD }),
    ]);
    atHealthy.leave();
  });
});
