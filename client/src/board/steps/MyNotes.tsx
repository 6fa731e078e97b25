import type { NoteId } from '@samenreis/shared/base';
import type { BoardCommand, BoardSnapshot, Note } from '@samenreis/shared/board';
import { countMarks, type NoteMarks } from '@samenreis/shared/layout';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useServices } from '../../app/services.ts';
import { m } from '../../i18n/messages.ts';
import { Button } from '../../ui/Button.tsx';
import type { LostTextReason } from '../canvas/boardCanvasProps.ts';
import { reactionText } from '../list/kindText.ts';
import type { OpenBoard } from '../openBoard.ts';
import { rejectionText } from '../rejectionText.ts';
import type { SharedText } from '../store/sharedText.ts';
import { useBoardPart } from '../useBoardPart.ts';
import { ChangeNote } from './ChangeNote.tsx';
import { NoteDots } from './NoteDots.tsx';
import type { Places } from './openPlaces.ts';
import { laneText } from './placeText.ts';
import { StepsNote } from './StepsNote.tsx';
import { useFocusOnHeading } from './useFocusOnHeading.ts';

interface MyNotesProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly board: OpenBoard;
  readonly places: Places;
  readonly onLostText: (text: string, why: LostTextReason, note?: Note) => void;
}

const reactionsOf = (snapshot: BoardSnapshot) => snapshot.reactions;
const votesOf = (snapshot: BoardSnapshot) => snapshot.votes;

/** What this person stuck, the newest first: to read back, change, move and take away. */
export function MyNotes({ onClose, board, places, onLostText }: MyNotesProps) {
  const heading = useFocusOnHeading();
  const mine = useMine(board);
  const marks = useMarks(board.store);
  const { opened, open, close } = useOpened(board, onLostText);
  const remove = useRemoval(board, () => heading.current?.focus());

  return (
    <section className="steps-mine">
      <h2 ref={heading} tabIndex={-1}>
        {m.steps_mine({ count: mine.length })}
      </h2>
      {mine.length === 0 && (
        <>
          <p>{m.steps_mineNone()}</p>
          <Button purpose="primary" className="steps-go" onClick={onClose}>
            {m.steps_first()}
          </Button>
        </>
      )}
      <ul className="steps-notes">
        {mine.map((note) => (
          <li key={note.id} data-note={note.id}>
            {opened?.note.id === note.id ? (
              <ChangeNote
                board={board}
                note={note}
                shared={opened.shared}
                places={places}
                onLostText={onLostText}
                onDone={() => close(note.id)}
              />
            ) : (
              <StepsNote note={note} mark={<NoteDots votes={marks.get(note.id)?.votes} />}>
                <p className="steps-note-where">{whereText(note, places)}</p>
                <ReactedLine reactions={marks.get(note.id)?.reactions ?? []} />
                <OwnDeeds board={board} note={note} onChange={() => open(note)} onRemove={() => remove(note.id)} />
              </StepsNote>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What others felt of it, and what it got in a vote. */
function useMarks(store: OpenBoard['store']) {
  const reactions = useBoardPart(store, reactionsOf);
  const votes = useBoardPart(store, votesOf);
  return useMemo(() => countMarks({ comments: new Map(), reactions, votes }), [reactions, votes]);
}

function ReactedLine({ reactions }: Pick<NoteMarks, 'reactions'>) {
  if (reactions.length === 0) return null;
  return (
    <p className="steps-note-where">
      {reactions.map(({ kind, count }) => m.list_reacted({ count, what: reactionText(kind) })).join(', ')}
    </p>
  );
}

interface OwnDeedsProps {
  readonly board: OpenBoard;
  readonly note: Note;
  readonly onChange: () => void;
  readonly onRemove: () => void;
}

/** What may be done with the own note now; else why not. */
function OwnDeeds({ board: { store }, note, onChange, onRemove }: OwnDeedsProps) {
  const refused = store.can({ type: 'deleteNotes', notes: [note.id] });
  if (refused !== null) return <p className="steps-hint">{rejectionText(refused)}</p>;
  return (
    <div className="steps-note-deeds">
      <button type="button" aria-label={`${m.steps_change()}: ${note.text}`} onClick={onChange}>
        {m.steps_change()}
      </button>
      <button type="button" aria-label={`${m.steps_remove()}: ${note.text}`} onClick={onRemove}>
        {m.steps_remove()}
      </button>
    </div>
  );
}

function useMine({ store, info }: OpenBoard): readonly Note[] {
  const notes = useBoardPart(store, (snapshot) => snapshot.notes);
  // Its rules decide what may be done with them.
  useBoardPart(store, (snapshot) => snapshot.board);
  const me = info.me.participantId;
  return useMemo(
    () =>
      [...notes.values()].filter(({ author }) => author === me).sort((a, b) => b.createdAt - a.createdAt || (a.id < b.id ? 1 : -1)),
    [notes, me],
  );
}

interface Opened {
  readonly note: Note;
  readonly shared: SharedText;
}

/** The note that is being changed. What was written in one that somebody takes away is given back. */
function useOpened({ store }: OpenBoard, onLostText: MyNotesProps['onLostText']) {
  const notes = useBoardPart(store, (snapshot) => snapshot.notes);
  const [opened, setOpened] = useState<Opened | null>(null);
  const latest = useRef(onLostText);
  latest.current = onLostText;

  useEffect(() => {
    if (opened === null || notes.has(opened.note.id)) return;
    setOpened(null);
    const text = opened.shared.read();
    if (text.trim() !== '') latest.current(text, 'deleted', opened.note);
  }, [opened, notes]);

  return {
    opened,
    open(note: Note) {
      const shared = store.textOf(note.id);
      if (shared !== null) setOpened({ note, shared });
    },
    close(note: NoteId) {
      setOpened(null);
      requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-note="${note}"] button`)?.focus());
    },
  };
}

/** Takes the note away, and offers it back. */
function useRemoval({ store }: OpenBoard, onRemoved: () => void): (note: NoteId) => void {
  const { announcer } = useServices();
  function tell(command: BoardCommand) {
    const done = store.dispatch(command);
    if (done.ok) return done.value;
    announcer.announce(rejectionText(done.reason), 'problem');
    return null;
  }
  return (note) => {
    const done = tell({ type: 'deleteNotes', notes: [note] });
    if (done === null) return;
    const { inverse } = done;
    const putBack = () => {
      if (inverse !== null) tell(inverse);
      // The message, and its button, go with the press.
      onRemoved();
    };
    if (inverse !== null) announcer.offer(m.steps_removed(), { label: m.steps_putBack(), onPress: putBack });
    onRemoved();
  };
}

function whereText({ place }: Note, { phases, lanes }: Places): string {
  const phase = phases.find(({ id }) => id === place.phase);
  const lane = lanes.find(({ id }) => id === place.lane);
  if (phase === undefined || lane === undefined) return m.steps_nowhere();
  return `${laneText(lane, lanes)} · ${phase.name}`;
}
