import './poll.css';
import { type PollView, presentStep, type SessionView } from '@samenreis/shared/session';
import { X } from 'lucide-react';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { m } from '../../i18n/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { useTopDialog } from '../../ui/useTopDialog.ts';
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
  const shown = useShownPoll(view);
  const dialog = useTopDialog(view?.poll.open != null);
  const name = shown && `${shown.kind} ${shown.poll.openedAtMs}`;
  const place = usePlaceIn(dialog);
  const isHidden = name === hidden;
  const hide = () => setHidden(name);
  const isOpen = shown?.kind === 'open';
  const isUnanswered = isOpen && shown.poll.mine === null && board.info.me.role === 'participant';
  return (
    <>
      <p className="visually-hidden" role="status">
        {told}
      </p>
      {shown !== null && !isHidden && <ShownCard board={board} shown={shown} onHide={hide} />}
      {isHidden && isUnanswered && (
        <div className="poll-again">
          <Button purpose="secondary" onClick={() => setHidden(null)}>
            {m.poll_title()}
          </Button>
        </div>
      )}
      {/* The card lies behind a dialog: in that it stands once more, or the way to the question that it has itself. */}
      {isOpen && !isHidden && place !== null && createPortal(<InDialog board={board} shown={shown} onHide={hide} />, place)}
    </>
  );
}

interface ShownCardProps {
  readonly board: OpenBoard;
  readonly shown: ShownPoll;
  readonly onHide: () => void;
}

function ShownCard({ board, shown, onHide }: ShownCardProps) {
  const card = useRef<HTMLElement>(null);
  return (
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
        <Button purpose="subtle" iconOnly iconStart={<X aria-hidden="true" />} label={m.poll_hide()} onClick={onHide} />
      </div>
    </section>
  );
}

/** In the dialog in which the conclusion stands its own question is answered; any other has the card. */
function InDialog(props: ShownCardProps) {
  const line = useRef<HTMLParagraphElement>(null);
  const [within, setWithin] = useState<HTMLElement | null>(null);
  useLayoutEffect(() => setWithin(line.current?.closest('dialog')?.querySelector<HTMLElement>('.poll-within') ?? null), []);
  if (within?.isConnected !== true)
    return (
      <>
        <p ref={line} hidden />
        <ShownCard {...props} />
      </>
    );
  return (
    <p className="poll-way">
      {m.poll_question()}
      <Button
        purpose="secondary"
        onClick={() => {
          within.scrollIntoView({ block: 'center' });
          within.querySelector('button')?.focus({ preventScroll: true });
        }}
      >
        {m.poll_toQuestion()}
      </Button>
    </p>
  );
}

/** A place of its own below the head of a dialog, for as long as that lies over the page. */
function usePlaceIn(dialog: HTMLDialogElement | null): HTMLElement | null {
  const [place, setPlace] = useState<HTMLElement | null>(null);
  useEffect(() => {
    const head = dialog?.querySelector('.dialog-head');
    if (head == null) return setPlace(null);
    const made = document.createElement('div');
    made.className = 'poll-in-dialog';
    head.after(made);
    setPlace(made);
    return () => made.remove();
  }, [dialog]);
  return place;
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
