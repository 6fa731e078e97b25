import type { Note, Place } from '@samenreis/shared/board';
import { type BoardLayout, NOTE_WIDTH, type Point, placeAt, type Rect } from '@samenreis/shared/layout';

/** Where a note from the tray would stick if it were let go now. */
export interface TrayDrop {
  readonly place: Omit<Place, 'z'>;
  /** The band of its kind in that cell, in board units. */
  readonly cell: Rect;
}

/** A note is held near the middle of its upper edge. Board units. */
const HELD_BELOW_TOP = 16;

/** @returns null where there is no phase or no journey to put it on */
export function trayDropAt(layout: BoardLayout, kind: Note['kind'], at: Point): TrayDrop | null {
  const place = placeAt(layout, { x: at.x - NOTE_WIDTH / 2, y: at.y - HELD_BELOW_TOP }, kind);
  const column = layout.columns.find(({ phase }) => phase.id === place?.phase);
  const band = layout.lanes.find(({ lane }) => lane.id === place?.lane)?.bands.find((one) => one.kind === kind);
  if (place === null || column === undefined || band === undefined) return null;
  return { place, cell: { x: column.x, y: band.rect.y, width: column.width, height: band.rect.height } };
}
