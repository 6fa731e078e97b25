import {
  authorOf,
  commenterOf,
  isClusterId,
  isCommentKey,
  isNoteId,
  isReactionKey,
  noteOfComment,
  noteOfReaction,
  type ParticipantId,
} from '../base/index.ts';
import type { Actor } from './actor.ts';
import { BOARD_LIMITS } from './limits.ts';
import { isWorkOf } from './ownWork.ts';
import type { Conclusion } from './records/conclusion.ts';
import type { Note } from './records/note.ts';
import type { Rejection } from './rejection.ts';
import { isArchivedRoot, type Root } from './roots.ts';

/** One touched place of the document: a path and what happens there. */
export interface DocumentChange {
  readonly root: Root;
  /** Key in the root map: a record's id, a composed key, or a field's name for `meta`. */
  readonly key: string;
  /** Field of the record, or null where the whole entry is set or removed. */
  readonly field: string | null;
  readonly operation: 'create' | 'update' | 'delete';
  /** Whether an entry with this key ever existed: only then may a facilitator put back what somebody else made. */
  readonly existedBefore: boolean;
  /**
   * Whether an entry that is put back is what stood there last: of a note what it was made with, of a comment or reaction all.
   * An entry that is gone again by the end of the change says nothing, and counts as the same.
   */
  readonly sameAsRemoved: boolean;
  /** The lane that a created or moved note goes to; left out where no place is written. */
  readonly toLane?: string | null;
  /** What is stuck where: of a note that is made or moved. Left out where no place is written. */
  readonly stuck?: StuckNote;
  /** Whether a note that is set is marked as written down for somebody else, as what stood there last was not. */
  readonly isMarkedAnew?: boolean;
  /** Whether a conclusion that is set says what a poll counted, as no command does. */
  readonly isCounted?: boolean;
  /** Whether what is taken away is the last of it: after the change no note, comment or reaction of the actor is on the board. */
  readonly leavesNothing?: boolean;
}

/** A note as far as it matters whether it is asked for: its kind and its cell, as they are written. */
export interface StuckNote {
  readonly kind: unknown;
  readonly lane: string | null;
  readonly phase: string | null;
}

/** What the live session asks of participants now; null where it asks nothing in particular. */
export type Asked = {
  /** Whether this participant is asked for this note. */
  readonly note: (note: StuckNote, participant: ParticipantId) => boolean;
  /** Whether everybody writes the conclusions. */
  readonly conclusions: boolean;
} | null;

/** What the board itself says about who may do what, before the change. */
export interface BoardRules {
  readonly locked: boolean;
  readonly othersNotes: { readonly move: boolean; readonly edit: boolean };
  /** Ids of the lanes that are locked. */
  readonly lockedLanes: ReadonlySet<string>;
  /** The lane a note is in at present, or null when there is no such note. */
  readonly laneOfNote: (note: string) => string | null;
  /** The phase a note is in at present, or null when there is no such note. */
  readonly phaseOfNote: (note: string) => string | null;
  /** The lanes in which a cluster has notes at present. */
  readonly lanesOfCluster: (cluster: string) => ReadonlySet<string>;
  /** How many entries a root holds at present. */
  readonly countOf: (root: Root) => number;
  /** By the live session, which the board does not know: it is told by who opens the board. */
  readonly asked: Asked;
}

/** What a note is made with and keeps: a kind that changed would set it beside its value and its band. */
export const NOTE_IDENTITY: ReadonlySet<string> = new Set(['id', 'author', 'createdAt', 'kind']);
/** What a cluster keeps. */
const CLUSTER_IDENTITY: ReadonlySet<string> = new Set(['id', 'createdAt']);
/** That a note was written down for somebody else: only a facilitator says so, of what is in the own name. */
const MARK: keyof Note = 'onBehalf';
/** What a poll counted: only the server writes it. */
const CONSENSUS: keyof Conclusion = 'consensus';
const WITHDRAWN: keyof Conclusion = 'archived';
/** Fields of the board that only the server writes, when it seeds or migrates. */
const SERVER_META: ReadonlySet<string> = new Set(['schemaVersion', 'createdAt']);

