import * as v from 'valibot';
import { STEP_MINUTES_MAX } from './agendaStep.ts';
import { GROUPS_MAX, subGroupsSchema } from './groups.ts';
import { participantId as participant, timeMs } from './sessionFields.ts';

/** The groups that the sender sees, by when they were formed. */
const formedAtMs = timeMs;
const group = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(GROUPS_MAX - 1));

/** What somebody asks of working in groups. */
export const groupsCommands = [
  /** `seen`: those in whose place these come; null for none. */
  v.strictObject({
    type: v.literal('formGroups'),
    groups: subGroupsSchema,
    minutes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(STEP_MINUTES_MAX)),
    seen: v.nullable(formedAtMs),
  }),
  v.strictObject({ type: v.literal('moveToGroup'), formedAtMs, participant, group: v.nullable(group) }),
  v.strictObject({
    type: v.literal('extendGroups'),
    formedAtMs,
    minutes: v.pipe(v.number(), v.integer(), v.minValue(-STEP_MINUTES_MAX), v.maxValue(STEP_MINUTES_MAX), v.notValue(0)),
  }),
  /** Everybody together again. */
  v.strictObject({ type: v.literal('endGroups'), formedAtMs }),
  /** One's own, for who came later and is in none. */
  v.strictObject({ type: v.literal('joinGroup'), formedAtMs, group }),
] as const;
export type GroupsCommand = Readonly<v.InferOutput<(typeof groupsCommands)[number]>>;
export type GroupsCommandOf<Type extends GroupsCommand['type']> = Extract<GroupsCommand, { readonly type: Type }>;

export const GROUPS_REJECTIONS = ['noGroups', 'noSuchGroup', 'inAGroup'] as const;
