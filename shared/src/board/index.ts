export { type Actor, ROLES, type Role } from './actor.ts';
export { type BoardDoc, boardDoc, type Json } from './boardDoc.ts';
export { boardRules, type FollowingRules, laneIn, phaseIn, presentRules } from './boardRules.ts';
export { canonicalJson, canonicalJsonOf, canonicalJsonParts } from './canonicalJson.ts';
export { checkEntry, checkField, type EntryIssue } from './checkEntry.ts';
export { type BoardCommand, boardCommandSchema, type ParsedCommand } from './commands/boardCommand.ts';
export { CommandOrigin, can, type Executed, executeCommand } from './commands/executeCommand.ts';
export { ADD_NOTES_MAX } from './commands/noteCommands.ts';
export type { CommandEnv } from './commands/plan.ts';
export { copyBoard } from './copyBoard.ts';
export { decodeBoard } from './decodeBoard.ts';
export { demoBoard } from './demo/demoBoard.ts';
export { demoAuthor } from './demo/demoNotes.ts';
export { type Duplication, duplicateBoard } from './duplicateBoard.ts';
export { findViolations, type Violation } from './invariants.ts';
export { BOARD_LIMITS } from './limits.ts';
export { MIGRATIONS, type Migrated, type Migration, MigrationOrigin, type MigrationRefusal, migrateBoard } from './migrations.ts';
export { emptyNoteFilter, foldText, isFiltering, type NoteFilter, noteFilter } from './noteFilter.ts';
export { hasWorkOf } from './ownWork.ts';
export { dividedText, PASTED_TEXT_MAX, type PastedNote, type PastedText, parsePastedText } from './pastedText.ts';
export {
  type Asked,
  authoriseChange,
  type BoardRules,
  type DocumentChange,
  isForActorToMake,
  NOTE_IDENTITY,
  type StuckNote,
} from './policy.ts';
export { type Content, expectedContent, RECORD_SCHEMAS } from './recordSchemas.ts';
export { type Board, boardDefaults, boardSchema, SCHEMA_VERSION } from './records/board.ts';
export { CLUSTER_NAME_MAX, type Cluster } from './records/cluster.ts';
export { COMMENT_TEXT_MAX, type Comment, commentsByNote, type NoteComment } from './records/comment.ts';
export { type Conclusion, type Consensus, conclusionDefaults, conclusionSchema } from './records/conclusion.ts';
export { CURVE_SOURCES, type CurvePoint, curvePointKey, curvePointSchema, EVERYONE, valueBySource } from './records/curvePoint.ts';
export {
  COORDINATE_MAX,
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
  onBehalf,
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
export { encodeBoard, SeedOrigin, seedBoard } from './seedBoard.ts';
export { type BoardIndex, type BoardSnapshot, indexBoard, unplacedNotes } from './snapshot.ts';
export { createSnapshotReader, readSnapshot, type SnapshotReader, type UnreadableEntry } from './snapshotReader.ts';
export { beginBoard } from './templates/beginBoard.ts';
export { BEGINNINGS, type Beginning, TEMPLATES, type Template } from './templates/template.ts';
export { templateBoard } from './templates/templateBoard.ts';
export { applyTextEdit, type TextEditOptions } from './textEdit.ts';
export {
  commandStep,
  createUndoHistory,
  type Execute,
  type Taken,
  type UndoHistory,
  type UndoRejection,
  type UndoStep,
} from './undoHistory.ts';
