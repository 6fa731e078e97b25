import { createHistogram, type Histogram } from './histogram.ts';
import type { SaturationJob, SaturationResult } from './jobs.ts';
import { openRoom, type Room } from './room.ts';
import { until } from './until.ts';

const TICK_MS = 2;
const DRAIN_BOUND_MS = 10_000;
const HIGHEST_UPDATES_PER_SECOND = 60_000;
/** A rate counts as reached when one of so many attempts holds: a hiccup of the machine is not the server's limit. */
const ATTEMPTS = 4;
/** Below the first rate it looks downwards, so that a busy machine gives a small figure and not none. */
const LOWEST_UPDATES_PER_SECOND = 50;
/** What counts is what was really delivered; a step that gives hardly more than the one before is the end of the ramp. */
const WORTHWHILE_GROWTH = 1.03;

interface Step {
  readonly updatesPerSecond: number;
  readonly deliveriesPerSecond: number;
  readonly p99Ms: number;
  readonly problem: string | null;
}

/** W4: raises the rate step by step until something arrives late or not at all. */
export async function runSaturationLoad(job: SaturationJob, mark: (name: string) => void): Promise<SaturationResult> {
  let updates = createHistogram();
  const room = await openRoom({
    ...job,
    board: 0,
    notes: job.notesPerBoard,
    onFrame: (frame, receiver) => {
      const nowMs = performance.now();
      if (frame.kind !== 'update') return;
      for (const { clientId, sentAtMs } of frame.arrivals) if (clientId !== receiver.clientId) updates.add(nowMs - sentAtMs);
    },
  });
  const attempt = async (rate: number): Promise<Step> => {
    let step: Step | null = null;
    for (let left = ATTEMPTS; left > 0 && step?.problem !== null && room.lost() === null; left -= 1) {
      updates = createHistogram();
      step = await runStep(room, job, rate, () => updates);
    }
    return step ?? { updatesPerSecond: 0, deliveriesPerSecond: 0, p99Ms: 0, problem: `somebody was thrown out: ${room.lost()}` };
  };
  const { best, stoppedBy } = await climb(job, attempt, (step) => mark(`step ${Math.round(step.deliveriesPerSecond)}`));
  room.close();
  if (best === null) throw new Error(`Not even ${LOWEST_UPDATES_PER_SECOND} updates/s: ${stoppedBy}`);
  return { ...best, stoppedBy };
}

/** Down from the first rate until one holds, then up until one does not. */
async function climb(
  { firstUpdatesPerSecond, growth }: SaturationJob,
  attempt: (rate: number) => Promise<Step>,
  onStep: (step: Step) => void,
): Promise<{ readonly best: Step | null; readonly stoppedBy: string }> {
  let rate = firstUpdatesPerSecond;
  let best = await attempt(rate);
  while (best.problem !== null && rate > LOWEST_UPDATES_PER_SECOND) {
    rate /= 2;
    best = await attempt(rate);
  }
  if (best.problem !== null) return { best: null, stoppedBy: best.problem };
  onStep(best);
  for (rate *= growth; rate <= HIGHEST_UPDATES_PER_SECOND; rate *= growth) {
    const step = await attempt(rate);
    if (step.problem !== null) return { best, stoppedBy: `${Math.round(rate)} updates/s: ${step.problem}` };
    if (step.deliveriesPerSecond < best.deliveriesPerSecond * WORTHWHILE_GROWTH) return { best, stoppedBy: 'no more gets through' };
    best = step;
    onStep(best);
  }
  return { best, stoppedBy: 'highest rate of the load generator' };
}

async function runStep(room: Room, job: SaturationJob, rate: number, updates: () => Histogram): Promise<Step> {
  const total = Math.round((rate * job.stepMs) / 1_000);
  const queue = prepare(room, job, total);
  const startMs = performance.now();
  await sendAtRate(room, queue, rate);
  const expected = total * (job.members - 1);
  const isComplete = await until(() => updates().count >= expected || room.lost() !== null, DRAIN_BOUND_MS);
  const seconds = (performance.now() - startMs) / 1_000;
  const p99Ms = updates().percentile(0.99) ?? Number.POSITIVE_INFINITY;
  return {
    updatesPerSecond: total / seconds,
    deliveriesPerSecond: updates().count / seconds,
    p99Ms,
    problem: problemOf({ isComplete, lost: room.lost(), p99Ms, limitMs: job.p99LimitMs }),
  };
}

function problemOf(step: { isComplete: boolean; lost: string | null; p99Ms: number; limitMs: number }): string | null {
  if (step.lost !== null) return `somebody was thrown out: ${step.lost}`;
  if (!step.isComplete) return 'not everything arrived';
  return step.p99Ms > step.limitMs ? `p99 ${step.p99Ms.toFixed(0)} ms` : null;
}

interface Prepared {
  readonly member: number;
  readonly clientId: number;
  readonly clockAfter: number;
  readonly update: Uint8Array;
}

/** Written beforehand: while the clock runs, the generator only sends and counts. */
function prepare(room: Room, job: SaturationJob, total: number): readonly Prepared[] {
  const notes = Math.max(1, Math.floor(job.notesPerBoard / job.members));
  return Array.from({ length: total }, (_, index) => {
    const member = index % job.members;
    return { member, ...room.author.move(member, index % notes, index) };
  });
}

function sendAtRate(room: Room, queue: readonly Prepared[], rate: number): Promise<void> {
  const startMs = performance.now();
  let next = 0;
  return new Promise((resolve) => {
    const tick = setInterval(() => {
      const nowMs = performance.now();
      const due = Math.min(queue.length, Math.ceil(((nowMs - startMs) * rate) / 1_000));
      for (; next < due; next += 1) {
        const prepared = queue[next];
        if (prepared === undefined) break;
        room.sent.noteUpdate(prepared.clientId, prepared.clockAfter, performance.now());
        room.members[prepared.member]?.sendUpdate(prepared.update);
      }
      if (next < queue.length && room.lost() === null) return;
      clearInterval(tick);
      resolve();
    }, TICK_MS);
  });
}
