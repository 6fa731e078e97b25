import type { Camera, Rect, Size } from '../camera.ts';

/** A camera in device pixels: device = board × scale + (x, y), with whole x and y so that a pan never blurs. */
export interface DeviceView {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
  readonly detail: Detail;
}

/** Font sizes on the screen, in CSS pixels, from which a note's text is bars and from which it is letters. */
export interface Detail {
  readonly barsFrom: number;
  readonly textFrom: number;
}

/** Below 1.8 px even bars are noise; from 5 px people recognise words. */
export const DETAIL_AT_REST: Detail = { barsFrom: 1.8, textFrom: 5 };
/** While the zoom moves, letters wait: the worst frame is the one in which hundreds of notes get text at once. */
export const DETAIL_WHILE_ZOOMING: Detail = { barsFrom: 1.8, textFrom: 9 };

export function deviceView(camera: Camera, pixelRatio: number, detail: Detail): DeviceView {
  return {
    scale: camera.scale * pixelRatio,
    x: Math.round(camera.x * pixelRatio),
    y: Math.round(camera.y * pixelRatio),
    // The thresholds are of the screen; device pixels are finer.
    detail: { barsFrom: detail.barsFrom * pixelRatio, textFrom: detail.textFrom * pixelRatio },
  };
}

/** The nearest board coordinate whose edge falls between two device pixels. */
export const snapX = (view: DeviceView, xBoard: number): number => (Math.round(xBoard * view.scale + view.x) - view.x) / view.scale;
export const snapY = (view: DeviceView, yBoard: number): number => (Math.round(yBoard * view.scale + view.y) - view.y) / view.scale;

export function snapRect(view: DeviceView, rect: Rect): Rect {
  const x = snapX(view, rect.x);
  const y = snapY(view, rect.y);
  return { x, y, width: snapX(view, rect.x + rect.width) - x, height: snapY(view, rect.y + rect.height) - y };
}

/** Board rectangle in whole device pixels that covers it. */
export function coveringDeviceRect(view: DeviceView, board: Rect): Rect {
  const x = Math.floor(board.x * view.scale + view.x);
  const y = Math.floor(board.y * view.scale + view.y);
  return {
    x,
    y,
    width: Math.ceil((board.x + board.width) * view.scale + view.x) - x,
    height: Math.ceil((board.y + board.height) * view.scale + view.y) - y,
  };
}

export const boardRectOf = (view: DeviceView, device: Rect): Rect => ({
  x: (device.x - view.x) / view.scale,
  y: (device.y - view.y) / view.scale,
  width: device.width / view.scale,
  height: device.height / view.scale,
});

/** iOS gives all canvases of a page some 256 MB together; beyond two device pixels a pixel nobody sees the difference. */
const PIXEL_RATIO_MAX = 2;
/** 4 bytes each: 48 MB a canvas. */
const CANVAS_PIXELS_MAX = 12_000_000;

export function cappedPixelRatio(devicePixelRatio: number, canvas: Size): number {
  const byMemory = Math.sqrt(CANVAS_PIXELS_MAX / Math.max(1, canvas.width * canvas.height));
  return Math.max(0.5, Math.min(devicePixelRatio, PIXEL_RATIO_MAX, byMemory));
}
