import { useEffect, useState, useSyncExternalStore } from 'react';
import { FailureMessage } from '../../app/FailureMessage.tsx';
import { useServices } from '../../app/services.ts';
import { m } from '../../i18n/messages.ts';
import type { RequestFailure } from '../../rest/restCall.ts';
import type { OpenBoard } from '../openBoard.ts';
import { CheckField } from './CheckField.tsx';

/** Whether participants see each other's names. The server decides what it sends, so the switch stands as the server says. */
export function HideNamesField({ board: { roster, info } }: { readonly board: OpenBoard }) {
  const { rest, announcer } = useServices();
  const areHidden = useSyncExternalStore(roster.subscribe, () => roster.current()?.namesHidden ?? false);
  const [failure, setFailure] = useState<RequestFailure | null>(null);

  /** What was asked, until the server's list says so: the switch does not jump back in between. */
  const [wanted, setWanted] = useState<boolean | null>(null);

  useEffect(() => {
    if (areHidden === wanted) setWanted(null);
  }, [areHidden, wanted]);

  async function handleChange(hidden: boolean): Promise<void> {
    setWanted(hidden);
    const answer = await rest.hideNames(info.board.id, hidden);
    if (!answer.ok) setWanted(null);
    setFailure(answer.ok ? null : answer.reason);
    if (answer.ok) announcer.announce(hidden ? m.facilitate_namesHiddenDone() : m.facilitate_namesShownDone(), 'success');
  }

  return (
    <>
      <CheckField
        label={m.facilitate_hideNames()}
        hint={m.facilitate_hideNamesHint()}
        isChecked={wanted ?? areHidden}
        onChange={(hidden) => void handleChange(hidden)}
      />
      <FailureMessage failure={failure} />
    </>
  );
}
