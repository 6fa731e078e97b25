import * as v from 'valibot';
import type { ParticipantId } from '../base/index.ts';
import type { SessionActor } from './decision.ts';
import { type Groups, groupClock, groupOf, subGroupSchema } from './groups.ts';
import { participantId, timeMs } from './sessionFields.ts';

const { members: _, ...told } = subGroupSchema.entries;
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** The groups as one person may see them: who leads sees everybody, who takes part the own group, and of the others how many they are. */
export const groupsViewSchema = v.nullable(
  v.strictObject({
    formedAtMs: timeMs,
    ...groupClock,
    mine: v.nullable(count),
    groups: v.pipe(
      v.array(v.strictObject({ ...told, count, members: v.nullable(v.pipe(v.array(participantId), v.readonly())) })),
      v.readonly(),
    ),
  }),
);
export type GroupsView = Readonly<v.InferOutput<typeof groupsViewSchema>>;

export function groupsVisibleTo(groups: Groups | null, { participantId: me, role }: SessionActor): GroupsView {
  if (groups === null) return null;
  const mine = groupOf(groups, me);
  const { formedAtMs, endsAtMs, pausedAtMs } = groups;
  const seen = groups.groups.map(({ members, ...group }, at) => ({
    ...group,
    count: members.length,
    members: role === 'facilitator' || at === mine ? members : null,
  }));
  return { formedAtMs, endsAtMs, pausedAtMs, mine, groups: seen };
}

/** The groups as far as somebody knows them. */
export function groupsSeenBy(view: GroupsView, me: ParticipantId): Groups | null {
  if (view === null) return null;
  const groups = view.groups.map(({ count: _count, members, ...group }, at) => ({
    ...group,
    members: members ?? (at === view.mine ? [me] : []),
  }));
  return { groups, formedAtMs: view.formedAtMs, endsAtMs: view.endsAtMs, pausedAtMs: view.pausedAtMs };
}
