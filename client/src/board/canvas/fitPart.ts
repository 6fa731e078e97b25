import type { LaneId, PhaseId } from '@samenreis/shared/base';
import { BOARD_MARGIN, type BoardLayout } from '@samenreis/shared/layout';
import type { Point, Rect } from './camera.ts';

/** A part of the board to have in view as large as it goes. */
export type BoardPart = { readonly type: 'phase'; readonly phase: PhaseId } | { readonly type: 'lane'; readonly lane: LaneId };

/** Null when there is no such part. */
export function rectOfPart(layout: BoardLayout, part: BoardPart): Rect | null {
  if (part.type === 'lane') return layout.lanes.find(({ lane }) => lane.id === part.lane)?.rect ?? null;
  const column = layout.columns.find(({ phase }) => phase.id === part.phase);
  if (column === undefined) return null;
  return { x: column.x, y: BOARD_MARGIN, width: column.width, height: layout.height - 2 * BOARD_MARGIN };
}

/** Brings a part in view, where there is one. */
export function fitPart(layout: BoardLayout, view: { fitTo(board: Rect): void }, part: BoardPart): void {
  const rect = rectOfPart(layout, part);
  if (rect !== null) view.fitTo(rect);
}

/** The phase, or the lane, at a point of the board, or nearest to it; null where there is none at all. */
export function partAt(layout: BoardLayout, type: BoardPart['type'], at: Point): BoardPart | null {
  if (type === 'phase') {
    const column = nearest(layout.columns, at.x, ({ x, width }) => [x, x + width]);
    return column === null ? null : { type, phase: column.phase.id };
  }
  const lane = nearest(layout.lanes, at.y, ({ rect }) => [rect.y, rect.y + rect.height]);
  return lane === null ? null : { type, lane: lane.lane.id };
}

function nearest<Span>(spans: readonly Span[], at: number, endsOf: (span: Span) => readonly [number, number]): Span | null {
  const away = (span: Span): number => {
    const [from, to] = endsOf(span);
    return Math.max(from - at, 0, at - to);
  };
  return spans.reduce<Span | null>((best, span) => (best === null || away(span) < away(best) ? span : best), null);
}
