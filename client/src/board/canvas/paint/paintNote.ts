import {
  NOTE_FOLD,
  NOTE_FONT,
  NOTE_FOOTER,
  NOTE_RADIUS,
  NOTE_TEXT_WIDTH,
  type NoteBox,
  type NoteSigns,
  noteTextOrigin,
} from '@samenreis/shared/layout';
import type { Rect } from '../camera.ts';
import type { Brush } from './brush.ts';
import { snapRect, snapY } from './deviceView.ts';
import { paintBadges } from './paintBadges.ts';
import { paintFace, paintKindIcon, paintPerspectiveIcon } from './paintSigns.ts';
import { setFont } from './paintText.ts';

/** Side of the icon of a note's kind, and of the face of an emotion note, in board units. */
const SIGN_SIZE = 15;
/** Of whose side it was written from. */
const SIDE_SIZE = 13;
const FACE_SIZE = 18;
/** In device pixels. */
const FACE_RADIUS_MIN = 5;
const SIGN_INSET = 7;
const SIGN_GAP = 3;
/** Bars that stand for lines of text: half as high as the line, as wide as the letters come to on average. */
const BAR_HEIGHT = 0.45;
const LETTER_WIDTH = 0.46;
const BAR_ALPHA = 0.42;

/** Of a note that is not among what is looked for: there, where it is, and out of the way. */
const DIMMED_ALPHA = 0.2;

/** A note at `at`: at rest where the layout has it, in the hand somewhere else. `signs`: what stands at its foot. */
export function paintNote(brush: Brush, box: NoteBox, at: Rect, signs: NoteSigns | undefined, isDimmed = false): void {
  if (isDimmed) brush.context.globalAlpha = DIMMED_ALPHA;
  paintWhole(brush, box, at, signs);
  brush.context.globalAlpha = 1;
}

function paintWhole(brush: Brush, box: NoteBox, at: Rect, signs: NoteSigns | undefined): void {
  const { context, view, theme } = brush;
  const fontOnScreen = box.fontSize * view.scale;
  const paper = theme.papers[box.note.perspective];
  if (fontOnScreen < view.detail.barsFrom) {
    context.fillStyle = paper;
    const rect = snapRect(view, at);
    context.fillRect(rect.x, rect.y, rect.width, rect.height);
    if (box.note.value !== null) paintLevel(brush, rect, box.note.value);
    return;
  }
  paintPaper(brush, box, snapRect(view, at), paper);
  if (fontOnScreen < view.detail.textFrom) paintBars(brush, box, at);
  else paintLines(brush, box, at);
  if (fontOnScreen >= view.detail.textFrom) paintFooter(brush, box, at, signs);
  else if (box.note.value !== null) paintFeeling(brush, at, box.note.value);
}

/** On a block too small for a face: the higher the line, the better it felt. */
function paintLevel({ context, theme }: Brush, { x, y, width, height }: Rect, value: number): void {
  context.fillStyle = theme.noteInk;
  context.fillRect(x, y + height * (0.42 - value * 0.19), width, height * 0.16);
}

/** Never so small that it would be a dot of which the colour alone tells. */
function paintFeeling(brush: Brush, at: Rect, value: number): void {
  const radius = Math.max(FACE_SIZE / 2, FACE_RADIUS_MIN / brush.view.scale);
  paintFace(
    brush,
    { x: at.x + at.width - SIGN_INSET - radius, y: at.y + at.height - Math.max(NOTE_FOOTER / 2, radius + 4) },
    radius,
    value,
  );
}

