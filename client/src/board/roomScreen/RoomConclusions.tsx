import type { BoardSnapshot } from '@samenreis/shared/board';
import { m } from '../../i18n/messages.ts';
import type { OpenBoard } from '../openBoard.ts';
import { useBoardPart } from '../useBoardPart.ts';

const conclusionsOf = (snapshot: BoardSnapshot) => snapshot.conclusions;
const followUpsOf = (snapshot: BoardSnapshot) => snapshot.followUps;
/** As many of each as a room can read: the last ones, which are being written. */
const SHOWN = 4;

interface Sentence {
  readonly id: string;
  readonly text: string;
  readonly archived: boolean;
}

/** What the group concludes and recommends, as it is written. */
export function RoomConclusions({ board }: { readonly board: OpenBoard }) {
  const followUps = useBoardPart(board.store, followUpsOf);
  return (
    <section className="room-question">
      <Sentences title={m.board_conclusions()} all={useBoardPart(board.store, conclusionsOf)} />
      {followUps.some(isSaid) && <Sentences title={m.outcome_recommendations()} all={followUps} />}
    </section>
  );
}

function isSaid({ archived, text }: Sentence): boolean {
  return !archived && text !== '';
}

function Sentences({ title, all }: { readonly title: string; readonly all: readonly Sentence[] }) {
  const said = all.filter(isSaid);
  const hidden = Math.max(0, said.length - SHOWN);
  return (
    <>
      <h2>{title}</h2>
      {said.length === 0 && <p>{m.board_nothingYet()}</p>}
      <ol className="room-list" start={hidden + 1}>
        {said.slice(hidden).map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
      </ol>
    </>
  );
}
