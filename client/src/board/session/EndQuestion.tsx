import { useState } from 'react';
import { m } from '../../i18n/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { DialogFoot } from '../../ui/DialogFoot.tsx';
import type { OpenBoard } from '../openBoard.ts';
import { useSessionDeeds } from './useSessionDeeds.ts';

/** Ends the session for everybody, and says first what that means. */
export function EndQuestion({ board }: { readonly board: OpenBoard }) {
  const { send } = useSessionDeeds(board);
  const [isAsking, setAsking] = useState(false);
  if (!isAsking)
    return (
      <div className="agenda-start">
        <Button purpose="secondary" onClick={() => setAsking(true)}>
          {m.session_end()}
        </Button>
      </div>
    );
  return (
    <div role="alert" className="agenda-question">
      <p>{m.session_endAsk()}</p>
      <DialogFoot label={m.session_end()} onDo={() => void send({ type: 'end' })} onCancel={() => setAsking(false)} />
    </div>
  );
}