function paintPaper({ context, view, theme }: Brush, box: NoteBox, rect: Rect, paper: string): void {
  // Round corners of less than a pixel and a half cost five times a rectangle and show nothing.
  const isRound = NOTE_RADIUS * view.scale >= 1.5;
  context.fillStyle = theme.noteShadow;
  context.fillRect(rect.x + 1, rect.y + rect.height - NOTE_RADIUS, rect.width - 2, NOTE_RADIUS + 2);
  context.fillStyle = paper;
  if (!isRound) {
    context.fillRect(rect.x, rect.y, rect.width, rect.height);
    return;
  }
  const isFolded = box.note.kind === 'tip';
  context.beginPath();
  if (isFolded) traceFolded(context, rect);
  else context.roundRect(rect.x, rect.y, rect.width, rect.height, NOTE_RADIUS);
  context.fill();
  if (isFolded) paintFold(context, rect, theme.noteFold);
}

/** A tip has its right top corner folded over: its kind shows in its outline too. */
function traceFolded(context: CanvasRenderingContext2D, rect: Rect): void {
  const { x, y, width, height } = rect;
  const [right, bottom] = [x + width, y + height];
  context.moveTo(x + NOTE_RADIUS, y);
  context.lineTo(right - NOTE_FOLD, y);
  context.lineTo(right, y + NOTE_FOLD);
  context.arcTo(right, bottom, x, bottom, NOTE_RADIUS);
  context.arcTo(x, bottom, x, y, NOTE_RADIUS);
  context.arcTo(x, y, right, y, NOTE_RADIUS);
  context.closePath();
}

function paintFold(context: CanvasRenderingContext2D, rect: Rect, shade: string): void {
  const right = rect.x + rect.width;
  context.fillStyle = shade;
  context.beginPath();
  context.moveTo(right - NOTE_FOLD, rect.y);
  context.lineTo(right - NOTE_FOLD, rect.y + NOTE_FOLD - 4);
  context.arcTo(right - NOTE_FOLD, rect.y + NOTE_FOLD, right, rect.y + NOTE_FOLD, 4);
  context.lineTo(right, rect.y + NOTE_FOLD);
  context.closePath();
  context.fill();
}

function paintBars({ context, theme }: Brush, box: NoteBox, at: Rect): void {
  const whole = context.globalAlpha;
  context.globalAlpha = whole * BAR_ALPHA;
  context.fillStyle = theme.noteInk;
  const { x, y: baseline } = noteTextOrigin(at, box);
  let y = baseline - box.lineHeight * BAR_HEIGHT;
  for (const line of box.lines) {
    const width = Math.min(NOTE_TEXT_WIDTH, line.length * box.fontSize * LETTER_WIDTH);
    context.fillRect(x, y, width, box.lineHeight * BAR_HEIGHT);
    y += box.lineHeight;
  }
  context.globalAlpha = whole;
}

function paintLines({ context, view, theme }: Brush, box: NoteBox, at: Rect): void {
  setFont(context, { size: box.fontSize, weight: NOTE_FONT.weight });
  context.fillStyle = theme.noteInk;
  const origin = noteTextOrigin(at, box);
  let baseline = origin.y;
  for (const line of box.lines) {
    if (line !== '') context.fillText(line, origin.x, snapY(view, baseline));
    baseline += box.lineHeight;
  }
}

/** The sign of the kind, what others say of it, and for an emotion the face of its value, under the text. */
function paintFooter(brush: Brush, box: NoteBox, at: Rect, signs: NoteSigns | undefined): void {
  const middle = at.y + at.height - NOTE_FOOTER / 2;
  paintKindIcon(brush, box.note.kind, { x: at.x + SIGN_INSET, y: middle - SIGN_SIZE / 2 }, SIGN_SIZE);
  const whose = { x: at.x + SIGN_INSET + SIGN_SIZE + SIGN_GAP, y: middle - SIDE_SIZE / 2 };
  paintPerspectiveIcon(brush, box.note.perspective, whose, SIDE_SIZE);
  const from = whose.x + SIDE_SIZE + SIGN_GAP;
  const right = at.x + at.width - SIGN_INSET - (box.note.value === null ? 0 : FACE_SIZE + SIGN_GAP);
  if (signs !== undefined) paintBadges(brush, signs, { from, right, middle });
  if (box.note.value !== null) paintFeeling(brush, at, box.note.value);
}
