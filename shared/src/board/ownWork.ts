import type * as Y from 'yjs';
import { authorOf, commenterOf, isCommentKey, isNoteId, isReactionKey, type ParticipantId } from '../base/index.ts';
import type { Root } from './roots.ts';

/** The roots in which stands what people put on a board themselves, with those who name others' entries first. */
export const WORK_ROOTS = ['reactions', 'comments', 'notes'] as const;

/** Whether an entry is a note, comment or reaction of this person. */
export function isWorkOf(participant: ParticipantId, root: Root, key: string): boolean {
  switch (root) {
    case 'notes':
      return isNoteId(key) && authorOf(key) === participant;
    case 'comments':
      return isCommentKey(key) && commenterOf(key) === participant;
    case 'reactions':
      return isReactionKey(key) && key.endsWith(`|${participant}`);
    default:
      return false;
  }
}

/** Whether any note, comment or reaction of this person is on the board. Walks all of them: ask it seldom. */
export function hasWorkOf(doc: Y.Doc, participant: ParticipantId): boolean {
  return WORK_ROOTS.some((root) => {
    for (const key of doc.getMap(root).keys()) if (isWorkOf(participant, root, key)) return true;
    return false;
  });
}
