import { BOARD_MARGIN } from '@samenreis/shared/layout';
import {
  between,
  type Camera,
  fitted,
  type Insets,
  isSameCamera,
  kept,
  opening,
  PHONE_WIDTH_MAX,
  type Point,
  panned,
  READING_SCALE,
  type Rect,
  revealed,
  type Size,
  shown,
  zoomed,
} from './camera.ts';

/** Room for the floating bars: at the left and the bottom, or on a phone, as in boardCanvas.css, all at the bottom. */
const INSETS: Insets = { left: 76, top: 12, right: 12, bottom: 64 };
const PHONE_INSETS: Insets = { left: 12, top: 12, right: 12, bottom: 72 };
/** Room beside the last phase and below the last journey for the buttons that add one: they are as large at every zoom. */
const ADDING: Pick<Insets, 'right' | 'bottom'> = { right: 24, bottom: 44 };
/** The names that stick to the top edge cover what is brought into view there. */
const STICKY_TOP = 44;
/** The board begins with an empty margin of its own, which needs no room beside the bars. */
const inked = ({ x, y, width, height }: Rect): Rect => ({
  x: x + BOARD_MARGIN,
  y: y + BOARD_MARGIN,
  width: width - 2 * BOARD_MARGIN,
  height: height - 2 * BOARD_MARGIN,
});
const isSameSize = (a: Size, b: Size): boolean => a.width === b.width && a.height === b.height;
/** How long the view is on its way when it goes back by itself. */
const GLIDE_MS = 180;

/** The camera and the viewport, outside React: what follows them subscribes. */
export interface ViewStore {
  camera(): Camera;
  viewport(): Size;
  subscribe(listener: () => void): () => void;
  pan(byScreen: Point): void;
  zoom(atScreen: Point, factor: number): void;
  /** Zoom around the middle of the viewport. */
  zoomMiddle(factor: number): void;
  zoomTo(scale: number): void;
  /** Everything in view; it stays so while the viewport changes, until somebody moves the view. */
  fit(): void;
  /** A part of the board as large as it goes. */
  fitTo(board: Rect): void;
  reveal(board: Rect): void;
  /** After a change of the board: who has it all in view keeps it so, else `board` comes into view, with room for what floats at its right. */
  followTo(board: Rect, isCalm: boolean): void;
  /** Goes to `board`, near enough to read it; where it can be read already the view stays. */
  goTo(board: Rect, isCalm: boolean): void;
  /** A part of the board as large as it goes, by a glide. */
  frame(board: Rect, isCalm: boolean): void;
  /** Comes closer to `board` so that its letters are as large as at 100 %, if they are smaller than `scaleMin` now. */
  approach(board: Rect, scaleMin: number): void;
  /** Back to where the view was before it came closer, unless somebody moved it meanwhile. `isCalm`: without a glide. */
  stepBack(isCalm: boolean): void;
  /** The board has become larger or smaller: who has it all in view keeps it so, and nothing slides under the bars. */
  follow(isCalm: boolean): void;
  /** One frame of a glide. @returns whether it goes on. */
  advance(nowMs: number): boolean;
  /** `isHeld`: something is in a hand, which stays where it is on the board. */
  resize(viewport: Size, isHeld?: boolean): void;
}

/** How the view follows a viewport that changes: as at first, everything in view, or wherever somebody moved it. */
type Stance = 'opening' | 'fitted' | 'moved';

interface Glide {
  readonly from: Camera;
  readonly to: Camera;
  readonly stance: Stance;
  startMs: number | null;
}

