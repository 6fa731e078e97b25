import type { NoteId } from '@samenreis/shared/base';
import type { BoardCanvasProps, CanvasCommand } from './boardCanvasProps.ts';

export interface StickContext {
  readonly ports: () => BoardCanvasProps;
  readonly startEditing: (note: NoteId, isFresh: boolean) => void;
}

/** Sticks a new note, picks it and opens it. @returns the note, or null when the board does not take it. */
export function stickNote(
  { ports, startEditing }: StickContext,
  command: Extract<CanvasCommand, { type: 'addNote' }>,
): NoteId | null {
  const { dispatch, onRejected, onToolChange, selection, tool } = ports();
  // One note for one choice of the tool: the next press should not stick another by accident.
  if (tool !== 'select') onToolChange('select');
  const done = dispatch(command);
  if (!done.ok) {
    onRejected(done.reason);
    return null;
  }
  const [created] = done.value.created;
  if (created === undefined) return null;
  const note = created as NoteId; // addNote makes one note and names it
  selection.set(new Set([note]));
  startEditing(note, true);
  return note;
}
