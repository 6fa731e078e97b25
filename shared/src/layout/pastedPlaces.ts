import type { LaneId, PhaseId } from '../base/index.ts';
import type { NoteKind, PastedNote, Place } from '../board/index.ts';
import type { BoardLayout } from './boardLayout.ts';
import { CELL_PADDING_Y, NOTE_GAP } from './dimensions.ts';
import { bandOf } from './noteBoxes.ts';
import { rowsOf } from './noteRows.ts';
import { noteHeight, setNoteText } from './noteText.ts';

/** A pasted note with the place it goes to, for the command `addNotes`. */
export interface PlacedText extends Omit<Place, 'z'> {
  readonly text: string;
}

/**
 * Where pasted notes go: in rows below what a cell holds, column n of a spreadsheet in the n-th phase after the first, and what
 * lies beyond the last phase in the last.
 * @returns in the order given; null when the lane or the phase is not visible
 */
export function pastedPlaces(
  layout: BoardLayout,
  { lane, phase, kind }: { readonly lane: LaneId; readonly phase: PhaseId; readonly kind: NoteKind },
  notes: readonly PastedNote[],
): readonly PlacedText[] | null {
  const laneBox = layout.lanes.find((box) => box.lane.id === lane);
  const first = layout.columns.findIndex((box) => box.phase.id === phase);
  if (!laneBox || first < 0) return null;
  const columns = layout.columns.slice(first);
  const columnOf = (note: PastedNote) => Math.min(note.column, columns.length - 1);
  const bandTop = bandOf(laneBox, kind).notes.y;
  const placed = new Map<PastedNote, PlacedText>();
  for (const [index, column] of columns.entries()) {
    const here = notes.filter((note) => columnOf(note) === index);
    const taken = layout.notesInOrder.filter((box) => box.lane === lane && box.phase === column.phase.id && box.note.kind === kind);
    const top = Math.max(CELL_PADDING_Y, ...taken.map(({ rect }) => rect.y + rect.height - bandTop + NOTE_GAP));
    const places = rowsOf([here.map(({ text }) => noteHeight(setNoteText(text)))], column, top);
    for (const [at, note] of here.entries()) {
      const place = places[at];
      if (place) placed.set(note, { lane, phase: column.phase.id, ...place, text: note.text });
    }
  }
  return notes.flatMap((note) => placed.get(note) ?? []);
}
