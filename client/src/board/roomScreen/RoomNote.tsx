import type { Lane, Note } from '@samenreis/shared/board';
import { theme } from '@samenreis/shared/layout';
import { perspectiveText } from '../../i18n/perspectiveText.ts';
import { Face } from '../canvas/FacePicker.tsx';
import { feelingWord } from '../list/feelingText.ts';
import { kindText } from '../list/kindText.ts';
import { dotsText } from '../voting/dotsText.ts';

/** Letters from which a text is set smaller, so that it is read whole. */
const MIDDLE_FROM = 90;
const LONG_FROM = 200;

interface RoomNoteProps {
  readonly note: Note;
  /** Dots it got in a vote that is closed. */
  readonly votes?: number;
  /** Where notes of several journeys hang together. */
  readonly lane?: Lane;
}

/** A note for the back row: its words, and below them what it is and from whose side. */
export function RoomNote({ note, votes = 0, lane }: RoomNoteProps) {
  const { text, kind, value, perspective } = note;
  const length = text.length >= LONG_FROM ? 'long' : text.length >= MIDDLE_FROM ? 'middle' : 'short';
  const feeling = kind === 'emotion' ? (value ?? 0) : null;
  return (
    <article className="room-note" data-length={length} style={{ backgroundColor: theme.papers[perspective] }}>
      {lane !== undefined && <LaneName lane={lane} />}
      <p className="room-note-text">{text}</p>
      <p className="room-note-foot">
        {feeling !== null && <Face value={feeling} />}
        {[feeling === null ? kindText(kind) : feelingWord(feeling), perspectiveText(perspective), votes > 0 && dotsText(votes)]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </article>
  );
}

function LaneName({ lane: { kind, name } }: { readonly lane: Lane }) {
  const { head, headInk } = theme.lanes[kind];
  return (
    <p className="room-note-lane" style={{ backgroundColor: head, color: headInk }}>
      {name}
    </p>
  );
}
