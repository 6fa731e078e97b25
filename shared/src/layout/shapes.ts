import type { EmotionValue, NoteKind, Perspective } from '../board/index.ts';
import type { CurvePointBox } from './boardLayout.ts';
import { CHEVRON_POINT, FACE_RADIUS, LANE_RADIUS, NOTE_FOLD, NOTE_RADIUS } from './dimensions.ts';
import type { CurveSegment } from './monotoneCurve.ts';
import type { Rect } from './rect.ts';

/** Shapes as SVG path data, which a canvas `Path2D` takes as well. */

/** A face in a circle of radius `FACE_SHAPE_RADIUS` around (0, 0): eyes are filled, the lines are stroked. */
export interface FaceShape {
  readonly eyes: string;
  readonly lines: string;
}

export const FACE_SHAPE_RADIUS = 100;
export const FACE_LINE_WIDTH = 15;

const EYES = 'M-44 -22a11 11 0 1 0 22 0a11 11 0 1 0 -22 0zM22 -22a11 11 0 1 0 22 0a11 11 0 1 0 -22 0z';

/** Five faces, −2 heel naar to +2 heel fijn; they differ in shape, so that none needs its colour. */
export const FACES: Readonly<Record<EmotionValue, FaceShape>> = {
  [-2]: { eyes: EYES, lines: 'M-46 56Q0 4 46 56M-54 -44L-20 -58M54 -44L20 -58' },
  [-1]: { eyes: EYES, lines: 'M-44 46Q0 18 44 46' },
  0: { eyes: EYES, lines: 'M-42 36L42 36' },
  1: { eyes: EYES, lines: 'M-44 24Q0 56 44 24' },
  2: { eyes: EYES, lines: 'M-52 12Q0 92 52 12Z' },
};

/** Icons of the kinds of note, stroked in a box of `KIND_ICON_SIZE`, line width 2. */
export const KIND_ICON_SIZE = 20;
export const KIND_ICONS: Readonly<Record<NoteKind, string>> = {
  moment: 'M4 6h12M4 11h12M4 16h7',
  emotion: 'M10 2a8 8 0 1 0 0 16a8 8 0 1 0 0 -16zM6.5 11.5q3.5 4 7 0M7.5 7.5v.01M12.5 7.5v.01',
  tip: 'M7 15h6M8 18h4M10 2a6 6 0 0 0 -3.6 10.8c.5 .4 .6 .9 .6 1.2h6c0 -.3 .1 -.8 .6 -1.2A6 6 0 0 0 10 2z',
};

/** Icons of the perspectives, stroked in a box of `PERSPECTIVE_ICON_SIZE`, line width 2; after Lucide (ISC). */
export const PERSPECTIVE_ICON_SIZE = 24;
export const PERSPECTIVE_ICONS: Readonly<Record<Perspective, string>> = {
  client: 'M19 21v-2a4 4 0 0 0-4-4H9a4 4 0 0 0-4 4v2M16 7a4 4 0 1 1-8 0a4 4 0 1 1 8 0',
  informalCarer:
    'M19 14c1.5-1.5 3-3.2 3-5.5A5.5 5.5 0 0 0 16.5 3c-1.8 0-3 .5-4.5 2-1.5-1.5-2.7-2-4.5-2A5.5 5.5 0 0 0 2 8.5c0 2.3 1.5 4 3 5.5l7 7z',
  consultant: 'M14 9a2 2 0 0 1-2 2H6l-4 4V4a2 2 0 0 1 2-2h8a2 2 0 0 1 2 2zM18 9h2a2 2 0 0 1 2 2v11l-4-4h-6a2 2 0 0 1-2-2v-1',
  administration: 'M15 2H6a2 2 0 0 0-2 2v16a2 2 0 0 0 2 2h12a2 2 0 0 0 2-2V7zM14 2v4a2 2 0 0 0 2 2h4M16 13H8M16 17H8',
  lead: 'M16 21v-2a4 4 0 0 0-4-4H6a4 4 0 0 0-4 4v2M13 7a4 4 0 1 1-8 0a4 4 0 1 1 8 0M22 21v-2a4 4 0 0 0-3-3.9M16 3.1a4 4 0 0 1 0 7.8',
  communication: 'M3 11l18-5v12L3 14zM11.6 16.8a3 3 0 1 1-5.8-1.6',
  other: 'M22 12a10 10 0 1 1-20 0a10 10 0 1 1 20 0M9.1 9a3 3 0 0 1 5.8 1c0 2-3 3-3 3M12 17v.01',
};

export function roundedRectPath({ x, y, width, height }: Rect, radius: number): string {
  const [across, down, r] = [width - 2 * radius, height - 2 * radius, radius];
  return `M${x + r} ${y}h${across}a${r} ${r} 0 0 1 ${r} ${r}v${down}a${r} ${r} 0 0 1 ${-r} ${r}h${-across}a${r} ${r} 0 0 1 ${-r} ${-r}v${-down}a${r} ${r} 0 0 1 ${r} ${-r}z`;
}

