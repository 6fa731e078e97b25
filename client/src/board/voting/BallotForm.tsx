import type { BallotView, VotePaper } from '@samenreis/shared/session';
import { Minus, Plus } from 'lucide-react';
import { m } from '../../i18n/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { kindText } from '../list/kindText.ts';
import type { OpenBoard } from '../openBoard.ts';
import { type OwnDots, useDots } from './useDots.ts';
import { useVotedNotes, type VotedNote } from './useVote.ts';

interface BallotFormProps {
  readonly board: OpenBoard;
  readonly paper: VotePaper;
  readonly ballot: BallotView;
  readonly onDone: () => void;
}

/** The notes to choose from, phase by phase, with the dots that are left always in sight. */
export function BallotForm({ board, paper, ballot, onDone }: BallotFormProps) {
  const dots = useDots(board, ballot);
  const find = useVotedNotes(board);
  const voted = paper.candidates.map(find).filter((each) => each !== null);
  const phases = [...new Set(voted.map(({ phase }) => phase))];
  return (
    <div className="ballot">
      <div className="ballot-left">
        <p role="status">{m.vote_left({ left: dots.left, dots: paper.dots })}</p>
        <span aria-hidden="true" className="ballot-dots">
          {Array.from({ length: paper.dots }, (_, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: dots are all alike
            <span key={at} data-used={at < paper.dots - dots.left} />
          ))}
        </span>
      </div>
      <p>{paper.secrecy === 'secret' ? m.vote_secretPromise() : m.vote_openPromise()}</p>
      {phases.map((phase) => (
        <section key={phase}>
          <h3>{phase}</h3>
          <ul>
            {voted
              .filter((each) => each.phase === phase)
              .map((each) => (
                <BallotRow key={each.note.id} voted={each} paper={paper} dots={dots} />
              ))}
          </ul>
        </section>
      ))}
      <Button purpose="primary" onClick={onDone}>
        {m.vote_done()}
      </Button>
    </div>
  );
}

interface BallotRowProps {
  readonly voted: VotedNote;
  readonly paper: VotePaper;
  readonly dots: OwnDots;
}

function BallotRow({ voted: { note }, paper, dots }: BallotRowProps) {
  const mine = dots.on(note.id);
  return (
    <li data-chosen={mine > 0}>
      <p>
        <small>{kindText(note.kind)}</small> {note.text}
      </p>
      {paper.several ? (
        <span className="ballot-count">
          <Button
            purpose="secondary"
            iconOnly
            iconStart={<Minus aria-hidden="true" />}
            label={m.vote_less({ text: note.text })}
            disabled={mine === 0}
            onClick={() => dots.put(note.id, mine - 1)}
          />
          <output aria-label={m.vote_mine({ dots: mine })}>{mine}</output>
          <Button
            purpose="secondary"
            iconOnly
            iconStart={<Plus aria-hidden="true" />}
            label={m.vote_more({ text: note.text })}
            disabled={dots.left === 0}
            onClick={() => dots.put(note.id, mine + 1)}
          />
        </span>
      ) : (
        <Button
          purpose="secondary"
          toggle
          pressed={mine > 0}
          disabled={mine === 0 && dots.left === 0}
          onClick={() => dots.put(note.id, mine > 0 ? 0 : 1)}
        >
          {m.vote_choose()}
          <span className="visually-hidden"> {note.text}</span>
        </Button>
      )}
    </li>
  );
}
