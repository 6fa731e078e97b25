import * as v from 'valibot';
import { no } from '../../base/index.ts';
import { phaseId } from '../records/fields.ts';
import { phaseDefaults, phaseSchema } from '../records/phase.ts';
import { orderOfNew, reordered } from './ordering.ts';
import { newRecordId, type Planners, plan, planFields } from './plan.ts';

const { name, description, touchpoints, term, width } = phaseSchema.entries;
/** The phase to come before; null for the last place. */
const before = v.nullable(phaseId);

export const phaseCommandSchemas = [
  v.strictObject({ type: v.literal('addPhase'), name, before: v.optional(before, null) }),
  v.strictObject({ type: v.literal('renamePhase'), phase: phaseId, name }),
  v.strictObject({
    type: v.literal('describePhase'),
    phase: phaseId,
    description: v.optional(description),
    touchpoints: v.optional(touchpoints),
    term: v.optional(term),
  }),
  v.strictObject({ type: v.literal('reorderPhase'), phase: phaseId, before }),
  v.strictObject({ type: v.literal('widenPhase'), phase: phaseId, width }),
  v.strictObject({ type: v.literal('archivePhase'), phase: phaseId }),
  v.strictObject({ type: v.literal('restorePhase'), phase: phaseId }),
] as const;
export type PhaseCommand = v.InferOutput<(typeof phaseCommandSchemas)[number]>;

export const phasePlanners: Planners<PhaseCommand> = {
  addPhase: ({ name, before }, context) => {
    const id = newRecordId('phase', context.env.random);
    const { order, siblings } = orderOfNew(context, 'phases', id, before);
    return plan([{ root: 'phases', key: id, field: null, value: { ...phaseDefaults, id, name, order } }, ...siblings]);
  },
  renamePhase: ({ phase, name }, context) => planFields(context, 'phases', phase, { name }),
  describePhase: ({ phase, description, touchpoints, term }, context) =>
    planFields(context, 'phases', phase, { description, touchpoints, term }),
  reorderPhase: ({ phase, before }, context) =>
    context.board.has('phases', phase) ? plan(reordered(context, 'phases', phase, before)) : no('notFound'),
  widenPhase: ({ phase, width }, context) => planFields(context, 'phases', phase, { width }),
  archivePhase: ({ phase }, context) => planFields(context, 'phases', phase, { archived: true }),
  restorePhase: ({ phase }, context) => planFields(context, 'phases', phase, { archived: false }),
};