/**
 * The one policy (rules B1–B9, B40–B43, B56, B61, B62, B73, B77, B78, S21, S24): may this actor make this change? Called by every command on the client and by admission on
 * the server.
 * @returns null when it may, else why not
 */
export function authoriseChange(actor: Actor, change: DocumentChange, rules: BoardRules): Rejection | null {
  if (actor.role === 'viewer') return 'viewerMayNotChange';
  if (isNeverChanged(change)) return 'invalid';
  return (
    (actor.role === 'facilitator' ? authoriseFacilitator(actor, change) : authoriseParticipant(actor, change, rules)) ??
    (isAnotherInItsPlace(change) ? 'notAsItWas' : fits(change, rules))
  );
}

/** A note set under a key that was in use, made with something else than the note there: a way round what never changes of it. */
function isAnotherInItsPlace({ root, field, operation, existedBefore, sameAsRemoved }: DocumentChange): boolean {
  return root === 'notes' && field === null && operation !== 'delete' && existedBefore && !sameAsRemoved;
}

/** What no role may do, whoever made the record. */
function isNeverChanged(change: DocumentChange): boolean {
  const { root, key, field, operation } = change;
  // What a vote came to is counted by the server, and written by nobody else.
  if (root === 'votes') return true;
  if (root === 'meta') return operation === 'delete' || SERVER_META.has(key);
  if (root === 'conclusions' && (field === CONSENSUS || change.isCounted === true)) return true;
  if (field !== null)
    return (
      operation === 'delete' ||
      field === 'id' ||
      (root === 'notes' && NOTE_IDENTITY.has(field)) ||
      (root === 'clusters' && CLUSTER_IDENTITY.has(field))
    );
  // Replacing a whole record would lose what others write in it meanwhile; deleting one would orphan what refers to it.
  return (isArchivedRoot(root) || root === 'clusters') && operation !== 'create';
}

function fits(change: DocumentChange, rules: BoardRules): Rejection | null {
  if (change.operation !== 'create' || change.field !== null) return null;
  return rules.countOf(change.root) < BOARD_LIMITS[change.root] ? null : 'boardFull';
}

/**
 * A facilitator changes anything but the words of a comment and what somebody felt of a note, makes what carries a name in the own
 * name alone, and puts back what somebody else made only as it was: nobody puts words in somebody's mouth.
 */
function authoriseFacilitator(actor: Actor, change: DocumentChange): Rejection | null {
  const { root, key, field, operation, existedBefore, sameAsRemoved, isMarkedAnew } = change;
  if (root === 'notes' && (field === MARK || isMarkedAnew === true) && !isForActorToMake(actor, root, key)) return 'notYours';
  if (field !== null || operation === 'delete' || isForActorToMake(actor, root, key) || sameAsRemoved) return null;
  return operation === 'create' && existedBefore ? 'notAsItWas' : 'notYours';
}

function authoriseParticipant(actor: Actor, change: DocumentChange, rules: BoardRules): Rejection | null {
  if (isErasing(actor, change)) return null;
  if (rules.locked) return 'boardLocked';
  if (change.root === 'notes') return authoriseNoteChange(actor, change, rules);
  if (change.root === 'reactions') return authoriseReactionChange(actor, change, rules);
  if (change.root === 'comments') return authoriseCommentChange(actor, change, rules);
  if (change.root === 'clusters') return authoriseClusterChange(actor, change, rules);
  if (change.root === 'conclusions') return authoriseConclusionChange(change, rules);
  return 'facilitatorOnly';
}

