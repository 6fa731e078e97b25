import * as v from 'valibot';
import { commenterOf, isCommentKey } from '../../base/index.ts';
import { participantId } from '../records/fields.ts';
import type { Root } from '../roots.ts';
import { type Planners, plan, type Write } from './plan.ts';

export const removalCommandSchemas = [
  /** Takes away all that one person put on the board: notes, comments and reactions. Of oneself by everybody. */
  v.strictObject({ type: v.literal('removeNotesOf'), participant: participantId }),
] as const;
export type RemovalCommand = v.InferOutput<(typeof removalCommandSchemas)[number]>;

export const removalPlanners: Planners<RemovalCommand> = {
  removeNotesOf: ({ participant }, { board }) => {
    const removed = (root: Root, isTheirs: (key: string) => boolean): readonly Write[] =>
      [...board.keys(root)].filter(isTheirs).map((key) => ({ root, key, field: null, value: null }));
    return plan([
      ...removed('reactions', (key) => key.endsWith(`|${participant}`)),
      ...removed('comments', (key) => isCommentKey(key) && commenterOf(key) === participant),
      ...removed('notes', (key) => key.startsWith(`${participant}_`)),
    ]);
  },
};
