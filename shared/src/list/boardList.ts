import type { NoteId, ParticipantId, PersonaId, PhaseId } from '../base/index.ts';
import type { BoardSnapshot, Cluster, CurvePoint, Lane, Note, NoteKind, Phase, ReactionKind } from '../board/index.ts';
import type { PointingNote } from '../layout/pointingNotes.ts';

export interface NoteReaction {
  readonly participant: ParticipantId;
  readonly kind: ReactionKind;
}

export interface ListedNote {
  readonly note: Note;
  readonly reactions: readonly NoteReaction[];
  /** How many comments there are on it. */
  readonly comments: number;
  /** Dots it got in a vote that is closed; 0 for none. */
  readonly votes: number;
  /** The named group it is in. */
  readonly group: Cluster | null;
  /** The phase that is shown and that it belongs to as well. */
  readonly linked: LinkedPhase | null;
}

/** A phase that is shown, with its number. */
export interface LinkedPhase {
  readonly phase: Phase;
  /** From 1, over the phases that are shown. */
  readonly ordinal: number;
}

/** The notes of one kind in a cell, at least one, as one reads them: row by row. */
export interface ListedKind {
  readonly kind: NoteKind;
  readonly notes: readonly ListedNote[];
}

export interface ListedLane {
  readonly lane: Lane;
  /** Everybody's curve, and then each persona's. */
  readonly curves: readonly ListedCurve[];
  /** Only the kinds of which there are notes. */
  readonly kinds: readonly ListedKind[];
}

/** What one emotion curve of a lane says in one phase. */
export interface ListedCurve {
  /** Whose it is; null: everybody's. */
  readonly persona: PersonaId | null;
  /** Whether it says something of its own in any phase of the lane, rather than what is said of everyone. */
  readonly says: boolean;
  /** −2..+2, null where nobody said. */
  readonly value: number | null;
  /** `personas`: on everybody's curve the mean of what was set for each. */
  readonly from: CurvePoint['source'] | 'notes' | 'everyone' | 'personas' | null;
  /** Of a value that was played what interviews told, and the other way round. */
  readonly beside: CurvePoint['beside'] | null;
  /** How this phase stands out in what was lived through: `widest` where it lies furthest below what is wanted. */
  readonly marks: readonly ('best' | 'worst' | 'widest')[];
  /** wanted − lived, −4..+4; null where there is nothing to compare. */
  readonly gap: number | null;
}

export interface ListedPhase {
  readonly phase: Phase;
  /** From 1, over the phases that are shown. */
  readonly ordinal: number;
  readonly noteCount: number;
  readonly lanes: readonly ListedLane[];
  /** Notes of other phases that belong here as well, by the order of their phases. */
  readonly pointing: readonly PointingNote[];
}

/** The board as headings and lists: the phases and lanes that the canvas shows, and the tray of notes without a place. */
export interface BoardList {
  readonly phases: readonly ListedPhase[];
  /** Oldest first. */
  readonly unplaced: readonly ListedNote[];
  /** What it was made from, for making the next one out of it. */
  readonly source: {
    readonly snapshot: BoardSnapshot;
    readonly notes: ReadonlyMap<NoteId, ListedNote>;
    readonly reactions: ReactionsOf;
    readonly comments: CommentCounts;
    readonly linked: LinkedPhases;
  };
}

export type ReactionsOf = ReadonlyMap<string, readonly NoteReaction[]>;
export type CommentCounts = ReadonlyMap<NoteId, number>;
export type LinkedPhases = ReadonlyMap<PhaseId, LinkedPhase>;
