import * as v from 'valibot';
import { no, type Result } from '../../base/index.ts';
import type { Json } from '../boardDoc.ts';
import { followUpId } from '../records/fields.ts';
import { followUpDefaults, followUpSchema } from '../records/followUp.ts';
import type { Rejection } from '../rejection.ts';
import { orderOfNew, reordered } from './ordering.ts';
import { isLive, newRecordId, type Plan, type PlanContext, type Planners, plan, planFields } from './plan.ts';

const { owner, status, reason, dueOn, conclusion, notes, text } = followUpSchema.entries;
const details = {
  text: v.exactOptional(text),
  owner: v.exactOptional(owner),
  status: v.exactOptional(status),
  reason: v.exactOptional(reason),
  dueOn: v.exactOptional(dueOn),
  conclusion: v.exactOptional(conclusion),
  notes: v.exactOptional(notes),
};

export const followUpCommandSchemas = [
  v.strictObject({ type: v.literal('addFollowUp'), ...details }),
  v.strictObject({ type: v.literal('editFollowUp'), followUp: followUpId, ...details }),
  v.strictObject({ type: v.literal('reorderFollowUp'), followUp: followUpId, before: v.nullable(followUpId) }),
  v.strictObject({ type: v.literal('archiveFollowUp'), followUp: followUpId }),
  v.strictObject({ type: v.literal('restoreFollowUp'), followUp: followUpId }),
] as const;
export type FollowUpCommand = v.InferOutput<(typeof followUpCommandSchemas)[number]>;

export const followUpPlanners: Planners<FollowUpCommand> = {
  addFollowUp: ({ type: _, ...fields }, context) =>
    withConclusion(fields, context, () => {
      const id = newRecordId('followup', context.env.random);
      const { order, siblings } = orderOfNew(context, 'followUps', id, null);
      return plan([{ root: 'followUps', key: id, field: null, value: { ...followUpDefaults, ...fields, id, order } }, ...siblings]);
    }),
  editFollowUp: ({ type: _, followUp, ...fields }, context) =>
    withConclusion(fields, context, () => planFields(context, 'followUps', followUp, fields)),
  reorderFollowUp: ({ followUp, before }, context) =>
    context.board.has('followUps', followUp) ? plan(reordered(context, 'followUps', followUp, before)) : no('notFound'),
  archiveFollowUp: ({ followUp }, context) => planFields(context, 'followUps', followUp, { archived: true }),
  restoreFollowUp: ({ followUp }, context) => planFields(context, 'followUps', followUp, { archived: false }),
};

/** A follow-up rests on a conclusion that is there. */
function withConclusion(
  fields: { readonly conclusion?: Json | undefined },
  { board }: PlanContext,
  planned: () => Result<Plan, Rejection>,
): Result<Plan, Rejection> {
  return typeof fields.conclusion === 'string' && !isLive(board, 'conclusions', fields.conclusion) ? no('notFound') : planned();
}
