import { type BoardTheme, type GroupFrame, NOTE_RADIUS, type NoteBox, type NoteSigns } from '@samenreis/shared/layout';
import type { NoteTest } from '../../store/filterStore.ts';
import type { Point, Rect } from '../camera.ts';
import type { Brush } from './brush.ts';
import { snapRect } from './deviceView.ts';
import { type FrontFeeling, paintFeeling } from './paintFeeling.ts';
import { paintGroup, paintGroupName } from './paintGroups.ts';
import { paintNote } from './paintNote.ts';
import { setFont } from './paintText.ts';

/** A note on the front canvas. */
export interface FrontNote {
  readonly box: NoteBox;
  readonly at: Point;
  readonly signs: NoteSigns | undefined;
  /** In somebody's hand: it floats above the board, and others see whose hand it is. */
  readonly hand: { readonly name: string; readonly colour: string } | 'mine' | null;
}

export interface FrontRing {
  readonly rect: Rect;
  readonly colour: string;
  /** Whose ring it is, where it is somebody else's; empty where the name stands at another of theirs. */
  readonly label: string | null;
}

export interface FrontTarget {
  readonly rect: Rect;
  readonly colour: string;
}

/** What the front canvas shows over the resting board. */
export interface FrontScene {
  /** Round the groups that are carried as a whole. */
  readonly frames: readonly GroupFrame[];
  /** Groups in which notes are picked: a ring must not hide their names. */
  readonly named: readonly GroupFrame[];
  readonly notes: readonly FrontNote[];
  readonly rings: readonly FrontRing[];
  /** Cells in which notes in a hand would land, mine and others'. */
  readonly targets: readonly FrontTarget[];
  readonly feelings: readonly FrontFeeling[];
  /** Where the notes in my hand came from. */
  readonly origins: readonly Rect[];
  /** The selection rectangle. */
  readonly band: Rect | null;
  /** What is looked for; the rest is dimmed, but for what is in a hand. */
  readonly sought: NoteTest | null;
}

export function isEmptyFront({ notes, rings, targets, feelings, band }: FrontScene): boolean {
  return notes.length + rings.length + targets.length + feelings.length === 0 && band === null;
}

export function paintFront(brush: Brush, scene: FrontScene): void {
  const { context, view } = brush;
  context.save();
  context.setTransform(view.scale, 0, 0, view.scale, view.x, view.y);
  for (const target of scene.targets) paintTarget(brush, target);
  for (const origin of scene.origins) paintOrigin(brush, origin);
  for (const frame of scene.frames) paintGroup(brush, frame);
  for (const note of scene.notes) paintFrontNote(brush, note, scene.sought);
  for (const frame of scene.frames) paintGroupName(brush, frame);
  for (const ring of scene.rings) paintRing(brush, ring);
  for (const frame of scene.named) paintGroupName(brush, frame);
  for (const feeling of scene.feelings) paintFeeling(brush, feeling);
  if (scene.band !== null) paintBand(brush, scene.band);
  context.restore();
}

function paintTarget({ context, view, devicePerScreen }: Brush, { rect, colour }: FrontTarget): void {
  const { x, y, width, height } = snapRect(view, rect);
  context.fillStyle = colour;
  context.globalAlpha = 0.16;
  context.fillRect(x, y, width, height);
  context.globalAlpha = 1;
  context.lineWidth = (3 * devicePerScreen) / view.scale;
  context.strokeStyle = colour;
  context.strokeRect(x, y, width, height);
}

function paintOrigin({ context, view, devicePerScreen, theme }: Brush, origin: Rect): void {
  context.lineWidth = (1.5 * devicePerScreen) / view.scale;
  context.setLineDash([4, 4]);
  context.strokeStyle = theme.inkSoft;
  context.beginPath();
  context.roundRect(origin.x, origin.y, origin.width, origin.height, NOTE_RADIUS);
  context.stroke();
  context.setLineDash([]);
}

/** How far a note in a hand seems to float. */
const LIFT_SHADE = 'rgb(22 35 58 / .22)';
const LIFT = 7;

function paintFrontNote(brush: Brush, { box, at, signs, hand }: FrontNote, sought: NoteTest | null): void {
  const { context } = brush;
  const rect = { ...at, width: box.rect.width, height: box.rect.height };
  if (hand !== null) {
    context.fillStyle = LIFT_SHADE;
    context.beginPath();
    context.roundRect(rect.x + LIFT / 2, rect.y + LIFT, rect.width, rect.height, NOTE_RADIUS);
    context.fill();
  }
  paintNote(brush, box, rect, signs, hand === null && sought?.(box.note) === false);
  if (hand !== null && hand !== 'mine') paintRing(brush, { rect, colour: hand.colour, label: hand.name });
}

/** Rings keep their width on the screen at every zoom. */
function paintRing(brush: Brush, { rect, colour, label }: FrontRing): void {
  const { context, view, devicePerScreen, theme } = brush;
  const gap = (3 * devicePerScreen) / view.scale;
  const ring = snapRect(view, {
    x: rect.x - gap,
    y: rect.y - gap,
    width: rect.width + 2 * gap,
    height: rect.height + 2 * gap,
  });
  context.beginPath();
  context.roundRect(ring.x, ring.y, ring.width, ring.height, NOTE_RADIUS + gap);
  // A dark edge under the bright line: it shows on light paper and on the dark lane alike.
  context.lineWidth = (4.5 * devicePerScreen) / view.scale;
  context.strokeStyle = label === null ? theme.ink : theme.surface;
  context.stroke();
  context.lineWidth = (3 * devicePerScreen) / view.scale;
  context.strokeStyle = colour;
  context.stroke();
  if (label) paintLabel(brush, label, { x: ring.x, y: ring.y + ring.height }, colour);
}

const LABEL_FONT = { size: 12, weight: 650 } as const;
const LABEL_PADDING = 7;
const LABEL_HEIGHT = 19;

/** A name in a pill, of the same size on the screen at every zoom. `devicePerScreen` makes up for dense screens. */
function paintLabel({ context, view, devicePerScreen }: Brush, label: string, at: Point, colour: string): void {
  const unit = devicePerScreen / view.scale;
  context.save();
  context.translate(at.x, at.y);
  context.scale(unit, unit);
  setFont(context, LABEL_FONT);
  const width = context.measureText(label).width + 2 * LABEL_PADDING;
  context.fillStyle = colour;
  context.beginPath();
  context.roundRect(0, 3, width, LABEL_HEIGHT, LABEL_HEIGHT / 2);
  context.fill();
  context.fillStyle = '#ffffff';
  context.fillText(label, LABEL_PADDING, 3 + LABEL_HEIGHT - 5.5);
  context.restore();
}

/** Screen pixels and colours of the selection rectangle's outline, from below. */
const bandLines = ({ surface, brand }: BoardTheme): readonly (readonly [px: number, colour: string])[] => [
  [4.5, surface],
  [1.5, brand],
];

function paintBand({ context, view, devicePerScreen, theme }: Brush, band: Rect): void {
  const { x, y, width, height } = snapRect(view, band);
  context.fillStyle = 'rgb(11 79 138 / .1)';
  context.fillRect(x, y, width, height);
  // White round a dark line: one of the two shows on any lane.
  for (const [px, colour] of bandLines(theme)) {
    context.lineWidth = (px * devicePerScreen) / view.scale;
    context.strokeStyle = colour;
    context.strokeRect(x, y, width, height);
  }
}
