import { authorOf, commenterOf, type ParticipantId } from '@samenreis/shared/base';
import type { BoardSnapshot } from '@samenreis/shared/board';

/** What somebody left on the board: how many notes, and whether there are comments or reactions. */
export function workOf(
  { notes, comments, reactions }: BoardSnapshot,
  participant: ParticipantId,
): { readonly notes: number; readonly hasOther: boolean } {
  return {
    notes: [...notes.keys()].filter((note) => authorOf(note) === participant).length,
    hasOther:
      [...comments.keys()].some((comment) => commenterOf(comment) === participant) ||
      [...reactions.keys()].some((reaction) => reaction.endsWith(`|${participant}`)),
  };
}
