import type { Brand } from './brand.ts';

/** A board: `b` and 15 characters of base 36 (77 random bits). */
export type BoardId = Brand<string, 'BoardId'>;
/** Somebody on one board: `p` and 15 characters of base 36. Holds no `_` and no `|`, which keys are built with. */
export type ParticipantId = Brand<string, 'ParticipantId'>;
/** `<participantId>_<ulid>`: the author of a note is a pure function of its key. */
export type NoteId = Brand<string, 'NoteId'>;
export type PhaseId = Brand<string, 'PhaseId'>;
export type LaneId = Brand<string, 'LaneId'>;
export type PersonaId = Brand<string, 'PersonaId'>;
export type ConclusionId = Brand<string, 'ConclusionId'>;
export type FollowUpId = Brand<string, 'FollowUpId'>;
/** One step of a board's agenda. */
export type StepId = Brand<string, 'StepId'>;
/** A scene of the role-play. */
export type SceneId = Brand<string, 'SceneId'>;
/** A vote of the live session. */
export type VoteId = Brand<string, 'VoteId'>;
/** A command of the live session, drawn by who sends it: a command that is sent again does nothing twice. */
export type CommandId = Brand<string, 'CommandId'>;
/** `<participantId>_<ulid>`: a named group of notes, with who made it in its key. */
export type ClusterId = Brand<string, 'ClusterId'>;
/** `<laneId>|<personaId>|<phaseId>`: one value of one persona's emotion curve. */
export type CurvePointKey = Brand<string, 'CurvePointKey'>;
/** `<noteId>|<participantId>`: one reaction a person a note. */
export type ReactionKey = Brand<string, 'ReactionKey'>;
/** `<noteId>|<participantId>_<ulid>`: one comment, with its note and its author in its key. */
export type CommentKey = Brand<string, 'CommentKey'>;

const BASE36 = '0123456789abcdefghijklmnopqrstuvwxyz';
const RANDOM_LENGTH = 15;
const PARTICIPANT = 'p[0-9a-z]{15}';
const ULID = '[0-7][0-9A-HJKMNP-TV-Z]{25}';
/** What a facilitator makes: short, lower case, safe in a URL and in a composed key. */
const RECORD = '[a-z0-9][a-z0-9-]{0,39}';

const isBoardIdPattern = /^b[0-9a-z]{15}$/;
const isParticipantIdPattern = new RegExp(`^${PARTICIPANT}$`);
const isNoteIdPattern = new RegExp(`^${PARTICIPANT}_${ULID}$`);
const isRecordIdPattern = new RegExp(`^${RECORD}$`);
const isCommandIdPattern = /^[\w-]{16,32}$/;
const isCurvePointKeyPattern = new RegExp(`^${RECORD}\\|${RECORD}\\|${RECORD}$`);
const isReactionKeyPattern = new RegExp(`^${PARTICIPANT}_${ULID}\\|${PARTICIPANT}$`);
const isCommentKeyPattern = new RegExp(`^${PARTICIPANT}_${ULID}\\|${PARTICIPANT}_${ULID}$`);

export const isBoardId = (value: unknown): value is BoardId => typeof value === 'string' && isBoardIdPattern.test(value);
export const isParticipantId = (value: unknown): value is ParticipantId =>
  typeof value === 'string' && isParticipantIdPattern.test(value);
export const isNoteId = (value: unknown): value is NoteId => typeof value === 'string' && isNoteIdPattern.test(value);
export const isClusterId = (value: unknown): value is ClusterId => typeof value === 'string' && isNoteIdPattern.test(value);
export const isPhaseId = (value: unknown): value is PhaseId => isRecordId(value);
export const isLaneId = (value: unknown): value is LaneId => isRecordId(value);
export const isPersonaId = (value: unknown): value is PersonaId => isRecordId(value);
export const isConclusionId = (value: unknown): value is ConclusionId => isRecordId(value);
export const isFollowUpId = (value: unknown): value is FollowUpId => isRecordId(value);
export const isStepId = (value: unknown): value is StepId => isRecordId(value);
export const isSceneId = (value: unknown): value is SceneId => isRecordId(value);
export const isVoteId = (value: unknown): value is VoteId => isRecordId(value);
export const isCommandId = (value: unknown): value is CommandId => typeof value === 'string' && isCommandIdPattern.test(value);
export const isCurvePointKey = (value: unknown): value is CurvePointKey =>
  typeof value === 'string' && isCurvePointKeyPattern.test(value);
export const isReactionKey = (value: unknown): value is ReactionKey =>
  typeof value === 'string' && isReactionKeyPattern.test(value);
export const isCommentKey = (value: unknown): value is CommentKey => typeof value === 'string' && isCommentKeyPattern.test(value);

function isRecordId(value: unknown): boolean {
  return typeof value === 'string' && isRecordIdPattern.test(value);
}

/**
 * A new id of `prefix` and 15 characters of base 36.
 * @param randomByte - uniform in 0..255; from a cryptographic source wherever the id must not be guessed
 */
export function newId<Id extends BoardId | ParticipantId>(prefix: 'b' | 'p', randomByte: () => number): Id {
  let id: string = prefix;
  while (id.length <= RANDOM_LENGTH) {
    const byte = randomByte();
    // 252 is the largest multiple of 36 in a byte: above it the first letters would be likelier.
    if (byte < 252) id += BASE36[byte % 36];
  }
  return id as Id; // built from the alphabet of its own pattern
}

/** The author named in the key of a note or a cluster. */
export function authorOf(key: NoteId | ClusterId): ParticipantId {
  return key.slice(0, key.indexOf('_')) as ParticipantId; // their pattern puts a ParticipantId before the first `_`
}

/** The author named in a comment's key. */
export function commenterOf(comment: CommentKey): ParticipantId {
  return comment.slice(comment.indexOf('|') + 1, comment.lastIndexOf('_')) as ParticipantId; // so says its pattern
}

/** The note that a comment is about. */
export function noteOfComment(comment: CommentKey): NoteId {
  return comment.slice(0, comment.indexOf('|')) as NoteId; // the pattern of CommentKey puts a NoteId before the bar
}

/** The note that a reaction is on. */
export function noteOfReaction(reaction: ReactionKey): NoteId {
  return reaction.slice(0, reaction.indexOf('|')) as NoteId; // the pattern of ReactionKey puts a NoteId before the bar
}
