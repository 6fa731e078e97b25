import { isCommentKey, isReactionKey, noteOfComment, noteOfReaction } from '@samenreis/shared/base';
import type { Root } from '@samenreis/shared/board';
import * as Y from 'yjs';
import type { PathChange } from './changeSet.ts';

/**
 * Whether everything that a change names was on the board at some time, the change included (S23). What was taken away counts
 * as known: who reacted offline to a note that is deleted meanwhile did nothing wrong, and the whole update would be refused.
 */
export function namesOnlyKnown({ path: { root, key, field, part }, set, existedBefore }: PathChange, doc: Y.Doc): boolean {
  if (!set || part === 'text') return true;
  // A new epoch forgets deleted notes, and keeps what was said of them: that may still be changed.
  if (root === 'comments') return existedBefore || (isCommentKey(key) && wasEver(doc, 'notes', noteOfComment(key)));
  if (root === 'reactions') return existedBefore || (isReactionKey(key) && wasEver(doc, 'notes', noteOfReaction(key)));
  if (root !== 'notes') return true;
  const note = doc.getMap(root).get(key);
  if (!(note instanceof Y.Map)) return true;
  return (
    (field === null || field === 'place' ? isKnownPlace(doc, note.get('place')) : true) &&
    (field === null || field === 'persona' ? isKnownPersona(doc, note.get('persona')) : true)
  );
}

/** Yjs keeps the last item of every key, a deleted one without what it held. */
function wasEver(doc: Y.Doc, root: Root, key: unknown): boolean {
  return typeof key === 'string' && doc.getMap(root)._map.has(key);
}

function isKnownPlace(doc: Y.Doc, place: unknown): boolean {
  if (typeof place !== 'object' || place === null || !('lane' in place) || !('phase' in place)) return false;
  return wasEver(doc, 'lanes', place.lane) && wasEver(doc, 'phases', place.phase);
}

function isKnownPersona(doc: Y.Doc, persona: unknown): boolean {
  return persona === null || persona === undefined || wasEver(doc, 'personas', persona);
}
