import type { LaneId, NoteId, PersonaId, PhaseId } from '../base/index.ts';
import type { NoteKind } from '../board/index.ts';
import type { BoardLayout, ColumnBox, LaneBox, NoteBox } from './boardLayout.ts';
import { FACE_RADIUS } from './dimensions.ts';
import { contains, overlaps, type Point, type Rect } from './rect.ts';

/** What lies at a point of the board, the foremost first. */
export type Hit =
  | { readonly kind: 'note'; readonly id: NoteId }
  | { readonly kind: 'curvePoint'; readonly lane: LaneId; readonly persona: PersonaId | null; readonly phase: PhaseId }
  /** x and y as a `place` in this band would have them: negative y is in the curve's strip above the emotion notes. */
  | {
      readonly kind: 'cell';
      readonly lane: LaneId;
      readonly phase: PhaseId;
      readonly band: NoteKind;
      readonly x: number;
      readonly y: number;
    }
  | { readonly kind: 'phaseHeader'; readonly phase: PhaseId }
  | { readonly kind: 'laneHead'; readonly lane: LaneId }
  | { readonly kind: 'none' };

const NONE: Hit = { kind: 'none' };

export function hitTest(layout: BoardLayout, point: Point): Hit {
  const note = layout.notesInOrder.findLast((box) => contains(box.rect, point));
  if (note) return { kind: 'note', id: note.id };
  const header = layout.columns.find((column) => contains(column.header, point));
  if (header) return { kind: 'phaseHeader', phase: header.phase.id };
  const lane = layout.lanes.find((box) => contains(box.rect, point));
  if (!lane) return NONE;
  if (contains(lane.head, point)) return { kind: 'laneHead', lane: lane.lane.id };
  return hitCurvePoint(lane, point) ?? hitCell(layout.columns, lane, point);
}

/** The notes that a rectangle touches, from back to front: for culling and for selecting with a frame. */
export function notesIn(layout: BoardLayout, rect: Rect): readonly NoteBox[] {
  return layout.notesInOrder.filter((box) => overlaps(box.rect, rect));
}

function hitCurvePoint(lane: LaneBox, at: Point): Hit | null {
  for (const curve of lane.curves.toReversed()) {
    const point = curve.points.find((candidate) => Math.hypot(candidate.x - at.x, candidate.y - at.y) <= FACE_RADIUS);
    if (point) return { kind: 'curvePoint', lane: lane.lane.id, persona: curve.persona, phase: point.phase };
  }
  return null;
}

function hitCell(columns: readonly ColumnBox[], lane: LaneBox, point: Point): Hit {
  const column = columns.find((candidate) => point.x >= candidate.x && point.x < candidate.x + candidate.width);
  const band = lane.bands.find((candidate) => contains(candidate.rect, point));
  if (!column || !band) return NONE;
  const [x, y] = [point.x - column.x, point.y - band.notes.y];
  return { kind: 'cell', lane: lane.lane.id, phase: column.phase.id, band: band.kind, x, y };
}
