import { Hand } from 'lucide-react';
import { useId } from 'react';
import { m } from '../../i18n/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { useNames } from '../facilitate/useNames.ts';
import type { OpenBoard } from '../openBoard.ts';
import { useSession } from './useSession.ts';
import { useSessionDeeds } from './useSessionDeeds.ts';

/** Whose turn it is to speak: the hands that are up, the first one first. Who leads puts them down. */
export function HandsUp({ board }: { readonly board: OpenBoard }) {
  const hands = useSession(board)?.hands ?? [];
  const names = useNames(board);
  const { send, refusalOf } = useSessionDeeds(board);
  const popoverId = useId();
  if (hands.length === 0) return null;
  return (
    <>
      <Button purpose="subtle" className="session-hands" iconStart={<Hand aria-hidden="true" />} popoverTarget={popoverId}>
        <span aria-hidden="true">{hands.length}</span>
        <span className="visually-hidden">
          {hands.length === 1 ? m.session_handsOne() : m.session_hands({ count: hands.length })}
        </span>
      </Button>
      <div id={popoverId} popover="auto" className="header-popover hands-popover">
        <h2>{m.session_handsTitle()}</h2>
        <ol className="people-list">
          {hands.map(({ participant }) => (
            <li key={participant}>
              <span>{names(participant)}</span>
              {refusalOf({ type: 'lowerHand', participant }) === null && (
                <Button purpose="secondary" className="session-lower" onClick={() => void send({ type: 'lowerHand', participant })}>
                  {m.session_lower()}
                  <span className="visually-hidden"> {m.session_ofPerson({ name: names(participant) })}</span>
                </Button>
              )}
            </li>
          ))}
        </ol>
      </div>
    </>
  );
}
