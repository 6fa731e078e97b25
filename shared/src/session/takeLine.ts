import * as v from 'valibot';
import { DIAL_TICK_MS, type DialBatch, type DialPart, type DialSample } from './dialRecording.ts';
import { dialValue, observerSpreadSchema } from './dialValue.ts';
import { spreadOfObservers } from './pulse.ts';
import { takeNumber } from './scene.ts';

/** Points of a line at most: as many as a screen can tell apart beside each other. */
const POINTS_MAX = 240;
const POINT_AT_LEAST_MS = 1_000;

/** How a take felt from beginning to end, in tenths: what the pulse told, at even distances of played time. */
export const takeLineSchema = v.strictObject({
  take: takeNumber,
  /** Of played time between two points; the first stands at nought. */
  everyMs: v.pipe(v.number(), v.integer(), v.minValue(POINT_AT_LEAST_MS)),
  points: v.pipe(
    v.array(v.strictObject({ player: v.nullable(dialValue), observers: v.nullable(observerSpreadSchema) })),
    v.maxLength(POINTS_MAX + 1),
    v.readonly(),
  ),
});
export type TakeLine = Readonly<v.InferOutput<typeof takeLineSchema>>;

/**
 * The line of a recording. No more is told of observers than while it was played: a middle from three of them, quarters from five.
 * @param playedMs - how long was played until now, pauses not counted
 */
export function takeLineOf(take: number, batches: readonly DialBatch[], playedMs: number): TakeLine {
  const everyMs = Math.max(1, Math.ceil(playedMs / POINTS_MAX / POINT_AT_LEAST_MS)) * POINT_AT_LEAST_MS;
  const moves = movesOf(batches);
  const standing = new Map<string, Dial>();
  const points: TakeLine['points'][number][] = [];
  let next = 0;
  for (let atMs = 0; atMs <= playedMs; atMs += everyMs) {
    for (; (moves[next]?.atMs ?? Number.POSITIVE_INFINITY) <= atMs; next += 1) moves[next]?.make(standing);
    points.push(feltOf([...standing.values()]));
  }
  return { take, everyMs, points };
}

interface Dial {
  readonly part: DialPart;
  readonly value: number;
}

interface Move {
  readonly atMs: number;
  make(standing: Map<string, Dial>): void;
}

/** Each dial as it was moved and laid down. Where a run begins nothing of the one before it is known any more. */
function movesOf(batches: readonly DialBatch[]): readonly Move[] {
  const moves: Move[] = [];
  const parts = new Map<string, DialPart>();
  let run = -1;
  for (const batch of batches) {
    const [first] = batch.samples;
    if (batch.run !== run && first !== undefined) moves.push({ atMs: msOf(first), make: (standing) => standing.clear() });
    run = batch.run;
    for (const { track, part } of batch.tracks) parts.set(`${run} ${track}`, part);
    for (const sample of batch.samples) {
      const dial = `${run} ${sample.track}`;
      const part = parts.get(dial);
      if (part !== undefined) moves.push({ atMs: msOf(sample), make: (standing) => put(standing, dial, part, sample.value) });
    }
  }
  return moves;
}

function put(standing: Map<string, Dial>, dial: string, part: DialPart, value: number | null): void {
  if (value === null) standing.delete(dial);
  else standing.set(dial, { part, value });
}

function msOf({ tick }: DialSample): number {
  return tick * DIAL_TICK_MS;
}

function feltOf(dials: readonly Dial[]): TakeLine['points'][number] {
  const watched = dials.filter(({ part }) => part === 'observer').map(({ value }) => ({ value, weight: 1 }));
  return { player: dials.find(({ part }) => part === 'persona')?.value ?? null, observers: spreadOfObservers(watched) };
}
