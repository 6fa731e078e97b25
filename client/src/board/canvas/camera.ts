/** A point or a distance; the name of whatever holds it says whether it is in screen pixels or in board units. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Rect extends Point, Size {}

/** Where the board stands on the screen: screen = board × scale + (x, y), in CSS pixels from the canvas's left top. */
export interface Camera extends Point {
  readonly scale: number;
}

/** From a board of 10,000 notes in one look to letters as large as a thumb. */
export const SCALE_MIN = 0.02;
export const SCALE_MAX = 4;
/** One press on + or −. */
export const ZOOM_STEP = 1.25;
/** How much of the board stays in sight however far one pans, in CSS pixels. */
const KEEP_IN_SIGHT = 80;

export const toScreen = (camera: Camera, board: Point): Point => ({
  x: board.x * camera.scale + camera.x,
  y: board.y * camera.scale + camera.y,
});

export const toBoard = (camera: Camera, screen: Point): Point => ({
  x: (screen.x - camera.x) / camera.scale,
  y: (screen.y - camera.y) / camera.scale,
});

export const rectToScreen = (camera: Camera, board: Rect): Rect => ({
  ...toScreen(camera, board),
  width: board.width * camera.scale,
  height: board.height * camera.scale,
});

/** The part of the board that is in view, widened by `marginScreen` pixels on every side. */
export function visibleBoard(camera: Camera, viewport: Size, marginScreen = 0): Rect {
  const { x, y } = toBoard(camera, { x: -marginScreen, y: -marginScreen });
  return {
    x,
    y,
    width: (viewport.width + 2 * marginScreen) / camera.scale,
    height: (viewport.height + 2 * marginScreen) / camera.scale,
  };
}

export const panned = (camera: Camera, byScreen: Point): Camera => ({
  ...camera,
  x: camera.x + byScreen.x,
  y: camera.y + byScreen.y,
});

/** Zooms by `factor` while the board point under `atScreen` stays where it is. */
export function zoomed(camera: Camera, atScreen: Point, factor: number): Camera {
  const scale = Math.min(SCALE_MAX, Math.max(SCALE_MIN, camera.scale * factor));
  const ratio = scale / camera.scale;
  return { scale, x: atScreen.x - (atScreen.x - camera.x) * ratio, y: atScreen.y - (atScreen.y - camera.y) * ratio };
}

/** Keeps a strip of the board in the viewport, so that nobody gets lost in the void around it. */
export function kept(camera: Camera, bounds: Rect, viewport: Size): Camera {
  const onScreen = rectToScreen(camera, bounds);
  const x = Math.min(viewport.width - KEEP_IN_SIGHT, Math.max(KEEP_IN_SIGHT - onScreen.width, onScreen.x));
  const y = Math.min(viewport.height - KEEP_IN_SIGHT, Math.max(KEEP_IN_SIGHT - onScreen.height, onScreen.y));
  return panned(camera, { x: x - onScreen.x, y: y - onScreen.y });
}

/** Free room around the board when it is fitted, in CSS pixels: the floating bars cover these edges. */
export interface Insets {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The whole of `bounds` in view, centred in what the insets leave, never larger than 100 %. */
export function fitted(bounds: Rect, viewport: Size, insets: Insets): Camera {
  const width = Math.max(1, viewport.width - insets.left - insets.right);
  const height = Math.max(1, viewport.height - insets.top - insets.bottom);
  const scale = Math.min(1, Math.max(SCALE_MIN, Math.min(width / bounds.width, height / bounds.height)));
  return {
    scale,
    x: insets.left + (width - bounds.width * scale) / 2 - bounds.x * scale,
    y: insets.top + (height - bounds.height * scale) / 2 - bounds.y * scale,
  };
}

/** Up to this width, in CSS pixels, the bars lie at the bottom: as in boardCanvas.css. */
export const PHONE_WIDTH_MAX = 600;
/** Letters of 15 units are 11 pixels high and more. */
export const READING_SCALE = 0.75;
/** Letters of 15 units are 9 pixels high: the least at which a board opens, as a session needs to see much of it at once. */
const OPENING_SCALE_MIN = 0.62;

/**
 * The first look: everything where that can be read, else from where one can read the board's left top, where the journey
 * begins; with all lanes in view where that does not make the letters too small.
 */
export function opening(bounds: Rect, viewport: Size, insets: Insets): Camera {
  const whole = fitted(bounds, viewport, insets);
  if (whole.scale >= OPENING_SCALE_MIN) return whole;
  const ofHeight = (viewport.height - insets.top - insets.bottom) / bounds.height;
  const isPhone = viewport.width <= PHONE_WIDTH_MAX;
  const scale = isPhone ? READING_SCALE : Math.min(READING_SCALE, Math.max(OPENING_SCALE_MIN, ofHeight));
  return { scale, x: insets.left - bounds.x * scale, y: insets.top - bounds.y * scale };
}

/** The view a share `t` (0..1) of the way; the board point that both views show at one spot stays there. */
export function between(from: Camera, to: Camera, t: number): Camera {
  const scale = from.scale * (to.scale / from.scale) ** t;
  const whole = to.scale / from.scale;
  const way = Math.abs(whole - 1) < 1e-6 ? t : (scale / from.scale - 1) / (whole - 1);
  return { scale, x: from.x + (to.x - from.x) * way, y: from.y + (to.y - from.y) * way };
}

export const isSameCamera = (a: Camera, b: Camera): boolean => a.x === b.x && a.y === b.y && a.scale === b.scale;

/** `board` in view and at least so large: where it is already the view stays, else it comes to the middle. */
export function shown(camera: Camera, board: Rect, viewport: Size, insets: Insets, scaleMin: number): Camera {
  if (camera.scale >= scaleMin && revealed(camera, board, viewport, insets) === camera) return camera;
  const scale = Math.max(camera.scale, scaleMin);
  return {
    scale,
    x: (insets.left + viewport.width - insets.right) / 2 - (board.x + board.width / 2) * scale,
    y: (insets.top + viewport.height - insets.bottom) / 2 - (board.y + board.height / 2) * scale,
  };
}

/** The smallest pan that brings `board` into the viewport with a margin around it. */
export function revealed(camera: Camera, board: Rect, viewport: Size, insets: Insets): Camera {
  const rect = rectToScreen(camera, board);
  const right = viewport.width - insets.right;
  const bottom = viewport.height - insets.bottom;
  const dx = rect.x < insets.left ? insets.left - rect.x : Math.min(0, right - (rect.x + rect.width));
  const dy = rect.y < insets.top ? insets.top - rect.y : Math.min(0, bottom - (rect.y + rect.height));
  return dx === 0 && dy === 0 ? camera : panned(camera, { x: dx, y: dy });
}
