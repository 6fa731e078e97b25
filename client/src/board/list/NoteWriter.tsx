import { NOTE_TEXT_MAX, type Note, type Rejection } from '@samenreis/shared/board';
import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useMemo, useRef } from 'react';
import { m } from '../../i18n/messages.ts';
import { useSharedText } from '../canvas/useSharedText.ts';
import type { SharedText } from '../store/sharedText.ts';
import { useListTools } from './listTools.ts';

interface NoteWriterProps {
  readonly note: Note;
  readonly onDone: () => void;
}

/** The text of a note as a field in its place in the list; two people can write in it at once. */
export function NoteWriter({ note, onDone }: NoteWriterProps) {
  const { board } = useListTools();
  const shared = useMemo(() => board.store.textOf(note.id), [board, note.id]);
  return shared === null ? null : <WriterField note={note} shared={shared} onDone={onDone} />;
}

function WriterField({ note, shared, onDone }: NoteWriterProps & { readonly shared: SharedText }) {
  const { board, refuseText } = useListTools();
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const { text, step, ...handlers } = useSharedText(shared, field, handleRefused);

  function handleRefused(reason: Rejection, refused: string): void {
    onDone();
    refuseText(reason, refused !== shared.read() ? refused : '');
  }

  useLayoutEffect(() => {
    const element = field.current;
    element?.focus();
    element?.setSelectionRange(element.value.length, element.value.length);
  }, []);

  useEffect(() => {
    board.connection.presence.setMine({ editing: note.id });
    return () => board.connection.presence.setMine({ editing: null });
  }, [board, note.id]);

  function handleKeyDown(event: KeyboardEvent): void {
    // The keys of the list are letters and moves here.
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    const isWithControl = event.ctrlKey || event.metaKey;
    const key = event.key.toLowerCase();
    if (event.key === 'Escape' || (event.key === 'Enter' && isWithControl)) {
      event.preventDefault();
      onDone();
    } else if (isWithControl && (key === 'z' || key === 'y')) {
      event.preventDefault();
      step(key === 'y' || event.shiftKey ? 'redo' : 'undo');
    }
  }

  return (
    <div className="list-writer">
      <label htmlFor={id} className="visually-hidden">
        {m.list_textOfNote()}
      </label>
      <textarea
        ref={field}
        id={id}
        className="text-field-input"
        rows={3}
        defaultValue={text}
        maxLength={NOTE_TEXT_MAX}
        aria-describedby={`${id}-hint ${id}-count`}
        onKeyDown={handleKeyDown}
        onInput={handlers.handleInput}
        onCompositionStart={handlers.handleCompositionStart}
        onCompositionEnd={handlers.handleCompositionEnd}
      />
      <div className="list-writer-foot">
        <button type="button" className="list-done" onClick={onDone}>
          {m.list_done()}
        </button>
        <span id={`${id}-hint`} className="list-meta">
          {m.list_writeHint()}
        </span>
        <span id={`${id}-count`} className="list-meta list-count">
          {m.list_count({ used: text.length, max: NOTE_TEXT_MAX })}
        </span>
      </div>
    </div>
  );
}
