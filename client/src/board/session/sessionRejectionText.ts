import type { SendOutcome } from '../../connection/sessionChannel.ts';
import { m } from '../../i18n/messages.ts';

type Reason = Extract<SendOutcome, { readonly ok: false }>['reason'];

const texts = {
  facilitatorOnly: m.session_rejected_facilitatorOnly,
  viewerMayNot: m.session_rejected_viewerMayNot,
  agendaEmpty: m.session_rejected_agendaEmpty,
  agendaFull: m.session_rejected_agendaFull,
  alreadyWalked: m.session_rejected_alreadyWalked,
  noSuchStep: m.session_rejected_noSuchStep,
  stepExists: m.session_rejected_stepExists,
  stepIsPresent: m.session_rejected_stepIsPresent,
  movedOn: m.session_rejected_movedOn,
  notUnderway: m.session_rejected_notUnderway,
  noScene: m.session_rejected_noScene,
  sceneRuns: m.session_rejected_sceneRuns,
  sceneNotReady: m.session_rejected_sceneNotReady,
  sessionPaused: m.session_rejected_sessionPaused,
  sceneNotRunning: m.session_rejected_sceneNotRunning,
  sceneNotEnded: m.session_rejected_sceneNotEnded,
  noSuchTake: m.session_rejected_noSuchTake,
  partTaken: m.session_rejected_partTaken,
  castFull: m.session_rejected_castFull,
  notOffered: m.session_rejected_notOffered,
  inTheCast: m.session_rejected_inTheCast,
  notInTheCast: m.session_rejected_notInTheCast,
  voteIsOpen: m.session_rejected_voteIsOpen,
  noSuchVote: m.session_rejected_noSuchVote,
  voteIsClosed: m.session_rejected_voteIsClosed,
  notACandidate: m.session_rejected_notACandidate,
  oneDotEach: m.session_rejected_oneDotEach,
  noDotsLeft: m.session_rejected_noDotsLeft,
  noSuchNote: m.session_rejected_noSuchNote,
  noGroups: m.session_rejected_noGroups,
  noSuchGroup: m.session_rejected_noSuchGroup,
  inAGroup: m.session_rejected_inAGroup,
  noCheckIn: m.session_rejected_noCheckIn,
  otherAnswer: m.session_rejected_otherAnswer,
  pollIsOpen: m.session_rejected_pollIsOpen,
  pollIsClosed: m.session_rejected_pollIsClosed,
  malformed: m.session_rejected_malformed,
  noAnswer: m.session_rejected_noAnswer,
} satisfies Record<Reason, () => string>;

/** Why something asked of the session was not done, and what can be done about it. */
export function sessionRejectionText(reason: Reason): string {
  return texts[reason]();
}
