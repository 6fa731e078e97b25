import * as v from 'valibot';
import { ok } from '../../base/index.ts';
import type { BoardDoc, Json } from '../boardDoc.ts';
import { isForActorToMake } from '../policy.ts';
import type { Rejection } from '../rejection.ts';
import { isRecordRoot, ROOTS } from '../roots.ts';
import { sameJson } from '../sameJson.ts';
import { isMarked, type PlanContext, type Planners, recordOf, type Write } from './plan.ts';

const json = v.custom<Json>((value) => value !== undefined, 'no value');

/** One place of the document: what my command wrote there, and what stood there before. */
const reversal = v.strictObject({
  root: v.picklist(ROOTS),
  key: v.string(),
  field: v.nullable(v.string()),
  wrote: json,
  restore: json,
});
export type Reversal = Readonly<v.InferOutput<typeof reversal>>;

export const revertCommandSchemas = [
  /** The inverse of a command. It changes a place only while that still holds what the command wrote. */
  v.strictObject({ type: v.literal('revert'), reversals: v.array(reversal) }),
] as const;
export type RevertCommand = v.InferOutput<(typeof revertCommandSchemas)[number]>;

export const revertPlanners: Planners<RevertCommand> = {
  revert: ({ reversals }, context) => {
    const { board } = context;
    const writes: Write[] = [];
    const overtaken: string[] = [];
    const refused = new Map<string, Rejection>();
    for (const { root, key, field, wrote, restore } of reversals) {
      const write: Write = { root, key, field, value: restore };
      if (!sameJson(presentValue(board, write), wrote)) overtaken.push(key);
      else if (isLost(write, context)) refused.set(recordOf(write), 'notAsItWas');
      else writes.push(write);
    }
    return ok({ writes, overtaken, refused });
  },
};

/**
 * Words of somebody else, and a mark on a note that this person may not set, that the server would not take back, since it can't
 * tell any more what stood there.
 */
function isLost({ root, key, field, value }: Write, { actor, env }: PlanContext): boolean {
  if (field !== null || value === null) return false;
  if (root === 'notes' ? !isMarked(value) : root !== 'comments' && root !== 'reactions') return false;
  const isOwn = isForActorToMake(actor, root, key) && (root !== 'notes' || actor.role === 'facilitator');
  return !isOwn && env.canBePutBack?.(root, key) === false;
}

/** What stands at a place now; null where there is nothing. */
export function presentValue(board: BoardDoc, { root, key, field }: Pick<Write, 'root' | 'key' | 'field'>): unknown {
  if (field === null) return board.entry(root, key) ?? null;
  return isRecordRoot(root) ? board.field(root, key, field) : undefined;
}
