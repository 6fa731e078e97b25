import type { LaneId, PhaseId } from '@samenreis/shared/base';
import type { ColumnBox, LaneBox } from '@samenreis/shared/layout';

/** A phase from left to right or a journey from top to bottom, with its half of the gaps round it. Board units. */
export interface Span<Id> {
  readonly id: Id;
  readonly from: number;
  readonly to: number;
}

/** Where a phase or a journey would come to stand if its head were let go now. */
export interface HeadDrop<Id> {
  /** What it would come before; null for the last place. */
  readonly before: Id | null;
  /** Where the line that shows it stands, in board units. */
  readonly line: number;
  /** False where it stands already. */
  readonly isMove: boolean;
}

export const phaseSpans = (columns: readonly ColumnBox[]): readonly Span<PhaseId>[] =>
  columns.map(({ phase, x, width }) => ({ id: phase.id, from: x, to: x + width }));

/** Half the gap between two journeys. */
const HALF_GAP = 13;

export const laneSpans = (lanes: readonly LaneBox[]): readonly Span<LaneId>[] =>
  lanes.map(({ lane, rect }) => ({ id: lane.id, from: rect.y - HALF_GAP, to: rect.y + rect.height + HALF_GAP }));

/** So far into a neighbour it is passed, if not by half of it: a journey may be higher than a screen. Board units. */
const PASSED_BY = 140;

/** The gap in which it would land: behind whatever it passed, on its way from where it is. */
export function dropAt<Id>(spans: readonly Span<Id>[], id: Id, at: number): HeadDrop<Id> {
  const own = spans.findIndex((span) => span.id === id);
  const next = spans.findIndex(({ from, to }, index) => {
    const reach = Math.min((to - from) / 2, PASSED_BY);
    return at < (index < own ? to - reach : from + reach);
  });
  const index = next === -1 ? spans.length : next;
  return {
    before: spans[index]?.id ?? null,
    line: spans[index]?.from ?? spans.at(-1)?.to ?? 0,
    isMove: index !== own && index !== own + 1,
  };
}

/** What `before` is one place earlier and one later; undefined at the ends. */
export function neighbours<Id>(ids: readonly Id[], id: Id): { readonly earlier?: Id; readonly later?: Id | null } {
  const index = ids.indexOf(id);
  const earlier = index > 0 ? ids[index - 1] : undefined;
  const later = index === -1 || index === ids.length - 1 ? undefined : (ids[index + 2] ?? null);
  return { ...(earlier === undefined ? {} : { earlier }), ...(later === undefined ? {} : { later }) };
}
