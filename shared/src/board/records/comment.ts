import * as v from 'valibot';
import { type CommentKey, type NoteId, noteOfComment } from '../../base/index.ts';
import { lines, timeMs } from './fields.ts';

/** What one comment holds, in UTF-16 code units. */
export const COMMENT_TEXT_MAX = 500;

/**
 * What somebody says about a note, stored under `<note>|<participant>_<ulid>`: author and note are in the key. One plain value
 * and no shared text, for it has one writer.
 */
export const commentSchema = v.strictObject({
  text: v.pipe(lines(COMMENT_TEXT_MAX), v.regex(/\S/u)),
  createdAt: timeMs,
});
export type Comment = Readonly<v.InferOutput<typeof commentSchema>>;

/** The comments by the note they are about, each list in the order they were made. */
export function commentsByNote(comments: ReadonlyMap<CommentKey, Comment>): ReadonlyMap<NoteId, readonly NoteComment[]> {
  const byNote = new Map<NoteId, NoteComment[]>();
  for (const [key, comment] of comments) {
    const note = noteOfComment(key);
    const thread = byNote.get(note);
    if (thread === undefined) byNote.set(note, [{ key, ...comment }]);
    else thread.push({ key, ...comment });
  }
  for (const thread of byNote.values()) thread.sort((a, b) => a.createdAt - b.createdAt || (a.key < b.key ? -1 : 1));
  return byNote;
}

/** A comment with its key, which says who wrote it (`commenterOf`). */
export interface NoteComment extends Comment {
  readonly key: CommentKey;
}
