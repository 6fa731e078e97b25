import { isCommentKey, isNoteId } from '@samenreis/shared/base';
import type { BoardSnapshot } from '@samenreis/shared/board';
import type { Drafts } from '../drafts.ts';

/** Takes out, and answers, the drafts of comments whose note, or whose own comment, is not on the board any more. */
export function takeLostDrafts(drafts: Drafts, { notes, comments }: Pick<BoardSnapshot, 'notes' | 'comments'>): readonly string[] {
  const lost: string[] = [];
  for (const of of drafts.keys()) {
    const isGone = isCommentKey(of) ? !comments.has(of) : isNoteId(of) && !notes.has(of);
    if (!isGone) continue;
    lost.push(drafts.get(of) ?? '');
    drafts.delete(of);
  }
  return lost.filter((text) => text.trim() !== '');
}
