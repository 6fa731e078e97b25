import * as v from 'valibot';
import { no, type Result } from '../../base/index.ts';
import { clusterSchema } from '../records/cluster.ts';
import { clusterId } from '../records/fields.ts';
import type { Rejection } from '../rejection.ts';
import { isCell, landingWrites, severalLandings, severalNotes } from './notePlacing.ts';
import { newKeys, type Plan, type PlanContext, type Planners, plan, planFields, type Write } from './plan.ts';

const { name } = clusterSchema.entries;

/** Some of the notes, brought to the cell of the group in the same step. */
const landings = v.optional(severalLandings);

export const clusterCommandSchemas = [
  /** Makes a new cluster of these notes; they leave the clusters they were in. */
  v.strictObject({ type: v.literal('groupNotes'), notes: severalNotes, landings, name: v.optional(name, '') }),
  v.strictObject({ type: v.literal('addToCluster'), cluster: clusterId, notes: severalNotes, landings }),
  v.strictObject({ type: v.literal('ungroupNotes'), notes: severalNotes }),
  v.strictObject({ type: v.literal('renameCluster'), cluster: clusterId, name }),
] as const;
export type ClusterCommand = v.InferOutput<(typeof clusterCommandSchemas)[number]>;

export const clusterPlanners: Planners<ClusterCommand> = {
  groupNotes: ({ notes, landings = [], name }, context) => {
    const made = newCluster(context, name);
    return gather(context, notes, landings, made.key, [made]);
  },
  addToCluster: ({ cluster, notes, landings = [] }, context) =>
    context.board.has('clusters', cluster) ? gather(context, notes, landings, cluster, []) : no('notFound'),
  ungroupNotes: ({ notes }, context) => putInto(context, notes, null, []),
  renameCluster: ({ cluster, name }, context) => planFields(context, 'clusters', cluster, { name }),
};

/** A cluster in the name of whoever gives the command. */
export function newCluster({ actor, env }: PlanContext, name: string): Write {
  const [key = ''] = newKeys(env, actor.participantId, 1);
  return { root: 'clusters', key, field: null, value: { id: key, name, createdAt: env.nowMs } };
}

type Landings = NonNullable<Extract<ClusterCommand, { readonly type: 'groupNotes' }>['landings']>;

function gather(
  context: PlanContext,
  notes: readonly string[],
  landings: Landings,
  cluster: string,
  made: readonly Write[],
): Result<Plan, Rejection> {
  const { board } = context;
  const members = new Set(notes);
  if (!landings.every((landing) => members.has(landing.note))) return no('invalid');
  if (!landings.every((landing) => board.has('notes', landing.note) && isCell(board, landing))) return no('notFound');
  return putInto(context, notes, cluster, [...made, ...landingWrites(board, landings)]);
}

function putInto(
  { board }: PlanContext,
  notes: readonly string[],
  cluster: string | null,
  before: readonly Write[],
): Result<Plan, Rejection> {
  const unique = [...new Set(notes)];
  if (!unique.every((note) => board.has('notes', note))) return no('notFound');
  return plan([...before, ...unique.map((key): Write => ({ root: 'notes', key, field: 'cluster', value: cluster }))]);
}
