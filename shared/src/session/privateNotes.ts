import { type LaneId, no, ok, type PhaseId, type Result } from '../base/index.ts';
import type { Secrecy, StepNoteKind } from './agendaStep.ts';
import type { SessionActor } from './decision.ts';
import { type PrivatelyAsked, privateRulesFor } from './sceneRules.ts';
import { stepAllows } from './stepAllows.ts';

/** More than anybody writes in a quarter of an hour. */
export const PRIVATE_NOTES_MAX = 50;
/** Those and the ones that were taken away or revealed: a bound for a script, far from what a person reaches. */
export const PRIVATE_NOTES_KNOWN_MAX = 1_000;

/** Why a private note is not written, taken away or revealed; the interface explains each. */
export const PRIVATE_REJECTIONS = [
  'facilitatorOnly',
  'viewerMayNot',
  /** No step in force asks for such a note there. */
  'notAskedPrivately',
  'tooManyPrivateNotes',
  /** It was revealed or taken away meanwhile. */
  'privateNoteGone',
  /** The board cannot take them in now; nothing is lost. */
  'boardFull',
  'boardUnavailable',
] as const;
export type PrivateRejection = (typeof PRIVATE_REJECTIONS)[number];

/** Where a private note would stand on the board. */
export interface PrivateSpot {
  readonly kind: StepNoteKind;
  readonly lane: LaneId;
  readonly phase: PhaseId;
  /** For who calls or sits in the room. */
  readonly onBehalf?: true | null;
}

/** How a note that is written privately now will come onto the board. */
export type PrivateSecrecy = Exclude<Secrecy, 'open'>;

/**
 * Whether this person may write a private note of this kind there now, and how it will be revealed (J21, J24): without a name where
 * any step in force promises that, in the phases of the own group (J93). For somebody else who leads alone writes (J72). A client asks
 * it beforehand.
 * @param nowMs - server time
 */
export function mayWritePrivately(
  session: PrivatelyAsked,
  spot: PrivateSpot,
  { role, participantId }: Pick<SessionActor, 'role' | 'participantId'>,
  nowMs: number,
): Result<PrivateSecrecy, PrivateRejection> {
  if (role === 'viewer') return no('viewerMayNot');
  if (spot.onBehalf === true && role !== 'facilitator') return no('facilitatorOnly');
  const rules = privateRulesFor(session, participantId, nowMs).filter((each) => stepAllows(each, spot));
  if (rules.length === 0) return no('notAskedPrivately');
  // Who began when no name was to be seen is not named because the step changed under the pen.
  return ok(rules.some(({ secrecy }) => secrecy === 'privateAnonymous') ? 'privateAnonymous' : 'privateNamed');
}
