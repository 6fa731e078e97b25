export { type Actor, ROLES, type Role } from './actor.ts';
export { boardRules, type FollowingRules, presentRules } from './boardRules.ts';
export { canonicalJson } from './canonicalJson.ts';
export { checkEntry, checkField, type EntryIssue } from './checkEntry.ts';
export { BOARD_LIMITS } from './limits.ts';
export { authoriseChange, type BoardRules, type DocumentChange } from './policy.ts';
export { type Content, expectedContent, RECORD_SCHEMAS } from './recordSchemas.ts';
export { type Board, boardDefaults, boardSchema, SCHEMA_VERSION } from './records/board.ts';
export { type Conclusion, conclusionDefaults, conclusionSchema } from './records/conclusion.ts';
export { CURVE_SOURCES, type CurvePoint, curvePointKey, curvePointSchema } from './records/curvePoint.ts';
export {
  type EmotionValue,
  emotionValue,
  noteId,
  PERSPECTIVES,
  type Perspective,
  participantId,
  perspective,
} from './records/fields.ts';
export { FOLLOW_UP_STATUSES, type FollowUp, type FollowUpStatus, followUpDefaults, followUpSchema } from './records/followUp.ts';
export { LANE_KINDS, type Lane, type LaneKind, laneDefaults, laneSchema } from './records/lane.ts';
export {
  isValueOfKind,
  NOTE_KINDS,
  NOTE_TEXT_ADMITTED,
  NOTE_TEXT_MAX,
  type Note,
  type NoteKind,
  noteDefaults,
  noteSchema,
  type Place,
  placeSchema,
} from './records/note.ts';
export { type Persona, personaDefaults, personaSchema } from './records/persona.ts';
export { type Phase, phaseDefaults, phaseSchema, type Term, termSchema } from './records/phase.ts';
export { REACTION_KINDS, type Reaction, type ReactionKind, reactionKey, reactionSchema } from './records/reaction.ts';
export { REJECTIONS, type Rejection } from './rejection.ts';
export {
  ARCHIVED_ROOTS,
  type ArchivedRoot,
  isArchivedRoot,
  isRecordRoot,
  isRoot,
  isTextRoot,
  RECORD_ROOTS,
  type RecordRoot,
  ROOTS,
  type Root,
  TEXT_ROOTS,
  type TextRoot,
} from './roots.ts';
export type { BoardIndex, BoardSnapshot } from './snapshot.ts';
