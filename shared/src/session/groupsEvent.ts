import * as v from 'valibot';
import { groupsSchema } from './groups.ts';
import { participantId as participant } from './sessionFields.ts';

const group = v.pipe(v.number(), v.integer(), v.minValue(0));

/** What happened to the groups. */
export const groupsEvents = [
  v.strictObject({ type: v.literal('groupsFormed'), ...groupsSchema.entries }),
  v.strictObject({ type: v.literal('memberMoved'), participant, group: v.nullable(group) }),
  v.strictObject({ type: v.literal('groupsExtended'), byMs: v.pipe(v.number(), v.integer()) }),
  v.strictObject({ type: v.literal('groupsEnded') }),
] as const;
export type GroupsEvent = Readonly<v.InferOutput<(typeof groupsEvents)[number]>>;
