import type {
  ClusterId,
  CommentKey,
  ConclusionId,
  CurvePointKey,
  FollowUpId,
  LaneId,
  NoteId,
  PersonaId,
  PhaseId,
  ReactionKey,
} from '../base/index.ts';
import type { Board } from './records/board.ts';
import type { Cluster } from './records/cluster.ts';
import type { Comment } from './records/comment.ts';
import type { Conclusion } from './records/conclusion.ts';
import type { CurvePoint } from './records/curvePoint.ts';
import type { FollowUp } from './records/followUp.ts';
import type { Lane } from './records/lane.ts';
import type { Note } from './records/note.ts';
import type { NoteVotes } from './records/noteVotes.ts';
import type { Persona } from './records/persona.ts';
import type { Phase } from './records/phase.ts';
import type { Reaction } from './records/reaction.ts';

/**
 * The board as one readonly value. Structural sharing: a record that did not change is the same object as in the
 * previous snapshot, and so is a whole map in which nothing changed. Lists are in display order.
 */
export interface BoardSnapshot {
  readonly board: Board;
  /** All phases, archived ones too, by order key and then id. */
  readonly phases: readonly Phase[];
  readonly lanes: readonly Lane[];
  readonly personas: readonly Persona[];
  readonly conclusions: readonly Conclusion[];
  readonly followUps: readonly FollowUp[];
  readonly notes: ReadonlyMap<NoteId, Note>;
  readonly curves: ReadonlyMap<CurvePointKey, CurvePoint>;
  readonly reactions: ReadonlyMap<ReactionKey, Reaction>;
  /** Every named group that was ever made; those without a note are shown nowhere. */
  readonly clusters: ReadonlyMap<ClusterId, Cluster>;
  /** Also those of notes that are gone: they come back with their note. */
  readonly comments: ReadonlyMap<CommentKey, Comment>;
  /** Dots by note, of the votes that are closed. Also of notes that are gone: they come back with their note. */
  readonly votes: ReadonlyMap<NoteId, NoteVotes>;
}

/** Records by id, for what refers to them. */
export interface BoardIndex {
  readonly phase: ReadonlyMap<PhaseId, Phase>;
  readonly lane: ReadonlyMap<LaneId, Lane>;
  readonly persona: ReadonlyMap<PersonaId, Persona>;
  readonly conclusion: ReadonlyMap<ConclusionId, Conclusion>;
  readonly followUp: ReadonlyMap<FollowUpId, FollowUp>;
}

export function indexBoard(snapshot: BoardSnapshot): BoardIndex {
  return {
    phase: byId(snapshot.phases),
    lane: byId(snapshot.lanes),
    persona: byId(snapshot.personas),
    conclusion: byId(snapshot.conclusions),
    followUp: byId(snapshot.followUps),
  };
}

function byId<Id, T extends { readonly id: Id }>(records: readonly T[]): ReadonlyMap<Id, T> {
  return new Map(records.map((record) => [record.id, record]));
}

/**
 * Notes whose lane or phase is archived or missing: no cell shows them, so a tray does. A note in a hidden lane is not
 * among them; it comes back with its lane. In the order they were made.
 */
export function unplacedNotes(snapshot: Pick<BoardSnapshot, 'notes' | 'phases' | 'lanes'>): readonly Note[] {
  const isShown = (records: readonly { readonly id: string; readonly archived: boolean }[]) =>
    new Set(records.filter((record) => !record.archived).map(({ id }) => id));
  const [lanes, phases] = [isShown(snapshot.lanes), isShown(snapshot.phases)];
  return [...snapshot.notes.values()]
    .filter(({ place }) => !lanes.has(place.lane) || !phases.has(place.phase))
    .sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1));
}
