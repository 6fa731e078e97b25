import type { BoardSnapshot } from '@samenreis/shared/board';
import type { GroupsView } from '@samenreis/shared/session';
import { m } from '../../i18n/messages.ts';
import { namesText } from '../../i18n/namesText.ts';
import { useNames } from '../facilitate/useNames.ts';
import type { OpenBoard } from '../openBoard.ts';
import { GroupClock } from '../session/GroupClock.tsx';
import { groupName, groupTaskText } from '../session/groupText.ts';
import { useBoardPart } from '../useBoardPart.ts';

const phasesOf = (snapshot: BoardSnapshot) => snapshot.phases;
const personasOf = (snapshot: BoardSnapshot) => snapshot.personas;

interface RoomGroupsProps {
  readonly board: OpenBoard;
  readonly groups: NonNullable<GroupsView>;
}

/** Which group works on what, with whom, and how long still. */
export function RoomGroups({ board, groups }: RoomGroupsProps) {
  const phases = useBoardPart(board.store, phasesOf);
  const personas = useBoardPart(board.store, personasOf);
  const names = useNames(board);
  return (
    <section className="room-question">
      <h2>
        {m.room_groups()} <GroupClock board={board} clock={groups} />
      </h2>
      <ul className="room-list">
        {groups.groups.map((group, at) => (
          <li key={groupName(group, at)}>
            <strong>{groupName(group, at)}</strong> {groupTaskText(group, { phases, personas })}
            {(group.members ?? []).length > 0 && <small>{namesText(group.members?.map(names) ?? [])}</small>}
          </li>
        ))}
      </ul>
    </section>
  );
}
