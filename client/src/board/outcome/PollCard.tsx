import './poll.css';
import { type PollView, presentStep, type SessionView } from '@samenreis/shared/session';
import { X } from 'lucide-react';
import { useRef, useState } from 'react';
import { m } from '../../i18n/messages.ts';
import { Button } from '../../ui/Button.tsx';
import type { OpenBoard } from '../openBoard.ts';
import { useSession } from '../session/useSession.ts';
import { PollForm } from './PollForm.tsx';
import { PollTallyLine } from './PollTallyLine.tsx';
import { usePollTold } from './usePollTold.ts';

/** In every view, for everybody: whether one agrees with a conclusion, and what came of it until it is put away or the next step comes. */
export function PollCard({ board }: { readonly board: OpenBoard }) {
  const view = useSession(board);
  const told = usePollTold(view?.poll ?? null);
  const [hidden, setHidden] = useState<string | null>(null);
  const card = useRef<HTMLElement>(null);
  const shown = useShownPoll(view);
  const name = shown && `${shown.kind} ${shown.poll.openedAtMs}`;
  return (
    <>
      <p className="visually-hidden" role="status">
        {told}
      </p>
      {shown !== null && name !== hidden && (
        <section
          ref={card}
          className="poll-card"
          data-kind={shown.kind}
          tabIndex={-1}
          aria-label={shown.kind === 'open' ? m.poll_title() : m.poll_outcome()}
        >
          <div className="poll-words">
            <h2>{shown.kind === 'open' ? m.poll_question() : m.poll_outcome()}</h2>
            <p className="poll-asked">{shown.poll.asked}</p>
          </div>
          {shown.kind === 'open' ? (
            <PollForm board={board} open={shown.poll} onEnd={() => card.current?.focus()} />
          ) : (
            <PollTallyLine tally={shown.poll.tally} />
          )}
          <div className="poll-hide">
            <Button
              purpose="subtle"
              iconOnly
              iconStart={<X aria-hidden="true" />}
              label={m.poll_hide()}
              onClick={() => setHidden(name)}
            />
          </div>
        </section>
      )}
    </>
  );
}

type ShownPoll =
  | { readonly kind: 'open'; readonly poll: NonNullable<PollView['open']> }
  | { readonly kind: 'closed'; readonly poll: NonNullable<PollView['last']> };

/** The poll that is open, else what came of the one that this person saw open in the present step. */
function useShownPoll(view: SessionView | null): ShownPoll | null {
  const [seen, setSeen] = useState<{ readonly openedAtMs: number; readonly step: string | null } | null>(null);
  if (view === null) return null;
  const { open, last } = view.poll;
  const step = presentStep(view)?.id ?? null;
  if (open !== null && (open.openedAtMs !== seen?.openedAtMs || step !== seen.step)) setSeen({ openedAtMs: open.openedAtMs, step });
  if (open !== null) return { kind: 'open', poll: open };
  return last !== null && last.openedAtMs === seen?.openedAtMs && step === seen.step ? { kind: 'closed', poll: last } : null;
}
