import type { ParticipantId, StepId } from '../base/index.ts';
import type { AgendaStep, StepRule } from './agendaStep.ts';
import type { CheckIn } from './checkIn.ts';
import type { Groups } from './groups.ts';
import { noPointing, type Pointing } from './pointing.ts';
import { noPolls, type PollState } from './poll.ts';
import { noScene, type SceneState } from './scene.ts';
import { noVotes, type VoteState } from './vote.ts';

/** Where the session is. Times are server time in milliseconds since 1970 UTC; `leftMs` is below zero where a step ran over. */
export type Progress =
  | { readonly stage: 'lobby' }
  | { readonly stage: 'running'; readonly step: StepId; readonly startedAtMs: number; readonly endsAtMs: number }
  | { readonly stage: 'paused'; readonly step: StepId; readonly startedAtMs: number; readonly leftMs: number }
  | { readonly stage: 'ended'; readonly startedAtMs: number; readonly endedAtMs: number };

/** A hand that is up, since when. */
export interface Hand {
  readonly participant: ParticipantId;
  readonly sinceMs: number;
}

/** Who writes on a phone when the group moves on finishes a sentence, and sticks it over a poor line. */
export const FINISH_MS = 60_000;

/** One joint journey (gezamenlijke reis) on a board: all that the server knows of it. What a client may see of it is `visibleTo`. */
export interface Session {
  /** How many events made this state: a client that misses one asks for the whole. */
  readonly revision: number;
  readonly agenda: readonly AgendaStep[];
  /** The revision at which the agenda became what it is: it is long, and told only when it changed. */
  readonly agendaRevision: number;
  readonly progress: Progress;
  /** What was asked until a moment ago: who was writing then may still finish. */
  readonly former: { readonly rule: StepRule; readonly untilMs: number } | null;
  /** Who is ready with the present step, in the order in which they said so. */
  readonly ready: readonly ParticipantId[];
  /** Hands that are up, the first one first. */
  readonly hands: readonly Hand[];
  /** The role-play. */
  readonly scene: SceneState;
  readonly vote: VoteState;
  readonly poll: PollState;
  /** Null while everybody is together. */
  readonly groups: Groups | null;
  /** Where everybody is asked to look. */
  readonly pointing: Pointing;
  /** Null where none is open. */
  readonly checkIn: CheckIn | null;
}

export const newSession: Session = {
  revision: 0,
  agenda: [],
  agendaRevision: 0,
  progress: { stage: 'lobby' },
  former: null,
  ready: [],
  hands: [],
  scene: noScene,
  vote: noVotes,
  poll: noPolls,
  groups: null,
  pointing: noPointing,
  checkIn: null,
};

/** The step that is being done, also while the session is paused; null before and after. */
export function presentStep({ agenda, progress }: Pick<Session, 'agenda' | 'progress'>): AgendaStep | null {
  if (progress.stage !== 'running' && progress.stage !== 'paused') return null;
  return agenda.find(({ id }) => id === progress.step) ?? null;
}