/** A phase's chevron; all but the first are notched on the left to receive the point before them. */
export function chevronPath({ x, y, width, height }: Rect, isFirst: boolean): string {
  const [body, half] = [width - CHEVRON_POINT, height / 2];
  const notch = isFirst ? '' : `l${CHEVRON_POINT} ${-half}`;
  return `M${x} ${y}h${body}l${CHEVRON_POINT} ${half}l${-CHEVRON_POINT} ${half}h${-body}${notch}z`;
}

/** A lane's head, round on the left only. */
export function laneHeadPath({ x, y, width, height }: Rect): string {
  const r = LANE_RADIUS;
  return `M${x + r} ${y}H${x + width}V${y + height}H${x + r}a${r} ${r} 0 0 1 ${-r} ${-r}V${y + r}a${r} ${r} 0 0 1 ${r} ${-r}z`;
}

/** The paper of a note; that of a tip has its right top corner folded. */
export function notePath(rect: Rect, kind: NoteKind): string {
  if (kind !== 'tip') return roundedRectPath(rect, NOTE_RADIUS);
  const { x, y, width, height } = rect;
  const [r, fold] = [NOTE_RADIUS, NOTE_FOLD];
  return `M${x + r} ${y}H${x + width - fold}l${fold} ${fold}V${y + height - r}a${r} ${r} 0 0 1 ${-r} ${r}H${x + r}a${r} ${r} 0 0 1 ${-r} ${-r}V${y + r}a${r} ${r} 0 0 1 ${r} ${-r}z`;
}

/** The back of a tip's folded corner. */
export function noteFoldPath({ x, y, width }: Rect): string {
  return `M${x + width - NOTE_FOLD} ${y}v${NOTE_FOLD}h${NOTE_FOLD}z`;
}

const BESIDE_RADIUS = 9;
/** From the middle of a face to that of a sign beside it. */
const BESIDE_APART = FACE_RADIUS + BESIDE_RADIUS - 3;

/** The sign of what was told where the face was played, and the other way round: a diamond at its own height, clear of the face. Empty for none. */
export function besidePath({ x, y, beside }: Pick<CurvePointBox, 'x' | 'y' | 'beside'>): string {
  if (beside === null) return '';
  const isClear = Math.abs(beside.y - y) > FACE_RADIUS + BESIDE_RADIUS;
  const middle = isClear ? x : x + BESIDE_APART;
  const stem = isClear ? `M${x} ${y}V${beside.y}` : '';
  const { y: at } = beside;
  return `${stem}M${middle} ${at - BESIDE_RADIUS}L${middle + BESIDE_RADIUS} ${at}L${middle} ${at + BESIDE_RADIUS}L${middle - BESIDE_RADIUS} ${at}Z`;
}

/**
 * The line of what was told in interviews where the curve goes by what was played, and the other way round: straight from phase to
 * phase, where it parts from the curve. Empty where nothing stands beside it.
 */
export function besideLinePath(points: readonly Pick<CurvePointBox, 'x' | 'y' | 'source' | 'beside'>[]): string {
  const segments = points.slice(1).flatMap((to, at) => {
    const from = points[at];
    return from === undefined ? [] : (['played', 'interviewed'] as const).map((source) => besideSegment(from, to, source));
  });
  return segments.join('');
}

type BesidePoint = Parameters<typeof besideLinePath>[0][number];

function besideSegment(from: BesidePoint, to: BesidePoint, source: 'played' | 'interviewed'): string {
  const [start, end] = [from, to].map((point) => heightBy(point, source));
  const parts = from.beside?.source === source || to.beside?.source === source;
  return parts && start != null && end != null ? `M${from.x} ${start}L${to.x} ${end}` : '';
}

function heightBy({ y, source: by, beside }: BesidePoint, source: 'played' | 'interviewed'): number | null {
  if (by === source) return y;
  return beside?.source === source ? beside.y : null;
}

/** One run of a curve; empty for a run of a single point. */
export function curvePath(run: readonly CurveSegment[]): string {
  const [first] = run;
  if (!first) return '';
  const steps = run.map(({ control1: a, control2: b, to }) => `C${a.x} ${a.y} ${b.x} ${b.y} ${to.x} ${to.y}`);
  return `M${first.from.x} ${first.from.y}${steps.join('')}`;
}

/** The area between one run of a curve and the line of the neutral feeling. */
export function curveAreaPath(run: readonly CurveSegment[], zeroY: number): string {
  const [first, last] = [run[0], run.at(-1)];
  if (!first || !last) return '';
  return `${curvePath(run)}L${last.to.x} ${zeroY}L${first.from.x} ${zeroY}Z`;
}
