import { type Ranked, rankingOf, topOf, type VoteResult } from '@samenreis/shared/session';
import { useState } from 'react';
import { useServices } from '../../app/services.ts';
import { m } from '../../i18n/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { useNames } from '../facilitate/useNames.ts';
import type { OpenBoard } from '../openBoard.ts';
import { rejectionText } from '../rejectionText.ts';
import { useSessionDeeds } from '../session/useSessionDeeds.ts';
import { dotsText } from './dotsText.ts';
import { useVotedNotes } from './useVote.ts';
import { newVoteId } from './voteDraft.ts';

const USUAL_TOP = 3;
const TOP_MAX = 10;

interface VoteOutcomeProps {
  readonly board: OpenBoard;
  readonly result: VoteResult;
}

/** What came of a vote: the ranking, and for who leads what can be made of its top. */
export function VoteOutcome({ board, result }: VoteOutcomeProps) {
  const find = useVotedNotes(board);
  const ranking = rankingOf(result, (note) => find(note) !== null);
  return (
    <div className="vote-outcome">
      <p>{m.vote_counted({ voters: result.voters, notes: result.candidateCount })}</p>
      {ranking.length === 0 && <p>{m.vote_noDots()}</p>}
      <ol>
        {ranking.map((ranked) => (
          <RankedNote key={ranked.note} board={board} ranked={ranked} />
        ))}
      </ol>
      {board.info.me.role === 'facilitator' && ranking.length > 0 && <FromTop board={board} result={result} ranking={ranking} />}
    </div>
  );
}

function RankedNote({ board, ranked }: { readonly board: OpenBoard; readonly ranked: Ranked }) {
  const voted = useVotedNotes(board)(ranked.note);
  const names = useNames(board);
  const by = ranked.by?.map(({ participant, dots }) => (dots === 1 ? names(participant) : `${names(participant)} (${dots})`));
  return (
    <li value={ranked.rank}>
      <strong>{dotsText(ranked.dots)}</strong>
      <span>
        {voted?.note.text}
        <small>{voted?.phase}</small>
        {by !== undefined && <small>{m.vote_by({ people: by.join(', ') })}</small>}
      </span>
    </li>
  );
}

interface FromTopProps extends VoteOutcomeProps {
  readonly ranking: readonly Ranked[];
}

function FromTop({ board, result, ranking }: FromTopProps) {
  const { send } = useSessionDeeds(board);
  const { announcer } = useServices();
  const [wanted, setWanted] = useState(USUAL_TOP);
  const most = Math.min(wanted, ranking.length);
  const top = topOf(ranking, most);
  const counts = Array.from({ length: Math.min(TOP_MAX, ranking.length) }, (_, at) => at + 1);

  function recommend(): void {
    const notes = ranking.filter(({ note }) => top.includes(note)).map(({ note, dots }) => ({ note, votes: dots }));
    const done = board.store.dispatch({ type: 'recommendNotes', notes });
    if (!done.ok) announcer.announce(rejectionText(done.reason), 'problem');
    else announcer.announce(recommendedText(done.value.created.length), 'success');
  }

  function again(): void {
    const { dots, several, secrecy } = result;
    void send({ type: 'openVote', id: newVoteId(Math.random), candidates: [...top], dots, several, secrecy });
  }

  return (
    <div className="vote-top">
      <SelectField label={m.vote_top()} value={most} options={counts} text={String} onValue={setWanted} />
      {top.length > most && <p>{m.vote_shared({ count: top.length })}</p>}
      <div className="scene-deeds">
        <Button purpose="primary" onClick={recommend}>
          {top.length === 1 ? m.vote_recommendOne() : m.vote_recommend({ count: top.length })}
        </Button>
        {top.length > 1 && (
          <Button purpose="secondary" onClick={again}>
            {m.vote_again({ count: top.length })}
          </Button>
        )}
      </div>
    </div>
  );
}

function recommendedText(count: number): string {
  if (count === 0) return m.vote_recommendedNone();
  return count === 1 ? m.vote_recommendedOne() : m.vote_recommended({ count });
}
