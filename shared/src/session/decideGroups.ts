import { no, ok, type ParticipantId, type Result } from '../base/index.ts';
import { MS_PER_MINUTE } from './agendaStep.ts';
import { type Deciders, leading } from './decider.ts';
import type { Decision, SessionActor } from './decision.ts';
import { type Groups, groupOf } from './groups.ts';
import type { GroupsCommand, GroupsCommandOf } from './groupsCommand.ts';
import type { GroupsEvent } from './groupsEvent.ts';
import { presentStep, type Session } from './session.ts';

/** Who decides each command about groups. */
export const groupsDeciders: Deciders<GroupsCommand> = {
  formGroups: leading(decideForming),
  moveToGroup: leading(decideMoving),
  extendGroups: leading((session, command) => {
    const seen = groupsSeen(session, command);
    return seen.ok ? ok([{ type: 'groupsExtended', byMs: command.minutes * MS_PER_MINUTE }]) : seen;
  }),
  endGroups: leading(decideEnding),
  joinGroup: decideJoining,
};

function decideForming(session: Session, { groups, minutes, seen }: GroupsCommandOf<'formGroups'>, nowMs: number): Decision {
  if (presentStep(session) === null) return no('notUnderway');
  // Of two who press at once the second sees the groups of the first.
  if ((session.groups?.formedAtMs ?? null) !== seen) return no('movedOn');
  // Two divisions in one millisecond would have one name.
  const formedAtMs = Math.max(nowMs, (session.groups?.formedAtMs ?? -1) + 1);
  const pausedAtMs = session.progress.stage === 'paused' ? nowMs : null;
  return ok([{ type: 'groupsFormed', groups, formedAtMs, endsAtMs: nowMs + minutes * MS_PER_MINUTE, pausedAtMs }]);
}

/** The groups as their sender sees them. */
function groupsSeen({ groups }: Session, { formedAtMs }: Pick<Groups, 'formedAtMs'>): Result<Groups, 'noGroups' | 'movedOn'> {
  if (groups === null) return no('noGroups');
  return groups.formedAtMs === formedAtMs ? ok(groups) : no('movedOn');
}

function decideMoving(session: Session, command: GroupsCommandOf<'moveToGroup'>): Decision {
  const seen = groupsSeen(session, command);
  if (!seen.ok) return seen;
  const { participant, group } = command;
  if (group !== null && group >= seen.value.groups.length) return no('noSuchGroup');
  return ok(groupOf(seen.value, participant) === group ? [] : [{ type: 'memberMoved', participant, group }]);
}

function decideEnding(session: Session, command: GroupsCommandOf<'endGroups'>): Decision {
  if (session.groups === null) return ok([]);
  const seen = groupsSeen(session, command);
  return seen.ok ? ok([{ type: 'groupsEnded' }]) : seen;
}

function decideJoining(session: Session, command: GroupsCommandOf<'joinGroup'>, { participantId }: SessionActor): Decision {
  const seen = groupsSeen(session, command);
  if (!seen.ok) return seen;
  const present = groupOf(seen.value, participantId);
  if (present === command.group) return ok([]);
  if (present !== null) return no('inAGroup');
  if (command.group >= seen.value.groups.length) return no('noSuchGroup');
  return ok([{ type: 'memberMoved', participant: participantId, group: command.group }]);
}

/** What goes from the groups with somebody who is removed. */
export function forgetInGroups(groups: Groups | null, participant: ParticipantId): readonly GroupsEvent[] {
  return groupOf(groups, participant) === null ? [] : [{ type: 'memberMoved', participant, group: null }];
}
