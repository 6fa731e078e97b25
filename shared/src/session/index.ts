export {
  AGENDA_STEPS_MAX,
  type AgendaStep,
  agendaSchema,
  agendaStepSchema,
  MS_PER_MINUTE,
  SECRECIES,
  type Secrecy,
  STEP_KINDS,
  STEP_MINUTES_MAX,
  STEP_NOTE_KINDS,
  type StepKind,
  type StepNoteKind,
  type StepRule,
  stepRuleSchema,
} from './agendaStep.ts';
export { AGENDA_LENGTHS, type AgendaLength, agendaTemplate } from './agendaTemplates.ts';
export { type AskedOfAll, askedNow } from './askedNow.ts';
export { awaitsVote } from './awaitsVote.ts';
export {
  answerOf,
  CHECK_IN_KINDS,
  CHECK_IN_WORD_MAX,
  type CheckIn,
  type CheckInAnswer,
  type CheckInKind,
} from './checkIn.ts';
export { decide, forget } from './decide.ts';
export { lensOnArrival } from './decideLenses.ts';
export type { Decision, SessionActor } from './decision.ts';
export {
  DIAL_TICK_MS,
  type DialBatch,
  type DialPart,
  type DialSample,
  decodeDialBatch,
  encodeDialBatch,
} from './dialRecording.ts';
export {
  curveValueOf,
  DIAL_MAX,
  DIAL_STEPS_PER_POINT,
  dialValue,
  type ObserverSpread,
  type Spread,
  type TakeProposal,
} from './dialValue.ts';
export { evolve } from './evolve.ts';
export { GROUPS_MAX, type GroupClock, type Groups, groupOf, groupsLeftMs, type SubGroup } from './groups.ts';
export type { GroupsCommand } from './groupsCommand.ts';
export { type GroupsView, groupsSeenBy } from './groupsView.ts';
export {
  GONE_AFTER_MS,
  LEADERLESS_AFTER_MS,
  type Line,
  type LinesView,
  LOST_AFTER_MS,
  leaderlessSince,
  linesViewSchema,
  nextChangeMs,
  SLOW_MS,
  TROUBLES,
  type Trouble,
  troublesOf,
} from './lines.ts';
export type { PointedAt, Pointing } from './pointing.ts';
export { POLL_ANSWERS, type PollAnswer, type PollQuestion, type PollResult, type PollTally } from './poll.ts';
export type { PollCommand } from './pollCommand.ts';
export type { PollView } from './pollView.ts';
export {
  mayWritePrivately,
  PRIVATE_NOTES_KNOWN_MAX,
  PRIVATE_NOTES_MAX,
  PRIVATE_REJECTIONS,
  type PrivateRejection,
  type PrivateSecrecy,
  type PrivateSpot,
} from './privateNotes.ts';
export { proposalOf } from './proposalOf.ts';
export { OBSERVERS_FOR_MEDIAN, OBSERVERS_FOR_QUARTERS, type Pulse, pulseSchema, spreadOfObservers } from './pulse.ts';
export { type Ranked, rankingOf, topOf } from './rankingOf.ts';
export {
  type Accepted,
  type Casting,
  type Course,
  isUnderway,
  LENSES,
  type Lens,
  noScene,
  type Play,
  partOf,
  playedMsOf,
  SCENE_PARTS,
  type ScenePart,
  type SceneScript,
  type SceneState,
  sceneScriptSchema,
  type TakeResult,
  takeNumber,
} from './scene.ts';
export type { SceneCommand, SceneRejection } from './sceneCommand.ts';
export type { SceneEvent } from './sceneEvent.ts';
export { dialPartOf, LENS_NOTE_KIND, rulesFor, sceneStamp } from './sceneRules.ts';
export type { SceneView } from './sceneView.ts';
export { sealed, sealingOf } from './sealBallots.ts';
export { type Hand, newSession, type Progress, presentStep, type Session } from './session.ts';
export { agendaMinutes, sessionLeftMs, stepLeftMs } from './sessionClock.ts';
export {
  SESSION_REJECTIONS,
  type SessionCommand,
  type SessionCommandOf,
  type SessionRejection,
  sessionCommandSchema,
} from './sessionCommand.ts';
export { type SessionEvent, sessionEventSchema } from './sessionEvent.ts';
export { sessionSeenBy } from './sessionSeenBy.ts';
export { SILENT_AFTER_MS, type Sounds, silentPeople } from './silentPeople.ts';
export { concludesNow, type NoteToStick, privateRulesInForce, rulesInForce, stepAllows } from './stepAllows.ts';
export { type TakeLine, takeLineOf, takeLineSchema } from './takeLine.ts';
export { type SessionView, sessionViewSchema, visibleTo } from './visibleTo.ts';
export {
  type DotsOnNote,
  VOTE_CANDIDATES_MAX,
  VOTE_DOTS_MAX,
  type VotePaper,
  type VoteResult,
  type VoteState,
  type VoteTally,
} from './vote.ts';
export type { VoteCommand, VoteRejection } from './voteCommand.ts';
export { voteMarks } from './voteMarks.ts';
export type { BallotView, VotesView } from './voteView.ts';
