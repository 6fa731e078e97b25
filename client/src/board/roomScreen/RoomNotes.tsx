import './roomNotes.css';
import { nearestMood, theme } from '@samenreis/shared/layout';
import type { BoardList, ListedLane } from '@samenreis/shared/list';
import { m } from '../../i18n/messages.ts';
import { Face } from '../canvas/FacePicker.tsx';
import { phaseWords } from '../leading/pointing.ts';
import { feelingWord } from '../list/feelingText.ts';
import { useBoardList } from '../list/useBoardList.ts';
import type { OpenBoard } from '../openBoard.ts';
import { useSession } from '../session/useSession.ts';
import { RoomNote } from './RoomNote.tsx';
import { RoomPicture } from './RoomPicture.tsx';
import { type RoomPage, type RoomScope, roomPages } from './roomPages.ts';
import { useRoomPage } from './useRoomPage.ts';

interface RoomNotesProps {
  readonly board: OpenBoard;
  readonly scope: RoomScope;
}

/** What hangs in the phases that the group is about, a page at a time; the whole board where nothing hangs anywhere. */
export function RoomNotes({ board, scope }: RoomNotesProps) {
  const list = useBoardList(board.store);
  const pages = roomPages(list, scope);
  const inSight = useRoomPage(pages, useSession(board)?.progress.stage === 'paused');
  if (inSight === null) return <RoomPicture board={board} />;
  const { page, number } = inSight;
  const { notes } = page;
  const place = pages.length > 1 ? m.room_page({ number, total: pages.length }) : null;
  return (
    <section className="room-notes">
      <PageHead list={list} page={page} place={place} />
      {notes.length === 0 ? (
        <p className="room-none">{m.steps_othersNone()}</p>
      ) : (
        <ul className="room-cards" data-columns={notes.length <= 3 ? 2 : notes.length <= 5 ? 3 : 4}>
          {notes.map(({ entry: { note, votes }, lane }) => (
            <li key={note.id}>
              <RoomNote note={note} votes={votes} lane={lane} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

interface PageHeadProps {
  readonly list: BoardList;
  readonly page: RoomPage;
  readonly place: string | null;
}

function PageHead({ list, page: { phase, lanes }, place }: PageHeadProps) {
  const phases = list.phases.map((one) => one.phase);
  return (
    <header className="room-notes-head">
      <h2>{firstUpper(phaseWords(phases, phase.phase.id) ?? '')}</h2>
      {lanes.map((lane) => (
        <Felt key={lane.lane.id} lane={lane} />
      ))}
      {place !== null && <p>{place}</p>}
    </header>
  );
}

/** How this phase is felt, as the line of that journey has it. */
function Felt({ lane: { lane, curves } }: { readonly lane: ListedLane }) {
  const value = curves[0]?.value ?? null;
  const { head, headInk } = theme.lanes[lane.kind];
  if (value === null) return null;
  return (
    <p className="room-felt" style={{ backgroundColor: head, color: headInk }}>
      {lane.name} <Face value={nearestMood(value)} /> {feelingWord(value)}
    </p>
  );
}

function firstUpper(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
