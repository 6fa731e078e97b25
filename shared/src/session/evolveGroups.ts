import type { Evolvers } from './evolver.ts';
import type { Groups } from './groups.ts';
import type { GroupsEvent } from './groupsEvent.ts';

/** What each event makes of the groups. */
export const groupsEvolvers: Evolvers<GroupsEvent> = {
  groupsFormed: (_, { type: _type, ...groups }) => ({ groups }),
  memberMoved: ({ groups }, { participant, group }) => {
    if (groups === null) return {};
    const moved = groups.groups.map((each, at) => {
      const others = each.members.filter((member) => member !== participant);
      return { ...each, members: at === group ? [...others, participant] : others };
    });
    return { groups: { ...groups, groups: moved } };
  },
  groupsExtended: ({ groups }, { byMs }) => (groups === null ? {} : { groups: { ...groups, endsAtMs: groups.endsAtMs + byMs } }),
  groupsEnded: () => ({ groups: null }),
};

/** The clock of the groups stands still with the session's. */
export function groupsPaused(groups: Groups | null, atMs: number): Groups | null {
  return groups === null || groups.pausedAtMs !== null ? groups : { ...groups, pausedAtMs: atMs };
}

/** They get the time that it stood still. */
export function groupsResumed(groups: Groups | null, atMs: number): Groups | null {
  if (groups === null || groups.pausedAtMs === null) return groups;
  return { ...groups, endsAtMs: groups.endsAtMs + atMs - groups.pausedAtMs, pausedAtMs: null };
}
