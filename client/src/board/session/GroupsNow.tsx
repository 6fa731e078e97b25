import type { ParticipantId } from '@samenreis/shared/base';
import type { BoardSnapshot } from '@samenreis/shared/board';
import type { GroupsView } from '@samenreis/shared/session';
import { m } from '../../i18n/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { useNamedPresence, useNames } from '../facilitate/useNames.ts';
import type { OpenBoard } from '../openBoard.ts';
import { useBoardPart } from '../useBoardPart.ts';
import { usePeople } from '../usePeople.ts';
import { GroupClock } from './GroupClock.tsx';
import { groupName, groupTaskText } from './groupText.ts';
import { useSessionDeeds } from './useSessionDeeds.ts';

const MORE_MINUTES = 2;
const phasesOf = (snapshot: BoardSnapshot) => snapshot.phases;
const personasOf = (snapshot: BoardSnapshot) => snapshot.personas;

interface GroupsNowProps {
  readonly board: OpenBoard;
  readonly groups: NonNullable<GroupsView>;
}

/** For who leads: who is in which group, and together again. */
export function GroupsNow({ board, groups }: GroupsNowProps) {
  const phases = useBoardPart(board.store, phasesOf);
  const personas = useBoardPart(board.store, personasOf);
  const { send } = useSessionDeeds(board);
  const { formedAtMs } = groups;
  const inNone = usePeople(useNamedPresence(board), board.info.me)
    .filter(({ role }) => role === 'participant')
    .map(({ participantId }) => participantId)
    .filter((participant) => !groups.groups.some(({ members }) => members?.includes(participant)));
  return (
    <div className="groups-now">
      <p>
        <GroupClock board={board} clock={groups} />
        <Button purpose="secondary" onClick={() => void send({ type: 'extendGroups', formedAtMs, minutes: MORE_MINUTES })}>
          {m.session_more({ minutes: MORE_MINUTES })}
        </Button>
      </p>
      {groups.groups.map((group, at) => (
        <section key={groupName(group, at)}>
          <h3>{groupName(group, at)}</h3>
          <p>{groupTaskText(group, { phases, personas })}</p>
          <Members board={board} groups={groups} members={group.members ?? []} at={at} />
        </section>
      ))}
      {inNone.length > 0 && (
        <section>
          <h3>{m.groups_none()}</h3>
          <Members board={board} groups={groups} members={inNone} at={null} />
        </section>
      )}
      <Button purpose="primary" onClick={() => void send({ type: 'endGroups', formedAtMs })}>
        {m.groups_end()}
      </Button>
    </div>
  );
}

interface MembersProps extends GroupsNowProps {
  readonly members: readonly ParticipantId[];
  readonly at: number | null;
}

function Members({ board, groups, members, at }: MembersProps) {
  const names = useNames(board);
  const { send } = useSessionDeeds(board);
  const { formedAtMs } = groups;
  const places = [...groups.groups.keys(), -1];
  if (members.length === 0) return <p>{m.groups_empty()}</p>;
  return (
    <ul>
      {members.map((participant) => (
        <li key={participant}>
          <SelectField
            label={names(participant)}
            value={at ?? -1}
            options={places}
            text={(place) => (place < 0 ? m.groups_none() : groupName(groups.groups[place] ?? { name: '' }, place))}
            onValue={(place) => void send({ type: 'moveToGroup', formedAtMs, participant, group: place < 0 ? null : place })}
          />
        </li>
      ))}
    </ul>
  );
}
