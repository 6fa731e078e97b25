import * as v from 'valibot';
import { no } from '../../base/index.ts';
import { noteId } from '../records/fields.ts';
import { reactionKey, reactionSchema } from '../records/reaction.ts';
import { type Planners, plan } from './plan.ts';

export const reactionCommandSchemas = [
  v.strictObject({ type: v.literal('react'), note: noteId, kind: reactionSchema.entries.kind }),
  v.strictObject({ type: v.literal('unreact'), note: noteId }),
] as const;
export type ReactionCommand = v.InferOutput<(typeof reactionCommandSchemas)[number]>;

export const reactionPlanners: Planners<ReactionCommand> = {
  react: ({ note, kind }, { board, actor }) =>
    board.has('notes', note)
      ? plan([{ root: 'reactions', key: reactionKey(note, actor.participantId), field: null, value: { kind } }])
      : no('notFound'),
  unreact: ({ note }, { board, actor }) => {
    const key = reactionKey(note, actor.participantId);
    return board.has('reactions', key) ? plan([{ root: 'reactions', key, field: null, value: null }]) : no('notFound');
  },
};
