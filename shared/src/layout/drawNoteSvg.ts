import {
  BADGE_FONT,
  BADGE_GAP,
  BADGE_HEIGHT,
  BADGE_PADDING,
  BADGE_PATHS,
  BADGE_SIGN,
  type Badge,
  badgeColours,
  badgeRow,
  badgesWidth,
  leftBadges,
} from './badges.ts';
import type { NoteBox } from './boardLayout.ts';
import { NOTE_FONT, NOTE_FOOTER } from './dimensions.ts';
import type { NoteSigns } from './noteSigns.ts';
import { noteTextOrigin } from './noteText.ts';
import type { Point } from './rect.ts';
import { KIND_ICON_SIZE, KIND_ICONS, noteFoldPath, notePath, PERSPECTIVE_ICON_SIZE, PERSPECTIVE_ICONS } from './shapes.ts';
import { group, shape, textElement } from './svgElements.ts';
import { drawFace, drawText } from './svgSigns.ts';
import { theme } from './theme.ts';

/** Sizes of a note's foot in board units, as on the canvas. */
const SIGN_SIZE = 15;
const SIDE_SIZE = 13;
const FACE_SIZE = 18;
const SIGN_INSET = 7;
const SIGN_GAP = 3;
const PATH_SIDE = 24;

/** A note: its paper, its text, and at its foot its kind, what others tell of it, and the face of its value. */
export function drawNote(box: NoteBox, signs: NoteSigns): string {
  const { rect, note } = box;
  const origin = noteTextOrigin(rect, box);
  return group([
    shape('path', { d: notePath({ ...rect, y: rect.y + 3 }, note.kind), fill: theme.noteShadow }),
    shape('path', { d: notePath(rect, note.kind), fill: theme.papers[note.perspective] }),
    ...(note.kind === 'tip' ? [shape('path', { d: noteFoldPath(rect), fill: theme.noteFold })] : []),
    drawText(
      {
        x: origin.x,
        baseline: origin.y,
        lines: box.lines,
        font: { size: box.fontSize, weight: NOTE_FONT.weight },
        lineHeight: box.lineHeight,
      },
      theme.ink,
    ),
    ...drawFoot(box, signs),
  ]);
}

function drawFoot({ rect, note }: NoteBox, signs: NoteSigns): readonly string[] {
  const middle = rect.y + rect.height - NOTE_FOOTER / 2;
  const kindAt = { x: rect.x + SIGN_INSET, y: middle - SIGN_SIZE / 2 };
  const sideAt = { x: kindAt.x + SIGN_SIZE + SIGN_GAP, y: middle - SIDE_SIZE / 2 };
  const end = rect.x + rect.width - SIGN_INSET;
  const face =
    note.value === null ? [] : [drawFace({ x: end - FACE_SIZE / 2, y: middle }, FACE_SIZE / 2, note.value, theme.faceRing)];
  const from = sideAt.x + SIDE_SIZE + SIGN_GAP;
  const right = end - (note.value === null ? 0 : FACE_SIZE + SIGN_GAP);
  const { marks } = signs;
  const left = leftBadges(signs);
  const taken = left.length === 0 ? 0 : badgesWidth(left) + BADGE_GAP;
  const row = marks === null ? { badges: [], scale: 1 } : badgeRow(marks, right - from - taken);
  return [
    drawIcon(KIND_ICONS[note.kind], kindAt, SIGN_SIZE / KIND_ICON_SIZE),
    drawIcon(PERSPECTIVE_ICONS[note.perspective], sideAt, SIDE_SIZE / PERSPECTIVE_ICON_SIZE),
    ...drawRow(left, { x: from, y: middle }, 1),
    ...drawRow(row.badges, { x: right - badgesWidth(row.badges) * row.scale, y: middle }, row.scale),
    ...face,
  ];
}

function drawIcon(d: string, { x, y }: Point, scale: number): string {
  return shape('path', {
    d,
    transform: `translate(${x} ${y}) scale(${scale})`,
    fill: 'none',
    stroke: theme.ink,
    'stroke-width': 2,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
  });
}

function drawRow(badges: readonly Badge[], at: Point, scale: number): readonly string[] {
  if (badges.length === 0) return [];
  let x = 0;
  const drawn = badges.map((badge) => {
    const one = drawBadge(badge, x);
    x += badge.width + BADGE_GAP;
    return one;
  });
  return [group(drawn, `translate(${at.x} ${at.y}) scale(${scale})`)];
}

function drawBadge({ sign, text, width }: Badge, x: number): string {
  const size = BADGE_SIGN / PATH_SIDE;
  const { fill, ink } = badgeColours(sign, theme);
  return group([
    shape('rect', { x, y: -BADGE_HEIGHT / 2, width, height: BADGE_HEIGHT, rx: BADGE_HEIGHT / 2, fill }),
    shape('path', {
      d: BADGE_PATHS[sign],
      transform: `translate(${x + BADGE_PADDING} ${-BADGE_SIGN / 2}) scale(${size})`,
      fill: 'none',
      stroke: ink,
      'stroke-width': 2.6,
      'stroke-linecap': 'round',
      'stroke-linejoin': 'round',
    }),
    textElement(text, { x: x + BADGE_PADDING + BADGE_SIGN + 2, y: BADGE_FONT.size * 0.35, font: BADGE_FONT, fill: ink }),
  ]);
}
