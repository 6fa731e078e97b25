import { authorOf, isNoteId, isReactionKey } from '../base/index.ts';
import type { Actor } from './actor.ts';
import type { Rejection } from './rejection.ts';
import type { Root } from './roots.ts';

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
}

/** What the board itself says about who may do what. */
export interface BoardRules {
  readonly locked: boolean;
  readonly othersNotes: { readonly move: boolean; readonly edit: boolean };
  /** Ids of the lanes that are locked. */
  readonly lockedLanes: ReadonlySet<string>;
  /** The lane a note is in at present, or null when there is no such note. */
  readonly laneOfNote: (note: string) => string | null;
}

/**
 * The one policy: may this actor make this change? Called by every command on the client and by admission on the server.
 * @returns null when it may, else why not
 */
export function authoriseChange(actor: Actor, change: DocumentChange, rules: BoardRules): Rejection | null {
  if (actor.role === 'viewer') return 'viewerMayNotChange';
  if (actor.role === 'facilitator') return authoriseFacilitator(actor, change);
  if (rules.locked) return 'boardLocked';
  if (change.root === 'notes') return authoriseNoteChange(actor, change, rules);
  if (change.root === 'reactions')
    return isReactionKey(change.key) && change.key.endsWith(`|${actor.participantId}`) ? null : 'notYours';
  return 'facilitatorOnly';
}

/** A facilitator changes anything, but makes notes and reactions in the own name alone. */
function authoriseFacilitator(actor: Actor, change: DocumentChange): Rejection | null {
  if (change.operation !== 'create' || change.field !== null || change.existedBefore) return null;
  if (change.root === 'notes') return isNoteId(change.key) && authorOf(change.key) === actor.participantId ? null : 'notYours';
  if (change.root === 'reactions') return change.key.endsWith(`|${actor.participantId}`) ? null : 'notYours';
  return null;
}

function authoriseNoteChange(actor: Actor, change: DocumentChange, rules: BoardRules): Rejection | null {
  if (!isNoteId(change.key)) return 'invalid';
  const lane = rules.laneOfNote(change.key);
  if (lane !== null && rules.lockedLanes.has(lane)) return 'laneLocked';
  if (authorOf(change.key) === actor.participantId) return null;
  if (change.operation === 'update' && change.field === 'place') return rules.othersNotes.move ? null : 'notYours';
  if (change.operation === 'update' && change.field === 'text') return rules.othersNotes.edit ? null : 'notYours';
  return 'notYours';
}
