import type { BoardId } from '@samenreis/shared/base';
import { useCallback, useState } from 'react';
import { FailureMessage } from '../../app/FailureMessage.tsx';
import { useServices } from '../../app/services.ts';
import { m } from '../../i18n/messages.ts';
import type { RequestFailure } from '../../rest/restCall.ts';
import { useAnswer } from '../../rest/useAnswer.ts';
import { CheckField } from '../facilitate/CheckField.tsx';

/** Lets nobody new in, whatever links there are, until it is switched back. */
export function DoorSwitch({ boardId }: { readonly boardId: BoardId }) {
  const { rest, announcer } = useServices();
  const { asked, askAgain } = useAnswer(useCallback(() => rest.door(boardId), [rest, boardId]));
  const [chosen, setChosen] = useState<boolean | null>(null);
  const [failure, setFailure] = useState<RequestFailure | null>(null);
  if (asked.kind === 'asking') return null;
  if (asked.kind === 'failed') return <FailureMessage failure={asked.failure} onRetry={askAgain} />;

  async function handleChange(isClosed: boolean): Promise<void> {
    setChosen(isClosed);
    const answer = await rest.setDoor(boardId, !isClosed);
    setFailure(answer.ok ? null : answer.reason);
    // The switch says how it is on the server.
    if (!answer.ok) return setChosen(!isClosed);
    announcer.announce(isClosed ? m.invite_doorClosed() : m.invite_doorOpen(), 'success');
  }

  return (
    <div className="invite-door">
      <CheckField
        label={m.invite_door()}
        hint={m.invite_doorHint()}
        isChecked={chosen ?? !asked.value.open}
        onChange={(isClosed) => void handleChange(isClosed)}
      />
      <FailureMessage failure={failure} />
    </div>
  );
}
