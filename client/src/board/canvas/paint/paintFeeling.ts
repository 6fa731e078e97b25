import type { EmotionValue } from '@samenreis/shared/board';
import type { Rect } from '../camera.ts';
import type { Brush } from './brush.ts';
import { paintFace } from './paintSigns.ts';
import { setFont } from './paintText.ts';

/** What a note would feel, or came to feel by a key, over it in words, a number and a face. */
export interface FrontFeeling {
  readonly rect: Rect;
  readonly value: EmotionValue;
  readonly text: string;
  /** Where the hand is not: above what it holds; and below what a key changed, clear of the scale and its badges. */
  readonly side: 'above' | 'below';
}

const FONT = { size: 15, weight: 650 } as const;
/** In screen pixels. */
const HEIGHT = 34;
const PADDING = 6;
const FACE_RADIUS = 12;
const GAP = 10;

/** A pill beside the note, of the same size on the screen at every zoom. */
export function paintFeeling(brush: Brush, { rect, value, text, side }: FrontFeeling): void {
  const { context, view, devicePerScreen, theme } = brush;
  const unit = devicePerScreen / view.scale;
  context.save();
  const bottom = side === 'above' ? rect.y - GAP * unit : rect.y + rect.height + (GAP + HEIGHT) * unit;
  context.translate(rect.x + rect.width / 2, bottom);
  context.scale(unit, unit);
  setFont(context, FONT);
  const width = 2 * FACE_RADIUS + context.measureText(text).width + 4 * PADDING;
  context.beginPath();
  context.roundRect(-width / 2, -HEIGHT, width, HEIGHT, HEIGHT / 2);
  context.fillStyle = theme.ink;
  context.fill();
  context.lineWidth = 2;
  context.strokeStyle = theme.surface;
  context.stroke();
  context.fillStyle = theme.surface;
  context.fillText(text, -width / 2 + 2 * PADDING + 2 * FACE_RADIUS, -HEIGHT / 2 + FONT.size * 0.34);
  const inPill = { ...brush, view: { ...view, scale: devicePerScreen } };
  paintFace(inPill, { x: -width / 2 + PADDING + FACE_RADIUS, y: -HEIGHT / 2 }, FACE_RADIUS, value);
  context.restore();
}
