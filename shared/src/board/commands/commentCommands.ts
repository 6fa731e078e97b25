import * as v from 'valibot';
import { type CommentKey, isCommentKey, no } from '../../base/index.ts';
import { commentSchema } from '../records/comment.ts';
import { noteId } from '../records/fields.ts';
import { newKeys, type Planners, plan } from './plan.ts';

const { text } = commentSchema.entries;
const comment = v.custom<CommentKey>(isCommentKey, 'not a comment key');

export const commentCommandSchemas = [
  v.strictObject({ type: v.literal('addComment'), note: noteId, text }),
  /** Of one's own alone, by a facilitator too: nobody puts words in somebody's mouth. */
  v.strictObject({ type: v.literal('editComment'), comment, text }),
  v.strictObject({ type: v.literal('deleteComment'), comment }),
] as const;
export type CommentCommand = v.InferOutput<(typeof commentCommandSchemas)[number]>;

export const commentPlanners: Planners<CommentCommand> = {
  addComment: ({ note, text }, { board, actor, env }) => {
    if (!board.has('notes', note)) return no('notFound');
    const [own = ''] = newKeys(env, actor.participantId, 1);
    return plan([{ root: 'comments', key: `${note}|${own}`, field: null, value: { text, createdAt: env.nowMs } }]);
  },
  editComment: ({ comment, text }, { board }) => {
    const before = board.entry('comments', comment);
    if (typeof before !== 'object' || before === null || !('createdAt' in before)) return no('notFound');
    const createdAt = Number(before.createdAt);
    return plan([{ root: 'comments', key: comment, field: null, value: { text, createdAt } }]);
  },
  deleteComment: ({ comment }, { board }) =>
    board.has('comments', comment) ? plan([{ root: 'comments', key: comment, field: null, value: null }]) : no('notFound'),
};
