import type { BoardSnapshot } from '@samenreis/shared/board';
import type { ToldPrivateNotes } from '@samenreis/shared/protocol';
import { useState } from 'react';
import { m } from '../../i18n/messages.ts';
import { DialogFoot } from '../../ui/DialogFoot.tsx';
import { keepFocus } from '../../ui/keepFocus.ts';
import { TextArea } from '../../ui/TextArea.tsx';
import { feelingWord } from '../list/feelingText.ts';
import { kindText } from '../list/kindText.ts';
import type { OpenBoard } from '../openBoard.ts';
import { useBoardPart } from '../useBoardPart.ts';
import { usePrivateNotes } from './usePrivateNotes.ts';

type Mine = ToldPrivateNotes['mine'];

interface PrivateNoteListProps {
  readonly board: OpenBoard;
  readonly mine: Mine;
}

/** What one wrote and nobody else sees: to read again, change and take away. */
export function PrivateNoteList({ board, mine }: PrivateNoteListProps) {
  return (
    <section className="private-list" ref={keepFocus} tabIndex={-1} aria-label={m.private_yours({ count: mine.length })}>
      <h3>{m.private_yours({ count: mine.length })}</h3>
      {mine.length > 0 && (
        <ul>
          {mine.map((note) => (
            <PrivateNoteItem key={note.id} board={board} note={note} />
          ))}
        </ul>
      )}
    </section>
  );
}

const phasesOf = (snapshot: BoardSnapshot) => snapshot.phases;

interface PrivateNoteDeedsProps {
  readonly board: OpenBoard;
  readonly note: Mine[number];
  readonly onChange: () => void;
}

function PrivateNoteItem({ board, note }: { readonly board: OpenBoard; readonly note: Mine[number] }) {
  const { send } = usePrivateNotes(board);
  const [draft, setDraft] = useState<string | null>(null);
  const phase = useBoardPart(board.store, phasesOf).find(({ id }) => id === note.phase)?.name ?? '';

  async function save(text: string): Promise<void> {
    const { isAnonymous: _, ...entries } = note;
    if ((await send({ type: 'put', note: { ...entries, text } })) !== null) setDraft(null);
  }

  return (
    <li>
      <small>
        {[
          kindText(note.kind),
          note.value === null ? null : feelingWord(note.value),
          phase,
          note.onBehalf === true ? m.onBehalf_sign() : null,
        ]
          .filter(Boolean)
          .join(' · ')}
      </small>
      {draft === null ? (
        <>
          <p>{note.text}</p>
          <PrivateNoteDeeds board={board} note={note} onChange={() => setDraft(note.text)} />
        </>
      ) : (
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (draft.trim() !== '') void save(draft.trim());
          }}
        >
          <TextArea label={m.private_text()} value={draft} maxLength={500} onValue={setDraft} />
          <DialogFoot label={m.private_keep()} isDisabled={draft.trim() === ''} onCancel={() => setDraft(null)} />
        </form>
      )}
    </li>
  );
}

/** Taking one away is asked twice: what is gone does not come back, and nobody else has it. */
function PrivateNoteDeeds({ board, note, onChange }: PrivateNoteDeedsProps) {
  const { send } = usePrivateNotes(board);
  const [isAsked, setAsked] = useState(false);
  const named = <span className="visually-hidden"> {note.text}</span>;
  if (isAsked)
    return (
      <div className="agenda-deeds small-buttons" ref={focusFirst}>
        <p className="private-sure">{m.private_removeSure()}</p>
        <button type="button" onClick={() => setAsked(false)}>
          {m.private_removeNot()}
          {named}
        </button>
        <button type="button" onClick={() => void send({ type: 'discard', note: note.id })}>
          {m.private_removeYes()}
          {named}
        </button>
      </div>
    );
  return (
    <div className="agenda-deeds small-buttons">
      <button type="button" onClick={onChange}>
        {m.session_change()}
        {named}
      </button>
      <button type="button" onClick={() => setAsked(true)}>
        {m.session_remove()}
        {named}
      </button>
    </div>
  );
}

const focusFirst = (part: HTMLElement | null): void => part?.querySelector('button')?.focus();
