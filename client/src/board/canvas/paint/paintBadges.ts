import {
  BADGE_FONT,
  BADGE_GAP,
  BADGE_HEIGHT,
  BADGE_PADDING,
  BADGE_SIGN,
  type Badge,
  badgeColours,
  badgeRow,
  badgesWidth,
  leftBadges,
  type NoteSigns,
} from '@samenreis/shared/layout';
import type { Point } from '../camera.ts';
import type { Brush } from './brush.ts';
import { setFont } from './paintText.ts';

const PATH_SIDE = 24;

/** The free part of a note's foot, in board units. */
interface Foot {
  readonly from: number;
  readonly right: number;
  readonly middle: number;
}

/** Whose it is and the link at the left of a note's foot, reactions, comments and dots from the right. */
export function paintBadges(brush: Brush, signs: NoteSigns, { from, right, middle }: Foot): void {
  const { marks } = signs;
  const left = leftBadges(signs);
  if (left.length > 0) paintRow(brush, left, { x: from, y: middle }, 1);
  if (marks === null) return;
  const taken = left.length === 0 ? 0 : badgesWidth(left) + BADGE_GAP;
  const { badges, scale } = badgeRow(marks, right - from - taken);
  paintRow(brush, badges, { x: right - badgesWidth(badges) * scale, y: middle }, scale);
}

function paintRow(brush: Brush, badges: readonly Badge[], at: Point, scale: number): void {
  const { context } = brush;
  context.save();
  context.translate(at.x, at.y);
  context.scale(scale, scale);
  let x = 0;
  for (const badge of badges) {
    paintBadge(brush, badge, x);
    x += badge.width + BADGE_GAP;
  }
  context.restore();
}

function paintBadge({ context, signs, theme }: Brush, { sign, text, width }: Badge, x: number): void {
  const { fill, ink } = badgeColours(sign, theme);
  context.fillStyle = fill;
  context.beginPath();
  context.roundRect(x, -BADGE_HEIGHT / 2, width, BADGE_HEIGHT, BADGE_HEIGHT / 2);
  context.fill();
  const path = signs.badges.get(sign);
  if (path !== undefined) {
    context.save();
    context.translate(x + BADGE_PADDING, -BADGE_SIGN / 2);
    context.scale(BADGE_SIGN / PATH_SIDE, BADGE_SIGN / PATH_SIDE);
    context.strokeStyle = ink;
    context.lineWidth = 2.6;
    context.lineCap = 'round';
    context.lineJoin = 'round';
    context.stroke(path);
    context.restore();
  }
  setFont(context, BADGE_FONT);
  context.fillStyle = ink;
  context.fillText(text, x + BADGE_PADDING + BADGE_SIGN + 2, BADGE_FONT.size * 0.35);
}
