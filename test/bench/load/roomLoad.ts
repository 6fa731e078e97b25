import { seededRandom } from '@samenreis/shared/base';
import type { ReadFrame } from './frameReader.ts';
import { createHistogram } from './histogram.ts';
import type { RoomJob, RoomResult } from './jobs.ts';
import type { Member } from './member.ts';
import { openRoom, type Room } from './room.ts';
import { until } from './until.ts';
import { createWorkPace } from './workPace.ts';

const TICK_MS = 2;
const LAST_ARRIVALS_MS = 5_000;
/** Work before the clock starts: what a server does once for each newcomer, and what compiles as it gets warm, lasts seconds of hours. */
const WARM_UP_MS = 10_000;

/** W1 and W2: people at work. Counts what arrives between the marks `start` and `end`. */
export async function runRoomLoad(job: RoomJob, mark: (name: string) => void): Promise<RoomResult> {
  const arrivals = createArrivals();
  const rooms: Room[] = [];
  for (let board = 0; board < job.boards; board += 1) {
    rooms.push(await openRoom({ ...job, board, members: job.membersPerBoard, notes: job.notesPerBoard, onFrame: arrivals.take }));
  }
  const notesPerMember = Math.max(1, Math.floor(job.notesPerBoard / job.membersPerBoard));
  const paces = rooms.map((room, index) => createWorkPace(room, { ...job, notesPerMember }, seededRandom(index + 1)));
  const receivers = job.membersPerBoard - 1;
  const sentSoFar = (): number => paces.reduce((sum, pace) => sum + pace.sentUpdates(), 0);

  await work(paces, performance.now() + WARM_UP_MS);
  const sentBefore = sentSoFar();
  await until(() => arrivals.updates() >= sentBefore * receivers, LAST_ARRIVALS_MS);
  arrivals.forget();
  mark('start');
  const startMs = performance.now();
  await work(paces, startMs + job.durationMs);
  const seconds = (performance.now() - startMs) / 1_000;
  const expectedUpdateDeliveries = (sentSoFar() - sentBefore) * receivers;
  await until(() => arrivals.updates() >= expectedUpdateDeliveries, LAST_ARRIVALS_MS);
  mark('end');

  const lost = rooms.map((room) => room.lost()).find((reason) => reason !== null);
  for (const room of rooms) room.close();
  if (lost !== undefined) throw new Error(`Somebody was thrown out: ${lost}`);
  return { ...arrivals.figures(), expectedUpdateDeliveries, seconds };
}

interface Arrivals {
  readonly take: (frame: ReadFrame, receiver: Member) => void;
  readonly updates: () => number;
  forget(): void;
  figures(): Omit<RoomResult, 'expectedUpdateDeliveries' | 'seconds'>;
}

function createArrivals(): Arrivals {
  let updates = createHistogram();
  let presence = createHistogram();
  let frames = 0;
  return {
    take(frame, receiver) {
      frames += 1;
      const into = frame.kind === 'update' ? updates : presence;
      const nowMs = performance.now();
      for (const { clientId, sentAtMs } of frame.arrivals) if (clientId !== receiver.clientId) into.add(nowMs - sentAtMs);
    },
    updates: () => updates.count,
    forget() {
      updates = createHistogram();
      presence = createHistogram();
      frames = 0;
    },
    figures: () => ({
      deliveries: updates.count + presence.count,
      updateDeliveries: updates.count,
      frames,
      updateP50Ms: updates.percentile(0.5),
      updateP99Ms: updates.percentile(0.99),
      presenceP99Ms: presence.percentile(0.99),
    }),
  };
}

function work(paces: readonly { run(nowMs: number): void }[], endMs: number): Promise<void> {
  return new Promise((resolve) => {
    const tick = setInterval(() => {
      const nowMs = performance.now();
      for (const pace of paces) pace.run(nowMs);
      if (nowMs < endMs) return;
      clearInterval(tick);
      resolve();
    }, TICK_MS);
  });
}
