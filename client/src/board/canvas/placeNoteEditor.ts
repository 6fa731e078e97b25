import { PHONE_WIDTH_MAX, type Rect, rectToScreen } from './camera.ts';
import { isTouchOnly } from './touchOnly.ts';
import type { ViewStore } from './viewStore.ts';

/** Below this many pixels on the screen nobody writes with pleasure: the view comes closer. */
export const WRITING_SCALE_MIN = 0.8;
/** The faces and the button beside a note in writing, in pixels of the screen. */
const BAR_ROOM = 72;
/** Up to this width the button stands under the faces, in the language with the longest words. */
const STACKED_WIDTH_MAX = 430;
const STACKED_BAR_ROOM = 124;
/** Between the bar and the edge of the view. */
const EDGE = 8;
/** At the left of a view that is wide enough the tools stand, which the bar keeps clear of. */
const TOOLS_ROOM = 84;

/** `board` with the room for the bar: above it for a finger, where no keyboard comes, else below it. */
export function withBarRoom(view: ViewStore, board: Rect, hasFaces: boolean): Rect {
  const { scale } = view.camera();
  const room = view.viewport().width <= STACKED_WIDTH_MAX ? STACKED_BAR_ROOM : BAR_ROOM;
  const units = room / (scale < WRITING_SCALE_MIN ? 1 : scale);
  const above = isTouchOnly() ? units : 0;
  const below = !isTouchOnly() && hasFaces ? units : 0;
  return { ...board, y: board.y - above, height: board.height + above + below };
}

/** Lays the editor over its note; its bar is as large at every zoom, and stays within the view. */
export function placeNoteEditor(frame: HTMLElement | null, view: ViewStore, note: Rect): void {
  const bar = frame?.querySelector<HTMLElement>('.note-editor-bar') ?? null;
  if (frame === null || bar === null) return;
  const { offsetWidth, offsetHeight, offsetTop } = bar;
  const camera = view.camera();
  const { scale } = camera;
  const { width, height } = view.viewport();
  const { x, y, width: noteWidth } = rectToScreen(camera, note);
  // It hangs by the edge that is nearest to the note.
  const top = offsetTop < 0 ? y + (offsetTop + offsetHeight) * scale - offsetHeight : y + offsetTop * scale;
  const wanted = { x: x + (noteWidth - offsetWidth) / 2, y: top };
  const left = width > PHONE_WIDTH_MAX && offsetWidth + TOOLS_ROOM + EDGE <= width ? TOOLS_ROOM : EDGE;
  const right = within(wanted.x, width - offsetWidth, left) - x - bar.offsetLeft * scale;
  const down = within(wanted.y, height - offsetHeight) - wanted.y;
  frame.style.transform = `translate(${x}px, ${y}px) scale(${scale})`;
  bar.style.transform = `translate(${right / scale}px, ${down / scale}px) scale(${1 / scale})`;
}

const within = (at: number, last: number, first = EDGE): number => Math.max(first, Math.min(at, last - EDGE));
