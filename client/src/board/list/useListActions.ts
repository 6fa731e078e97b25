import type { NoteId } from '@samenreis/shared/base';
import type { BoardCommand, Executed, Note } from '@samenreis/shared/board';
import { type BoardList, placeAtEnd } from '@samenreis/shared/list';
import { useServices } from '../../app/services.ts';
import { m } from '../../i18n/messages.ts';
import { isTakenWhole } from '../leftUndone.ts';
import type { OpenBoard } from '../openBoard.ts';
import { rejectionText } from '../rejectionText.ts';

export interface ListActions {
  readonly run: (command: BoardCommand, done?: string) => Executed | null;
  readonly duplicate: (note: Note) => NoteId | null;
  /** Takes back this person's last step, or does it again, and says so. */
  readonly step: (direction: 'undo' | 'redo') => void;
}

/** What the list does to the board, each time with a word to who cannot see it happen. */
export function useListActions({ store }: OpenBoard, list: () => BoardList): ListActions {
  const { announcer } = useServices();

  function run(command: BoardCommand, done?: string): Executed | null {
    const outcome = store.dispatch(command);
    if (!outcome.ok) announcer.announce(rejectionText(outcome.reason));
    else if (done !== undefined) announcer.announce(done, 'success');
    return outcome.ok ? outcome.value : null;
  }

  function duplicate(note: Note): NoteId | null {
    const { lane, phase } = note.place;
    if (list().unplaced.some((one) => one.note.id === note.id)) {
      announcer.announce(m.canvas_needsPlace());
      return null;
    }
    const spot = placeAtEnd(list().source.snapshot, { lane, phase }, note.kind);
    if (spot === null) return null;
    const done = run({ type: 'copyNotes', copies: [{ note: note.id, lane, phase, ...spot }] }, m.list_copied());
    return (done?.created[0] ?? null) as NoteId | null; // copyNotes makes notes and names them
  }

  function step(direction: 'undo' | 'redo'): void {
    const outcome = store[direction]();
    if (!outcome.ok) announcer.announce(rejectionText(outcome.reason));
    else if (outcome.value.changedByOthers.length > 0) announcer.announce(m.board_changedByOthers());
    else if (isTakenWhole(outcome.value)) announcer.announce(direction === 'undo' ? m.canvas_undone() : m.canvas_redone());
  }

  return { run, duplicate, step };
}
