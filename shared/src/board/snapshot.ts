import type { ConclusionId, CurvePointKey, FollowUpId, LaneId, NoteId, PersonaId, PhaseId, ReactionKey } from '../base/index.ts';
import type { Board } from './records/board.ts';
import type { Conclusion } from './records/conclusion.ts';
import type { CurvePoint } from './records/curvePoint.ts';
import type { FollowUp } from './records/followUp.ts';
import type { Lane } from './records/lane.ts';
import type { Note } from './records/note.ts';
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
}

export interface BoardIndex {
  readonly phase: ReadonlyMap<PhaseId, Phase>;
  readonly lane: ReadonlyMap<LaneId, Lane>;
  readonly persona: ReadonlyMap<PersonaId, Persona>;
  readonly conclusion: ReadonlyMap<ConclusionId, Conclusion>;
  readonly followUp: ReadonlyMap<FollowUpId, FollowUp>;
}
