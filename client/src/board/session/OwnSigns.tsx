import { Check, Hand } from 'lucide-react';
import { m } from '../../i18n/messages.ts';
import { Button } from '../../ui/Button.tsx';
import type { OpenBoard } from '../openBoard.ts';
import { stepsAround } from './stepsAround.ts';
import { useSession } from './useSession.ts';
import { useSessionDeeds } from './useSessionDeeds.ts';

/** What everybody who takes part may say without a word: ready, and may I say something. */
export function OwnSigns({ board }: { readonly board: OpenBoard }) {
  const view = useSession(board);
  const { send, refusalOf } = useSessionDeeds(board);
  const around = view === null ? null : stepsAround(view);
  const me = board.info.me.participantId;
  if (view === null || around === null) return null;
  const isReady = { type: 'setReady', step: around.step.id, ready: !view.amReady } as const;
  const isUp = view.hands.some(({ participant }) => participant === me);
  if (refusalOf(isReady) !== null) return null;
  return (
    <div className="session-signs">
      <Button
        purpose="secondary"
        toggle
        pressed={view.amReady}
        iconStart={<Check aria-hidden="true" />}
        onClick={() => void send(isReady)}
      >
        {m.session_ready()}
      </Button>
      <Button
        purpose="secondary"
        toggle
        pressed={isUp}
        iconStart={<Hand aria-hidden="true" />}
        onClick={() => void send(isUp ? { type: 'lowerHand', participant: me } : { type: 'raiseHand' })}
      >
        {m.session_hand()}
        <span className="session-hand-up"> {m.session_handUp()}</span>
      </Button>
    </div>
  );
}
