import * as v from 'valibot';
import { no } from '../../base/index.ts';
import { laneId } from '../records/fields.ts';
import { laneDefaults, laneSchema } from '../records/lane.ts';
import { orderOfNew, reordered } from './ordering.ts';
import { newRecordId, type Planners, plan, planFields } from './plan.ts';

const { kind, name, subtitle } = laneSchema.entries;
/** The lane to come before; null for the last place. */
const before = v.nullable(laneId);

export const laneCommandSchemas = [
  v.strictObject({ type: v.literal('addLane'), kind, name, subtitle: v.optional(subtitle, ''), before: v.optional(before, null) }),
  v.strictObject({ type: v.literal('renameLane'), lane: laneId, name: v.optional(name), subtitle: v.optional(subtitle) }),
  v.strictObject({ type: v.literal('reorderLane'), lane: laneId, before }),
  v.strictObject({ type: v.literal('hideLane'), lane: laneId }),
  v.strictObject({ type: v.literal('showLane'), lane: laneId }),
  v.strictObject({ type: v.literal('lockLane'), lane: laneId, locked: v.boolean() }),
  v.strictObject({ type: v.literal('archiveLane'), lane: laneId }),
  v.strictObject({ type: v.literal('restoreLane'), lane: laneId }),
] as const;
export type LaneCommand = v.InferOutput<(typeof laneCommandSchemas)[number]>;

export const lanePlanners: Planners<LaneCommand> = {
  addLane: ({ kind, name, subtitle, before }, context) => {
    const id = newRecordId('lane', context.env.random);
    const { order, siblings } = orderOfNew(context, 'lanes', id, before);
    return plan([
      { root: 'lanes', key: id, field: null, value: { ...laneDefaults, id, kind, name, subtitle, order } },
      ...siblings,
    ]);
  },
  renameLane: ({ lane, name, subtitle }, context) => planFields(context, 'lanes', lane, { name, subtitle }),
  reorderLane: ({ lane, before }, context) =>
    context.board.has('lanes', lane) ? plan(reordered(context, 'lanes', lane, before)) : no('notFound'),
  hideLane: ({ lane }, context) => planFields(context, 'lanes', lane, { hidden: true }),
  showLane: ({ lane }, context) => planFields(context, 'lanes', lane, { hidden: false }),
  lockLane: ({ lane, locked }, context) => planFields(context, 'lanes', lane, { locked }),
  archiveLane: ({ lane }, context) => planFields(context, 'lanes', lane, { archived: true }),
  restoreLane: ({ lane }, context) => planFields(context, 'lanes', lane, { archived: false }),
};
