import * as v from 'valibot';
import { no } from '../../base/index.ts';
import { conclusionDefaults, conclusionSchema } from '../records/conclusion.ts';
import { conclusionId } from '../records/fields.ts';
import { orderOfNew, reordered } from './ordering.ts';
import { newRecordId, type Planners, plan, planFields } from './plan.ts';

const { notes, phases, text } = conclusionSchema.entries;
const links = { notes: v.exactOptional(notes), phases: v.exactOptional(phases) };

export const conclusionCommandSchemas = [
  v.strictObject({ type: v.literal('addConclusion'), text: v.exactOptional(text), ...links }),
  v.strictObject({ type: v.literal('editConclusion'), conclusion: conclusionId, text: v.exactOptional(text), ...links }),
  v.strictObject({ type: v.literal('reorderConclusion'), conclusion: conclusionId, before: v.nullable(conclusionId) }),
  v.strictObject({ type: v.literal('archiveConclusion'), conclusion: conclusionId }),
  v.strictObject({ type: v.literal('restoreConclusion'), conclusion: conclusionId }),
] as const;
export type ConclusionCommand = v.InferOutput<(typeof conclusionCommandSchemas)[number]>;

export const conclusionPlanners: Planners<ConclusionCommand> = {
  addConclusion: ({ type: _, ...fields }, context) => {
    const id = newRecordId('conclusion', context.env.random);
    const { order, siblings } = orderOfNew(context, 'conclusions', id, null);
    return plan([
      { root: 'conclusions', key: id, field: null, value: { ...conclusionDefaults, ...fields, id, order } },
      ...siblings,
    ]);
  },
  editConclusion: ({ type: _, conclusion, ...fields }, context) => planFields(context, 'conclusions', conclusion, fields),
  reorderConclusion: ({ conclusion, before }, context) =>
    context.board.has('conclusions', conclusion) ? plan(reordered(context, 'conclusions', conclusion, before)) : no('notFound'),
  archiveConclusion: ({ conclusion }, context) => planFields(context, 'conclusions', conclusion, { archived: true }),
  restoreConclusion: ({ conclusion }, context) => planFields(context, 'conclusions', conclusion, { archived: false }),
};
