import type { Note } from '@samenreis/shared/board';
import type { BallotView, VotePaper } from '@samenreis/shared/session';
import { CircleDot, CircleOff } from 'lucide-react';
import { useServices } from '../../app/services.ts';
import { m } from '../../i18n/messages.ts';
import { useBoardInUse } from '../boardInUse.ts';
import { MenuItem } from '../many/MenuItem.tsx';
import type { OpenBoard } from '../openBoard.ts';
import { useSession } from '../session/useSession.ts';
import { dotsText } from './dotsText.ts';
import { useDots } from './useDots.ts';

interface VoteItemProps {
  readonly notes: readonly Note[];
  readonly onDone: () => void;
}

/** While a vote is open, at the one note that is picked: a dot more, a dot less. */
export function VoteItem({ notes, onDone }: VoteItemProps) {
  const board = useBoardInUse();
  const [note, ...more] = notes;
  if (board === null || note === undefined || more.length > 0) return null;
  return <DotsOfNote board={board} note={note} onDone={onDone} />;
}

interface DotsOfNoteProps {
  readonly board: OpenBoard;
  readonly note: Note;
  readonly onDone: () => void;
}

function DotsOfNote({ board, note, onDone }: DotsOfNoteProps) {
  const view = useSession(board);
  const paper = view?.votes.open?.paper ?? null;
  const ballot = view?.ballot ?? null;
  if (paper === null || ballot === null || board.info.me.role === 'viewer') return null;
  if (!paper.candidates.includes(note.id)) return null;
  return <DotItems {...{ board, note, paper, ballot, onDone }} />;
}

interface DotItemsProps extends DotsOfNoteProps {
  readonly paper: VotePaper;
  readonly ballot: BallotView;
}

function DotItems({ board, note, paper, ballot, onDone }: DotItemsProps) {
  const dots = useDots(board, ballot);
  const { announcer } = useServices();
  const mine = dots.on(note.id);
  const mayGive = dots.left > 0 && (paper.several || mine === 0);
  const put = (wanted: number) => {
    onDone();
    dots.put(note.id, wanted);
    announcer.announce(m.vote_left({ left: dots.left + mine - wanted, dots: paper.dots }));
  };
  return (
    <>
      {mayGive && <MenuItem icon={CircleDot} label={m.vote_give({ left: dots.left })} onChoose={() => put(mine + 1)} />}
      {mine > 0 && <MenuItem icon={CircleOff} label={m.vote_takeBack({ dots: dotsText(mine) })} onChoose={() => put(mine - 1)} />}
    </>
  );
}
