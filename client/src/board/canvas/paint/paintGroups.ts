import {
  FRAME_RADIUS,
  FRAME_WIDTH,
  frameColours,
  type GroupFrame,
  TAB_FONT,
  TAB_HEIGHT,
  TAB_PADDING,
} from '@samenreis/shared/layout';
import type { Brush } from './brush.ts';
import { snapRect } from './deviceView.ts';
import { setFont } from './paintText.ts';

/** Below this size on the screen, in device pixels, a name is a smudge and only its tab shows. */
const NAME_FROM = 4;

/** The frame of a group, under its notes. */
export function paintGroup({ context, view, theme }: Brush, frame: GroupFrame): void {
  const { line, fill } = frameColours(theme, frame);
  const { x, y, width, height } = snapRect(view, frame.rect);
  context.beginPath();
  context.roundRect(x, y, width, height, FRAME_RADIUS);
  context.fillStyle = fill;
  context.fill();
  context.lineWidth = Math.max(FRAME_WIDTH, 1 / view.scale);
  context.strokeStyle = line;
  context.stroke();
}

/** The tab with its name, on the frame's upper edge and over the notes above it. */
export function paintGroupName({ context, view, theme }: Brush, frame: GroupFrame): void {
  if (frame.name === '') return;
  const { line, ink } = frameColours(theme, frame);
  const { x, y, width } = frame.rect;
  setFont(context, TAB_FONT);
  const name = fitted(context, frame.name, width - 2 * TAB_PADDING);
  const tabWidth = Math.min(width, context.measureText(name).width + 2 * TAB_PADDING);
  const top = y + 5 - TAB_HEIGHT;
  context.fillStyle = line;
  context.beginPath();
  context.roundRect(x - FRAME_WIDTH / 2, top, tabWidth, TAB_HEIGHT, TAB_HEIGHT / 3);
  context.fill();
  if (TAB_FONT.size * view.scale < NAME_FROM) return;
  context.fillStyle = ink;
  context.fillText(name, x + TAB_PADDING, top + TAB_HEIGHT - 4.5);
}

/** The name, or as much of it as there is room for. */
function fitted(context: CanvasRenderingContext2D, name: string, room: number): string {
  if (context.measureText(name).width <= room) return name;
  const letters = [...name];
  while (letters.length > 1 && context.measureText(`${letters.join('').trimEnd()}…`).width > room) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}