/** `adds`: this person has the buttons that add a phase and a journey. */
export function createViewStore(bounds: () => Rect, { adds = false } = {}): ViewStore {
  const listeners = new Set<() => void>();
  let camera: Camera = { x: 0, y: 0, scale: 1 };
  let viewport: Size = { width: 0, height: 0 };
  let stance: Stance = 'opening';
  let glide: Glide | null = null;
  /** The board as it was when the view was last fitted to it. */
  let followed = inked(bounds());
  /** Where the view was before it came closer by itself, and where that brought it. */
  let approached: { readonly before: Camera; readonly stance: Stance; readonly to: Camera } | null = null;

  function set(next: Camera): void {
    camera = viewport.width === 0 ? next : kept(next, bounds(), viewport);
    for (const listener of listeners) listener();
  }
  function moveTo(next: Camera): void {
    stance = 'moved';
    glide = null;
    set(next);
  }
  function bringIntoView(board: Rect): void {
    const next = revealed(camera, board, viewport, { ...insets(), top: STICKY_TOP });
    if (next !== camera) moveTo(next);
  }
  const insets = (): Insets => (viewport.width <= PHONE_WIDTH_MAX ? PHONE_INSETS : INSETS);
  const wholeInsets = (): Insets => {
    const { left, top, right, bottom } = insets();
    return adds ? { left, top, right: right + ADDING.right, bottom: bottom + ADDING.bottom } : insets();
  };
  const middle = (): Point => ({ x: viewport.width / 2, y: viewport.height / 2 });

  function approach(board: Rect, scaleMin: number): void {
    const isStillClose = approached !== null && isSameCamera(camera, approached.to);
    const from =
      isStillClose && approached !== null ? approached : { before: glide?.to ?? camera, stance: glide?.stance ?? stance };
    // On its way back it would go on shrinking under the pen.
    if (glide !== null) moveTo(camera);
    if (camera.scale < scaleMin) {
      const at = { x: camera.x + board.x * camera.scale, y: camera.y + board.y * camera.scale };
      moveTo(zoomed(camera, at, 1 / camera.scale));
    }
    bringIntoView(board);
    approached = isSameCamera(from.before, camera) ? null : { before: from.before, stance: from.stance, to: camera };
  }

  function stepBack(isCalm: boolean): void {
    const from = approached;
    approached = null;
    if (from !== null && isSameCamera(camera, from.to)) travel(from.before, from.stance, isCalm);
  }

  function travel(to: Camera, after: Stance, isCalm: boolean): void {
    if (isCalm) {
      glide = null;
      stance = after;
      set(to);
      return;
    }
    glide = { from: camera, to, stance: after, startMs: null };
    for (const listener of listeners) listener();
  }

  function goTo(board: Rect, isCalm: boolean): void {
    const to = shown(camera, board, viewport, { ...insets(), top: STICKY_TOP }, READING_SCALE);
    if (to !== camera) travel(kept(to, bounds(), viewport), 'moved', isCalm);
  }

  function follow(isCalm: boolean): void {
    if (stance === 'moved' || glide !== null || viewport.width === 0) return;
    const board = inked(bounds());
    if (isSameSize(board, followed)) return;
    const wasWhole = isSameCamera(camera, fitted(followed, viewport, wholeInsets()));
    followed = board;
    if (wasWhole) travel(firstOrWhole(), stance, isCalm);
  }

  const firstOrWhole = (): Camera => (stance === 'fitted' ? fitted : opening)(inked(bounds()), viewport, wholeInsets());

  return {
    camera: () => camera,
    viewport: () => viewport,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    pan: (byScreen) => moveTo(panned(camera, byScreen)),
    zoom: (atScreen, factor) => moveTo(zoomed(camera, atScreen, factor)),
    zoomMiddle: (factor) => moveTo(zoomed(camera, middle(), factor)),
    zoomTo: (scale) => moveTo(zoomed(camera, middle(), scale / camera.scale)),
    fit() {
      moveTo(fitted(inked(bounds()), viewport, wholeInsets()));
      stance = 'fitted';
      followed = inked(bounds());
    },
    fitTo: (board) => moveTo(fitted(board, viewport, insets())),
    reveal: bringIntoView,
    followTo(board, isCalm) {
      follow(isCalm);
      const room = ADDING.right / camera.scale;
      if (glide === null) bringIntoView({ ...board, width: board.width + room });
    },
    goTo,
    frame: (board, isCalm) => travel(kept(fitted(board, viewport, insets()), bounds(), viewport), 'moved', isCalm),
    approach,
    stepBack,
    advance(nowMs) {
      if (glide === null) return false;
      glide.startMs ??= nowMs;
      const share = Math.min(1, (nowMs - glide.startMs) / GLIDE_MS);
      const { from, to } = glide;
      const after = glide.stance;
      if (share === 1) {
        glide = null;
        stance = after;
      }
      // Slowing down towards the end.
      set(share === 1 ? to : between(from, to, 1 - (1 - share) ** 3));
      return share < 1;
    },
    follow,
    resize(next, isHeld = false) {
      viewport = next;
      followed = inked(bounds());
      if (isHeld) moveTo(camera);
      else if (stance === 'moved') set(camera);
      else set(firstOrWhole());
    },
  };
}
