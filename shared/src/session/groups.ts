import * as v from 'valibot';
import { isPersonaId, line, type ParticipantId, type PersonaId } from '../base/index.ts';
import { participantId, phaseId, timeMs } from './sessionFields.ts';

/** More than this no room can hold apart; fewer than two is no division. */
export const GROUPS_MAX = 12;
const MEMBERS_MAX = 500;
export const GROUP_PHASES_MAX = 100;

const memberList = v.pipe(v.array(participantId), v.maxLength(MEMBERS_MAX), v.readonly());

/** A part of the people with a task of its own, for a while. A group is told by its number, from 0. */
export const subGroupSchema = v.strictObject({
  /** Empty: it goes by its number. */
  name: line(40),
  /** The phases that it works on; null for all. */
  phases: v.nullable(v.pipe(v.array(phaseId), v.minLength(1), v.maxLength(GROUP_PHASES_MAX), v.readonly())),
  /** Whose journey it follows; null for everybody's. */
  persona: v.nullable(v.custom<PersonaId>(isPersonaId, 'not a persona id')),
  members: memberList,
});
export type SubGroup = Readonly<v.InferOutput<typeof subGroupSchema>>;

export const subGroupsSchema = v.pipe(
  v.array(subGroupSchema),
  v.minLength(2),
  v.maxLength(GROUPS_MAX),
  v.readonly(),
  v.check((groups) => {
    const members = groups.flatMap((group) => group.members);
    return members.length <= MEMBERS_MAX && new Set(members).size === members.length;
  }, 'somebody is in two groups'),
);

/** Their clock, in server time; it stands still since `pausedAtMs`, null while it runs. What was stored before there was a pause ran. */
export const groupClock = { endsAtMs: timeMs, pausedAtMs: v.optional(v.nullable(timeMs), null) };
export type GroupClock = Readonly<v.InferOutput<v.StrictObjectSchema<typeof groupClock, undefined>>>;

/** The groups in which people work now, with a clock of their own, which stands still with the session's. Times are server time. */
export const groupsSchema = v.strictObject({ groups: subGroupsSchema, formedAtMs: timeMs, ...groupClock });
export type Groups = Readonly<v.InferOutput<typeof groupsSchema>>;

/** Milliseconds that the groups still work by themselves; below zero when their time is over. */
export function groupsLeftMs({ endsAtMs, pausedAtMs }: GroupClock, nowMs: number): number {
  return endsAtMs - (pausedAtMs ?? nowMs);
}

/** In which group somebody is; null for none. */
export function groupOf(groups: Groups | null, participant: ParticipantId): number | null {
  const at = groups?.groups.findIndex(({ members }) => members.includes(participant)) ?? -1;
  return at < 0 ? null : at;
}
