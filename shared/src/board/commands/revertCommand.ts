import * as v from 'valibot';
import { ok } from '../../base/index.ts';
import type { BoardDoc, Json } from '../boardDoc.ts';
import { isRecordRoot, ROOTS } from '../roots.ts';
import { sameJson } from '../sameJson.ts';
import type { Planners, Write } from './plan.ts';

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
  revert: ({ reversals }, { board }) => {
    const writes: Write[] = [];
    const overtaken: string[] = [];
    for (const { root, key, field, wrote, restore } of reversals) {
      if (sameJson(presentValue(board, { root, key, field }), wrote)) writes.push({ root, key, field, value: restore });
      else overtaken.push(key);
    }
    return ok({ writes, overtaken });
  },
};

/** What stands at a place now; null where there is nothing. */
export function presentValue(board: BoardDoc, { root, key, field }: Pick<Write, 'root' | 'key' | 'field'>): unknown {
  if (field === null) return board.entry(root, key) ?? null;
  return isRecordRoot(root) ? board.field(root, key, field) : undefined;
}
