import { DIAL_TICK_MS, type DialBatch, type DialPart } from './dialRecording.ts';
import type { Spread, TakeProposal } from './dialValue.ts';
import { spreadOfObservers } from './pulse.ts';
import { quantile, type Weighted } from './quantile.ts';

/**
 * What the dials of a take say for the curve (J50): the median over time of the player's dial in the second half of what was played,
 * else the middle of the observers' medians over the same half. A scene begins somewhere in the middle and is remembered by how it
 * went on; a median leaves a slip of the finger out.
 * @param playedMs - how long was played, pauses not counted
 */
export function proposalOf(batches: readonly DialBatch[], playedMs: number): TakeProposal {
  const lastTick = playedMs / DIAL_TICK_MS;
  const lines = linesOf(batches, lastTick / 2, lastTick);
  const played = lines.filter(({ part }) => part === 'persona').flatMap(({ stretches }) => stretches);
  const watched = lines.filter(({ part, stretches }) => part === 'observer' && stretches.length > 0);
  const player = spreadOf(played);
  const observerCount = headsOf(watched);
  const medians = watched.map(({ stretches }) => ({ value: quantile(stretches, 0.5) ?? 0, weight: totalOf(stretches) }));
  const observers = spreadOfObservers(medians, observerCount);
  return { value: player?.median ?? observers?.median ?? null, player, observers, observerCount };
}

/** A server that starts anew begins another line for everybody: how many there were is told by the run that had the most. */
function headsOf(lines: readonly Line[]): number {
  const runs = new Map<number, number>();
  for (const { run } of lines) runs.set(run, (runs.get(run) ?? 0) + 1);
  return Math.max(0, ...runs.values());
}

interface Line {
  readonly part: DialPart;
  readonly run: number;
  /** Where the dial stood, and for how many ticks. */
  readonly stretches: Weighted[];
}

interface Track extends Line {
  value: number | null;
  since: number;
}

/** Each dial between two ticks. A run ends where the next begins: what its dials said after that is not known. */
function linesOf(batches: readonly DialBatch[], from: number, to: number): readonly Line[] {
  const ended: Line[] = [];
  let run = -1;
  let tracks = new Map<number, Track>();
  const settle = (track: Track, until: number): void => {
    const weight = Math.min(until, to) - Math.max(track.since, from);
    if (track.value !== null && weight > 0) track.stretches.push({ value: track.value, weight });
    track.since = until;
  };
  const endRun = (until: number): void => {
    for (const track of tracks.values()) settle(track, until);
    ended.push(...tracks.values());
    tracks = new Map();
  };
  for (const batch of batches) {
    if (batch.run !== run) endRun(batch.samples[0]?.tick ?? to);
    run = batch.run;
    for (const { track, part } of batch.tracks) tracks.set(track, { part, run, stretches: [], value: null, since: 0 });
    for (const { tick, track: number, value } of batch.samples) {
      const track = tracks.get(number);
      if (track === undefined) continue;
      settle(track, tick);
      track.value = value;
    }
  }
  endRun(to);
  return ended;
}

function spreadOf(values: readonly Weighted[]): Spread | null {
  const [low, median, high] = [0.25, 0.5, 0.75].map((share) => quantile(values, share));
  return low == null || median == null || high == null ? null : { median, low, high };
}

function totalOf(stretches: readonly Weighted[]): number {
  return stretches.reduce((sum, { weight }) => sum + weight, 0);
}