/** Conclusions are of the group: where the step asks for them everybody adds and words them, and who leads takes them away. */
function authoriseConclusionChange({ field }: DocumentChange, { asked }: BoardRules): Rejection | null {
  const isAsked = asked?.conclusions === true && field !== WITHDRAWN;
  return isAsked ? null : 'facilitatorOnly';
}

/** Taking away all of the own at once: a right that no lock holds up, and too much to be used for anything else. */
function isErasing({ participantId }: Actor, { root, key, field, operation, leavesNothing }: DocumentChange): boolean {
  return leavesNothing === true && operation === 'delete' && field === null && isWorkOf(participantId, root, key);
}

function authoriseNoteChange(actor: Actor, change: DocumentChange, rules: BoardRules): Rejection | null {
  if (!isNoteId(change.key)) return 'invalid';
  if (change.field === MARK || change.isMarkedAnew === true) return 'facilitatorOnly';
  const lane = rules.laneOfNote(change.key);
  if (lane !== null && rules.lockedLanes.has(lane)) return 'laneLocked';
  if (change.toLane != null && rules.lockedLanes.has(change.toLane)) return 'laneLocked';
  if (!isAskedFor(actor, change, rules)) return 'notAskedNow';
  if (authorOf(change.key) === actor.participantId) return null;
  // A group is an arrangement: whoever may move a note may group it.
  const arranges = change.field === 'place' || change.field === 'cluster';
  if (change.operation === 'update' && arranges) return rules.othersNotes.move ? null : 'notYours';
  if (change.operation === 'update' && change.field === 'text') return rules.othersNotes.edit ? null : 'notYours';
  return 'notYours';
}

/** What is there may be changed and taken away, and put back; what is new, or comes to another cell, has to be asked for. */
function isAskedFor(actor: Actor, change: DocumentChange, rules: BoardRules): boolean {
  const { key, field, operation, sameAsRemoved, stuck } = change;
  if (rules.asked === null || stuck === undefined || (field === null && sameAsRemoved)) return true;
  const isThere = operation === 'update' && rules.laneOfNote(key) === stuck.lane && rules.phaseOfNote(key) === stuck.phase;
  return isThere || rules.asked.note(stuck, actor.participantId);
}

function authoriseCommentChange(actor: Actor, { key }: DocumentChange, rules: BoardRules): Rejection | null {
  if (!isCommentKey(key)) return 'invalid';
  const lane = rules.laneOfNote(noteOfComment(key));
  if (lane !== null && rules.lockedLanes.has(lane)) return 'laneLocked';
  return commenterOf(key) === actor.participantId ? null : 'notYours';
}

function authoriseReactionChange(actor: Actor, { root, key }: DocumentChange, rules: BoardRules): Rejection | null {
  if (!isReactionKey(key)) return 'invalid';
  const lane = rules.laneOfNote(noteOfReaction(key));
  if (lane !== null && rules.lockedLanes.has(lane)) return 'laneLocked';
  return isForActorToMake(actor, root, key) ? null : 'notYours';
}

/** A cluster is made in the own name; it is renamed by whoever made it, and by whoever may move the notes in it. */
function authoriseClusterChange(actor: Actor, { key, operation }: DocumentChange, rules: BoardRules): Rejection | null {
  if (!isClusterId(key)) return 'invalid';
  for (const lane of rules.lockedLanes.size === 0 ? [] : rules.lanesOfCluster(key))
    if (rules.lockedLanes.has(lane)) return 'laneLocked';
  if (authorOf(key) === actor.participantId) return null;
  return operation === 'update' && rules.othersNotes.move ? null : 'notYours';
}

/** Whether an entry is in this person's name, or carries none. */
export function isForActorToMake(actor: Actor, root: Root, key: string): boolean {
  switch (root) {
    case 'clusters':
      return isClusterId(key) && authorOf(key) === actor.participantId;
    case 'notes':
    case 'comments':
    case 'reactions':
      return isWorkOf(actor.participantId, root, key);
    default:
      return true;
  }
}
