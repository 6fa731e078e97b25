import * as v from 'valibot';
import { isWorkOf, WORK_ROOTS } from '../ownWork.ts';
import { participantId } from '../records/fields.ts';
import { type Planners, plan } from './plan.ts';

export const removalCommandSchemas = [
  /** Takes away all that one person put on the board: notes, comments and reactions. Of oneself by everybody. */
  v.strictObject({ type: v.literal('removeNotesOf'), participant: participantId }),
] as const;
export type RemovalCommand = v.InferOutput<(typeof removalCommandSchemas)[number]>;

export const removalPlanners: Planners<RemovalCommand> = {
  removeNotesOf: ({ participant }, { board }) => {
    const theirs = (root: (typeof WORK_ROOTS)[number]) => [...board.keys(root)].filter((key) => isWorkOf(participant, root, key));
    return plan(WORK_ROOTS.flatMap((root) => theirs(root).map((key) => ({ root, key, field: null, value: null }))));
  },
};
