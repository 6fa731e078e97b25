import type { BoardSnapshot } from '@samenreis/shared/board';
import { m } from '../../i18n/messages.ts';
import type { OpenBoard } from '../openBoard.ts';
import { useBoardPart } from '../useBoardPart.ts';

const conclusionsOf = (snapshot: BoardSnapshot) => snapshot.conclusions;
/** As many as a room can read: the last ones, which are being written. */
const SHOWN = 6;

/** What the group concludes, as it is written. */
export function RoomConclusions({ board }: { readonly board: OpenBoard }) {
  const all = useBoardPart(board.store, conclusionsOf).filter(({ archived, text }) => !archived && text !== '');
  const hidden = Math.max(0, all.length - SHOWN);
  return (
    <section className="room-question">
      <h2>{m.board_conclusions()}</h2>
      {all.length === 0 && <p>{m.board_nothingYet()}</p>}
      <ol className="room-list" start={hidden + 1}>
        {all.slice(hidden).map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
      </ol>
    </section>
  );
}
