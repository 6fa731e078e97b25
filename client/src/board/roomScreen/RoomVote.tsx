import { rankingOf, type SessionView, type VoteResult } from '@samenreis/shared/session';
import { m } from '../../i18n/messages.ts';
import { useHowMany } from '../leading/useHowMany.ts';
import type { OpenBoard } from '../openBoard.ts';
import { dotsText } from '../voting/dotsText.ts';
import { useVotedNotes } from '../voting/useVote.ts';

/** As many as a room can read. */
const SHOWN = 5;

/** While a vote is open: how many voted. What they chose is told to nobody yet. */
export function RoomBallot({ board, view }: { readonly board: OpenBoard; readonly view: SessionView }) {
  const voters = view.ballot?.voters ?? 0;
  const people = useHowMany(board, voters);
  return (
    <section className="room-question">
      <h2>{m.room_vote()}</h2>
      <p className="room-count" role="status">
        {m.room_voted({ voters, people })}
      </p>
    </section>
  );
}

/** What came of a vote: the notes with most dots. */
export function RoomRanking({ board, result }: { readonly board: OpenBoard; readonly result: VoteResult }) {
  const find = useVotedNotes(board);
  const ranking = rankingOf(result, (note) => find(note) !== null).slice(0, SHOWN);
  return (
    <section className="room-question">
      <h2>{m.vote_outcome()}</h2>
      {ranking.length === 0 && <p>{m.vote_noDots()}</p>}
      <ol className="room-list">
        {ranking.map(({ note, rank, dots }) => (
          <li key={note} value={rank}>
            <strong>{dotsText(dots)}</strong> {find(note)?.note.text}
          </li>
        ))}
      </ol>
    </section>
  );
}
