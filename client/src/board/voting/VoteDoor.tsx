import './voting.css';
import { awaitsVote, presentStep, type SessionView } from '@samenreis/shared/session';
import { Vote } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { m } from '../../i18n/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import type { OpenBoard } from '../openBoard.ts';
import { BallotForm } from './BallotForm.tsx';
import { VoteForm } from './VoteForm.tsx';
import { VoteOutcome } from './VoteOutcome.tsx';
import { VoteProgress } from './VoteProgress.tsx';

interface VoteDoorProps {
  readonly board: OpenBoard;
  readonly view: SessionView;
}

/** The way to the vote: to open one for who leads, to vote while one is open, and to what came of it. */
export function VoteDoor({ board, view }: VoteDoorProps) {
  const [isOpen, setOpen] = useState(false);
  const told = useVoteTold(view);
  const { open, results } = view.votes;
  const leads = board.info.me.role === 'facilitator';
  const isUnderway = presentStep(view) !== null;
  const isShown = open !== null || results.length > 0 || (leads && isUnderway);
  return (
    <>
      <p className="visually-hidden" role="status">
        {told}
      </p>
      {isShown && (
        <Button
          {...(isQuiet(view) ? { iconOnly: true, label: m.vote_title() } : { children: doorText(view, board) })}
          purpose={(leads ? awaitsVote(view) : open !== null) ? 'primary' : 'secondary'}
          iconStart={<Vote aria-hidden="true" />}
          onClick={() => setOpen(true)}
        />
      )}
      <Dialog
        title={open === null && results.length > 0 && !leads ? m.vote_outcome() : m.vote_title()}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
      >
        <VoteNow board={board} view={view} onDone={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

/** Nothing to vote on, and the step is not for it: a sign is enough. */
function isQuiet(view: SessionView): boolean {
  return view.votes.open === null && view.votes.results.length === 0 && presentStep(view)?.kind !== 'vote';
}

function doorText(view: SessionView, { info }: OpenBoard): string {
  const { open } = view.votes;
  const { ballot } = view;
  if (open === null) return closedText(view, info.me.role === 'facilitator');
  if (info.me.role === 'facilitator') return m.vote_doorLeading({ voters: ballot?.voters ?? 0 });
  return info.me.role === 'viewer' ? m.vote_title() : m.vote_door({ left: ballot?.left ?? open.paper.dots });
}

/** In a step for a vote who leads reads what is to be done. */
function closedText(view: SessionView, leads: boolean): string {
  if (leads) return awaitsVote(view) ? m.vote_open() : m.vote_title();
  return view.votes.results.length > 0 ? m.vote_outcome() : m.vote_title();
}

function VoteNow({ board, view, onDone }: VoteDoorProps & { readonly onDone: () => void }) {
  const { votes, ballot } = view;
  const { role } = board.info.me;
  if (votes.open !== null) {
    const { paper } = votes.open;
    if (role === 'viewer' || ballot === null) return <p>{m.vote_watching()}</p>;
    return (
      <>
        {role === 'facilitator' && <VoteProgress board={board} paper={paper} ballot={ballot} />}
        <BallotForm board={board} paper={paper} ballot={ballot} onDone={onDone} />
      </>
    );
  }
  const [last, ...before] = votes.results.toReversed();
  return (
    <>
      {last !== undefined && <VoteOutcome board={board} result={last} />}
      {role === 'facilitator' && presentStep(view) !== null && (
        <>
          {last !== undefined && <h3>{m.vote_another()}</h3>}
          <VoteForm board={board} phases={presentStep(view)?.rule.phases ?? null} />
        </>
      )}
      {before.map((result) => (
        <details key={result.id} className="vote-before">
          <summary>{m.vote_earlier({ voters: result.voters })}</summary>
          <VoteOutcome board={board} result={result} />
        </details>
      ))}
    </>
  );
}

/** What a screen reader hears when a vote is opened, and when it is over. */
function useVoteTold({ votes: { open, results } }: SessionView): string {
  const [told, setTold] = useState('');
  const before = useRef<{ readonly open: string | null; readonly results: number } | null>(null);
  const [vote, dots] = [open?.paper.id ?? null, open?.paper.dots ?? 0];
  const count = results.length;
  useEffect(() => {
    const was = before.current;
    before.current = { open: vote, results: count };
    // What stood there at the opening is read where it stands.
    if (was === null || was.open === vote) return;
    if (vote !== null) setTold(m.vote_told({ dots }));
    else setTold(count > was.results ? m.vote_closedTold() : m.vote_cancelledTold());
  }, [vote, dots, count]);
  return told;
}
