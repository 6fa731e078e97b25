import type { BoardSnapshot } from '@samenreis/shared/board';
import type { GroupsView } from '@samenreis/shared/session';
import { useEffect, useRef, useState } from 'react';
import { m } from '../../i18n/messages.ts';
import { namesText } from '../../i18n/namesText.ts';
import { Button } from '../../ui/Button.tsx';
import { useNames } from '../facilitate/useNames.ts';
import type { OpenBoard } from '../openBoard.ts';
import { useBoardPart } from '../useBoardPart.ts';
import { GroupClock } from './GroupClock.tsx';
import { groupName, groupTaskText } from './groupText.ts';
import { useSession } from './useSession.ts';
import { useSessionDeeds } from './useSessionDeeds.ts';

const phasesOf = (snapshot: BoardSnapshot) => snapshot.phases;
const personasOf = (snapshot: BoardSnapshot) => snapshot.personas;

/** For who takes part: in which group, with whom, on what and how long still; who came later chooses one. */
export function OwnGroup({ board }: { readonly board: OpenBoard }) {
  const groups = useSession(board)?.groups ?? null;
  const phases = useBoardPart(board.store, phasesOf);
  const personas = useBoardPart(board.store, personasOf);
  const names = useNames(board);
  const me = board.info.me.participantId;
  const at = groups?.mine ?? null;
  const mine = at === null ? undefined : groups?.groups[at];
  const others = (mine?.members ?? []).filter((member) => member !== me).map(names);
  const task = mine === undefined ? null : groupTaskText(mine, { phases, personas });
  const text =
    mine === undefined || at === null
      ? null
      : [
          others.length === 0
            ? m.groups_alone({ group: groupName(mine, at) })
            : m.groups_with({ group: groupName(mine, at), people: namesText(others) }),
          task ?? '',
        ]
          .join(' ')
          .trim();
  const told = useGroupTold(groups, text);
  return (
    <>
      <p className="visually-hidden" role="status">
        {told}
      </p>
      {groups !== null && text !== null && (
        <p className="own-group">
          {text} <GroupClock board={board} clock={groups} />
        </p>
      )}
      {groups !== null && text === null && board.info.me.role === 'participant' && <ChooseGroup board={board} groups={groups} />}
    </>
  );
}

/** What a screen reader hears when groups begin, change and are over. */
function useGroupTold(groups: GroupsView, text: string | null): string {
  const [told, setTold] = useState('');
  const before = useRef<string | null | undefined>(undefined);
  const now = groups === null ? null : (text ?? '');
  useEffect(() => {
    // What stood there at the opening is read where it stands.
    if (before.current !== undefined && before.current !== now) setTold(now ?? m.groups_together());
    before.current = now;
  }, [now]);
  return told;
}

function ChooseGroup({ board, groups }: { readonly board: OpenBoard; readonly groups: NonNullable<GroupsView> }) {
  const { send } = useSessionDeeds(board);
  const { formedAtMs } = groups;
  return (
    <div className="own-group">
      <p>{m.groups_choose()}</p>
      {groups.groups.map((group, at) => (
        <Button
          key={groupName(group, at)}
          purpose="secondary"
          onClick={() => void send({ type: 'joinGroup', formedAtMs, group: at })}
        >
          {groupName(group, at)}
        </Button>
      ))}
    </div>
  );
}
