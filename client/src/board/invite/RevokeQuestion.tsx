import type { BoardId } from '@samenreis/shared/base';
import { useEffect, useRef, useState } from 'react';
import { FailureMessage } from '../../app/FailureMessage.tsx';
import { useServices } from '../../app/services.ts';
import { m } from '../../i18n/messages.ts';
import type { RequestFailure } from '../../rest/restCall.ts';
import { DialogFoot } from '../../ui/DialogFoot.tsx';

interface RevokeQuestionProps {
  readonly boardId: BoardId;
  readonly invitation: string;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** Whether an invitation ends, and with it the access of who came by it. */
export function RevokeQuestion({ boardId, invitation, onDone, onCancel }: RevokeQuestionProps) {
  const { rest, announcer } = useServices();
  const question = useRef<HTMLParagraphElement>(null);
  const [endAccess, setEndAccess] = useState(false);
  const [failure, setFailure] = useState<RequestFailure | null>(null);

  // The button that asked for it is gone.
  useEffect(() => question.current?.focus(), []);

  async function handleRevoke(): Promise<void> {
    const answer = await rest.revokeInvitation(boardId, invitation, endAccess);
    if (!answer.ok) return setFailure(answer.reason);
    announcer.announce(m.invite_revokedDone(), 'success');
    onDone();
  }

  return (
    <div className="revoke-question">
      <p ref={question} tabIndex={-1}>
        {m.invite_revokeTitle()} {m.invite_revokeText()}
      </p>
      <div className="check-field">
        <input id="end-access" type="checkbox" checked={endAccess} onChange={(event) => setEndAccess(event.target.checked)} />
        <label htmlFor="end-access">{m.invite_revokeEndAccess()}</label>
      </div>
      <FailureMessage failure={failure} />
      <DialogFoot label={m.invite_revoke()} onDo={() => void handleRevoke()} cancel={m.invite_revokeCancel()} onCancel={onCancel} />
    </div>
  );
}
