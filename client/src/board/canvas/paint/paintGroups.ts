import {
  FRAME_RADIUS,
  FRAME_WIDTH,
  frameColours,
  type GroupFrame,
  TAB_FONT,
  TAB_GROWTH_MAX,
  TAB_HEIGHT,
  TAB_PADDING,
} from '@samenreis/shared/layout';
import type { Brush } from './brush.ts';
import { snapRect } from './deviceView.ts';
import { setFont } from './paintText.ts';

/** As small as a name may be on the screen, in CSS pixels: it grows, as far as it may, on a board that is far away. */
const NAME_MIN = 11;
/** Below this size on the screen, in CSS pixels, a name is a smudge and only its tab shows. */
const NAME_FROM = 6;

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
export function paintGroupName({ context, view, theme, devicePerScreen }: Brush, frame: GroupFrame): void {
  if (frame.name === '') return;
  const { line, ink } = frameColours(theme, frame);
  const size = (TAB_FONT.size * view.scale) / devicePerScreen;
  const growth = Math.min(TAB_GROWTH_MAX, Math.max(1, NAME_MIN / size));
  context.save();
  context.translate(frame.rect.x, frame.rect.y);
  context.scale(growth, growth);
  setFont(context, TAB_FONT);
  const width = frame.rect.width / growth;
  const name = fitted(context, frame.name, width - 2 * TAB_PADDING);
  const tabWidth = Math.min(width, context.measureText(name).width + 2 * TAB_PADDING);
  const top = 5 - TAB_HEIGHT;
  context.fillStyle = line;
  context.beginPath();
  context.roundRect(-FRAME_WIDTH / 2, top, tabWidth, TAB_HEIGHT, TAB_HEIGHT / 3);
  context.fill();
  context.fillStyle = ink;
  if (size * growth >= NAME_FROM) context.fillText(name, TAB_PADDING, top + TAB_HEIGHT - 4.5);
  context.restore();
}

/** The name, or as much of it as there is room for. */
function fitted(context: CanvasRenderingContext2D, name: string, room: number): string {
  if (context.measureText(name).width <= room) return name;
  const letters = [...name];
  while (letters.length > 1 && context.measureText(`${letters.join('').trimEnd()}…`).width > room) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}
