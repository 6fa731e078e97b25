import type { BallotView, VotePaper } from '@samenreis/shared/session';
import { useState } from 'react';
import { m } from '../../i18n/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { DialogFoot } from '../../ui/DialogFoot.tsx';
import { useNamedPresence } from '../facilitate/useNames.ts';
import type { OpenBoard } from '../openBoard.ts';
import { useSessionDeeds } from '../session/useSessionDeeds.ts';
import { usePeople } from '../usePeople.ts';

interface VoteProgressProps {
  readonly board: OpenBoard;
  readonly paper: VotePaper;
  readonly ballot: BallotView;
}

/** For who leads, while a vote is open: how many voted, and its end. What they chose is told to nobody yet. */
export function VoteProgress({ board, paper, ballot }: VoteProgressProps) {
  const { send } = useSessionDeeds(board);
  const [isAsking, setAsking] = useState(false);
  const people = usePeople(useNamedPresence(board), board.info.me).filter(({ role }) => role !== 'viewer').length;
  const vote = paper.id;
  return (
    <div className="vote-progress">
      <p role="status">
        {m.vote_progress({ voters: ballot.voters, people: Math.max(people, ballot.voters) })} {doneText(ballot.done)}
      </p>
      {isAsking ? (
        <div className="agenda-question">
          <p>{m.vote_cancelAsk()}</p>
          <DialogFoot
            label={m.vote_cancel()}
            onDo={() => void send({ type: 'cancelVote', vote })}
            cancel={m.vote_keep()}
            onCancel={() => setAsking(false)}
          />
        </div>
      ) : (
        <div className="scene-deeds">
          <Button purpose="primary" onClick={() => void send({ type: 'closeVote', vote })}>
            {m.vote_close()}
          </Button>
          <Button purpose="secondary" onClick={() => setAsking(true)}>
            {m.vote_cancel()}
          </Button>
        </div>
      )}
    </div>
  );
}

function doneText(count: number): string {
  if (count === 0) return '';
  return count === 1 ? m.vote_allGivenOne() : m.vote_allGiven({ count });
}
