import type { Point, Rect, Size } from '../camera.ts';

/** How a board lies in the small picture: picture = board × scale. */
export interface MinimapView extends Size {
  readonly scale: number;
}

/** The largest picture of a board that fits in `room`, in CSS pixels. */
export function minimapView(board: Size, room: Size): MinimapView {
  const scale = Math.min(room.width / Math.max(1, board.width), room.height / Math.max(1, board.height));
  return { scale, width: Math.round(board.width * scale), height: Math.round(board.height * scale) };
}

/** What is in view, in the picture: cut off at its edges, and never too small to be seen. */
export function frameInPicture(picture: MinimapView, inView: Rect): Rect {
  const [left, right] = cut(inView.x, inView.width, picture.scale, picture.width);
  const [top, bottom] = cut(inView.y, inView.height, picture.scale, picture.height);
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** A frame of less would be lost in the picture of a large board, in CSS pixels. */
const FRAME_MIN = 6;

function cut(start: number, length: number, scale: number, whole: number): readonly [number, number] {
  const from = Math.min(whole - FRAME_MIN, Math.max(0, start * scale));
  return [from, Math.max(from + FRAME_MIN, Math.min(whole, (start + length) * scale))];
}

/** The point of the board under a point of the picture. */
export function boardPointOf(picture: MinimapView, at: Point): Point {
  return { x: at.x / picture.scale, y: at.y / picture.scale };
}

/** Whether all of a board is in view, but for strips of at most `share` of what is shown. */
export function isAllInView(board: Size, inView: Rect, share: number): boolean {
  const [slackX, slackY] = [inView.width * share, inView.height * share];
  const isWide = inView.x <= slackX && inView.x + inView.width >= board.width - slackX;
  return isWide && inView.y <= slackY && inView.y + inView.height >= board.height - slackY;
}
