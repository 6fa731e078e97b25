import * as v from 'valibot';
import type { ParticipantId } from '../base/index.ts';
import { participantId, timeMs } from './sessionFields.ts';

/** A press that is answered later than this feels broken to who presses. */
export const SLOW_MS = 1_000;
/** Who opens the page anew, or comes back from another app, is not lost. */
export const LOST_AFTER_MS = 15_000;
/** Whoever is away longer has gone home, and is nobody to call. */
export const GONE_AFTER_MS = 180_000;
/** A group whose leader is away this long wants to know. */
export const LEADERLESS_AFTER_MS = 20_000;

/** How somebody's connection to the server is. */
export interface Line {
  readonly participant: ParticipantId;
  /** Of the best of their windows, there and back; null until it was measured. */
  readonly roundTripMs: number | null;
  /** Since when no window of theirs is connected; null while one is. */
  readonly awaySinceMs: number | null;
  readonly leads: boolean;
}

export const TROUBLES = ['slow', 'lost'] as const;
export type Trouble = (typeof TROUBLES)[number];

/** Who has trouble, for who leads. Of others who lead that they are lost: who is left leads alone. */
export function troublesOf(lines: readonly Line[], nowMs: number): LinesView['troubles'] {
  return lines.flatMap((line) => {
    const found = troubleOf(line, nowMs);
    const trouble = line.leads && found !== 'lost' ? null : found;
    return trouble === null ? [] : [{ participant: line.participant, trouble }];
  });
}

function troubleOf({ roundTripMs, awaySinceMs }: Line, nowMs: number): Trouble | null {
  if (awaySinceMs === null) return roundTripMs !== null && roundTripMs > SLOW_MS ? 'slow' : null;
  const awayMs = nowMs - awaySinceMs;
  return awayMs >= LOST_AFTER_MS && awayMs < GONE_AFTER_MS ? 'lost' : null;
}

/** Since when nobody who leads is connected; null while somebody is, for the moment that a reload takes, and where nobody was. */
export function leaderlessSince(lines: readonly Line[], nowMs: number): number | null {
  const leaders = lines.filter(({ leads }) => leads);
  if (leaders.length === 0 || leaders.some(({ awaySinceMs }) => awaySinceMs === null)) return null;
  const sinceMs = Math.max(...leaders.map(({ awaySinceMs }) => awaySinceMs ?? 0));
  return nowMs - sinceMs >= LEADERLESS_AFTER_MS ? sinceMs : null;
}

/** The next moment after `nowMs` at which time alone changes any of this; null for none. */
export function nextChangeMs(lines: readonly Line[], nowMs: number): number | null {
  const moments = lines.flatMap(({ awaySinceMs, leads }) =>
    awaySinceMs === null
      ? []
      : [LOST_AFTER_MS, GONE_AFTER_MS, ...(leads ? [LEADERLESS_AFTER_MS] : [])].map((ms) => awaySinceMs + ms),
  );
  const coming = moments.filter((moment) => moment > nowMs);
  return coming.length === 0 ? null : Math.min(...coming);
}

/** What one person is told of the connections of the group. */
export const linesViewSchema = v.strictObject({
  /** For who leads; empty for everybody else. */
  troubles: v.pipe(v.array(v.strictObject({ participant: participantId, trouble: v.picklist(TROUBLES) })), v.readonly()),
  /** For everybody: since when nobody who leads is connected, server time. */
  leaderlessSinceMs: v.nullable(timeMs),
});
export type LinesView = Readonly<v.InferOutput<typeof linesViewSchema>>;
