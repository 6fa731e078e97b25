import { m } from '../../i18n/messages.ts';
import { phaseWords } from '../leading/pointing.ts';
import type { Guide } from '../leading/useGuide.ts';
import type { Spotlight } from '../leading/useSpotlight.ts';
import type { OpenBoard } from '../openBoard.ts';
import { useBoardPart } from '../useBoardPart.ts';
import { RoomNote } from './RoomNote.tsx';
import { RoomNotes } from './RoomNotes.tsx';
import { RoomPicture } from './RoomPicture.tsx';

/** What who leads points at: the note as large as the screen allows, or what hangs in the phase. */
export function RoomSpotlight({ board, spotlight }: { readonly board: OpenBoard; readonly spotlight: Spotlight }) {
  const { to, phase } = spotlight;
  const note = useBoardPart(board.store, ({ notes }) => (to.type === 'note' ? notes.get(to.note) : undefined));
  return (
    <div className="room-pointed">
      <p className="room-says">{m.leading_points(spotlight)}</p>
      {note === undefined ? (
        <RoomNotes board={board} scope={{ phases: phase === null ? [] : [phase], lanes: null }} />
      ) : (
        <div className="room-alone">
          <RoomNote note={note} />
        </div>
      )}
    </div>
  );
}

/** What who guides has in view: the same part of the board, or the phase where they work in a list. */
export function RoomGuided({ board, guide }: { readonly board: OpenBoard; readonly guide: Guide }) {
  const phases = useBoardPart(board.store, (snapshot) => snapshot.phases);
  const { rect = null, phase = null } = guide.view ?? {};
  const where = phase === null || rect !== null ? null : phaseWords(phases, phase);
  return (
    <div className="room-pointed">
      <p className="room-says">{where === null ? m.leading_shows(guide) : m.leading_guideAt({ name: guide.name, where })}</p>
      {rect === null && phase !== null ? (
        <RoomNotes board={board} scope={{ phases: [phase], lanes: null }} />
      ) : (
        <RoomPicture board={board} part={rect} />
      )}
    </div>
  );
}
