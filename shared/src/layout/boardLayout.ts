import type { LaneId, NoteId, PersonaId, PhaseId } from '../base/index.ts';
import type { CurvePoint, Lane, Note, NoteKind, Phase } from '../board/index.ts';
import type { Font } from './font.ts';
import type { LayoutSource } from './layoutSource.ts';
import type { CurveSegment } from './monotoneCurve.ts';
import type { Point, Rect } from './rect.ts';

/** Lines of text, placed: line i is drawn from `x` on the baseline `baseline + i × lineHeight`, in board units. */
export interface TextBlock {
  readonly x: number;
  readonly baseline: number;
  readonly lines: readonly string[];
  readonly font: Font;
  readonly lineHeight: number;
}

/** A visible phase: a column through all lanes, and its chevron in the header row. */
export interface ColumnBox {
  readonly phase: Phase;
  /** 1 for the first visible phase. */
  readonly ordinal: number;
  /** Left edge in board units. */
  readonly x: number;
  readonly width: number;
  /** The chevron's box. */
  readonly header: Rect;
  readonly name: TextBlock;
  /** Touchpoints and term, one line each as far as there are any. */
  readonly details: readonly TextBlock[];
}

/** The part of a lane where the notes of one kind stick, through all columns. */
export interface BandBox {
  readonly kind: NoteKind;
  /** The whole band, without the lane's head. */
  readonly rect: Rect;
  /** Where notes stick: `place.y` counts from its top. The emotion band has the curve's strip above it. */
  readonly notes: Rect;
  /** Where the band's name goes in the lane's head. */
  readonly label: { readonly x: number; readonly baseline: number; readonly font: Font };
}

/** One value of an emotion curve. */
export interface CurvePointBox extends Point {
  readonly phase: PhaseId;
  /** −2..+2 */
  readonly value: number;
  /** Whether it was set on the curve; otherwise it follows the notes. Drawn in two shapes. */
  readonly isSet: boolean;
  /** How it was set; null where it follows the notes. */
  readonly source: CurvePoint['source'] | null;
  /** Of a value that was played what interviews told, and the other way round; null where there is none. */
  readonly beside: { readonly value: number; readonly source: 'played' | 'interviewed'; readonly y: number } | null;
}

/** The emotion curve of one persona in one lane. */
export interface CurveShape {
  /** Null for a curve that is nobody's in particular. */
  readonly persona: PersonaId | null;
  readonly label: string;
  /** Place among the lane's curves; drawings derive colour and dashes from it. */
  readonly index: number;
  readonly points: readonly CurvePointBox[];
  /** One list of Bézier segments per run of neighbouring phases that have a value; a single point makes an empty run. */
  readonly runs: readonly (readonly CurveSegment[])[];
}

/** A name in the lane's head with the line of its curve beside it. */
export interface LegendEntry {
  readonly curve: number;
  readonly sample: { readonly from: Point; readonly to: Point };
  readonly text: TextBlock;
}

export interface LaneBox {
  readonly lane: Lane;
  readonly rect: Rect;
  readonly head: Rect;
  readonly title: TextBlock;
  readonly subtitle: TextBlock;
  /** Emotion, moment, tip: from top to bottom. */
  readonly bands: readonly [emotion: BandBox, moment: BandBox, tip: BandBox];
  /** The strip in the emotion band in which the curves run. */
  readonly strip: Rect;
  readonly curves: readonly CurveShape[];
  /** Empty while the lane has a single curve. */
  readonly legend: readonly LegendEntry[];
}

/** A note that is drawn. The same object as in the layout before while the note and its place on the board are the same. */
export interface NoteBox {
  readonly id: NoteId;
  readonly note: Note;
  readonly lane: LaneId;
  readonly phase: PhaseId;
  /** Whole board units. */
  readonly rect: Rect;
  readonly lines: readonly string[];
  /** Board units; text starts at `noteTextOrigin`. */
  readonly fontSize: number;
  readonly lineHeight: number;
}

/** Where everything on the board is, in board units from its left top. Plain data: canvas, hit test, list and SVG read it. */
export interface BoardLayout {
  readonly width: number;
  readonly height: number;
  /** The row of phases. */
  readonly header: Rect;
  /** Visible phases from left to right. */
  readonly columns: readonly ColumnBox[];
  /** Visible lanes from top to bottom. */
  readonly lanes: readonly LaneBox[];
  readonly notes: ReadonlyMap<NoteId, NoteBox>;
  /** From back to front. */
  readonly notesInOrder: readonly NoteBox[];
  /** Notes whose phase or lane is archived, hidden or gone; oldest first. */
  readonly unplaced: readonly NoteId[];
  readonly source: LayoutSource;
  /** Per lane with notes: how far down those of each kind reach, from the top of their band's notes area. */
  readonly reaches: ReadonlyMap<LaneId, Readonly<Record<NoteKind, number>>>;
}
