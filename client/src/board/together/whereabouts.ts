import type { NoteId, PhaseId } from '@samenreis/shared/base';
import type { BoardSnapshot } from '@samenreis/shared/board';
import type { ColumnBox } from '@samenreis/shared/layout';
import type { Presence } from '@samenreis/shared/protocol';
import type { Destination } from '../store/wayfinder.ts';

export interface Whereabouts {
  readonly phase: PhaseId | null;
  /** How to get there. */
  readonly to: Destination;
}

type Shown = Pick<Presence, 'cursor' | 'drags' | 'selection' | 'editing'>;

/** Where somebody is: at the note they write in, hold, point near or picked, in this order; null when they show none of these. */
export function whereabouts(person: Shown, notes: BoardSnapshot['notes'], columns: readonly ColumnBox[]): Whereabouts | null {
  const written = atNote(person.editing, notes) ?? atNote(person.drags[0]?.note ?? null, notes);
  if (written !== null) return written;
  if (person.cursor === null) return atNote(person.selection[0] ?? null, notes);
  const { x, y } = person.cursor;
  const phase = columns.find((column) => x >= column.x && x < column.x + column.width)?.phase.id ?? null;
  return { phase, to: { type: 'point', x, y, phase } };
}

function atNote(id: NoteId | null, notes: BoardSnapshot['notes']): Whereabouts | null {
  const note = id === null ? undefined : notes.get(id);
  return note === undefined ? null : { phase: note.place.phase, to: { type: 'note', note: note.id } };
}
