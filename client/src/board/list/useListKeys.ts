import type { NoteId } from '@samenreis/shared/base';
import type { BoardCommand } from '@samenreis/shared/board';
import type { KeyboardEvent } from 'react';
import { useServices } from '../../app/services.ts';
import { rejectionText } from '../rejectionText.ts';
import type { BoardStore } from '../store/boardStore.ts';
import type { ListActions } from './useListActions.ts';
import { noteAround } from './useNoteFocus.ts';

interface ListKeyParts {
  readonly store: BoardStore;
  readonly step: ListActions['step'];
  readonly write: (note: NoteId) => void;
  readonly remove: (note: NoteId) => void;
  readonly close: (note: NoteId) => void;
  readonly handleArrow: (event: KeyboardEvent) => boolean;
}

/** What keys do among the notes; in a field they are its own. */
export function useListKeys({ store, step, write, remove, close, handleArrow }: ListKeyParts): (event: KeyboardEvent) => void {
  const { announcer } = useServices();

  function unlessRefused(command: BoardCommand, act: () => void): true {
    const reason = store.can(command);
    if (reason === null) act();
    else announcer.announce(rejectionText(reason));
    return true;
  }

  function handleNoteKey(note: NoteId, event: KeyboardEvent): boolean {
    switch (event.key) {
      case 'Enter':
      case 'F2':
        return unlessRefused({ type: 'setNoteText', note, text: '' }, () => write(note));
      case 'Delete':
        return unlessRefused({ type: 'deleteNotes', notes: [note] }, () => remove(note));
      default:
        return handleArrow(event);
    }
  }

  return (event) => {
    const isWithControl = event.ctrlKey || event.metaKey;
    const key = event.key.toLowerCase();
    const note = noteAround(event.target);
    if (isWithControl && (key === 'z' || key === 'y')) {
      event.preventDefault();
      step(key === 'y' || event.shiftKey ? 'redo' : 'undo');
    } else if (note === null || isWithControl || event.altKey) return;
    else if (event.key === 'Escape') close(note);
    // Its buttons and choices have keys of their own.
    else if (event.target instanceof HTMLLIElement && handleNoteKey(note, event)) event.preventDefault();
  };
}
