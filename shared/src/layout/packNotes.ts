import type { LaneId, NoteId, PhaseId } from '../base/index.ts';
import type { NoteKind, Place } from '../board/index.ts';
import type { BoardLayout } from './boardLayout.ts';
import { CELL_PADDING_Y, NOTE_GAP, NOTE_MIN_HEIGHT, NOTE_WIDTH } from './dimensions.ts';
import { bandOf } from './noteBoxes.ts';
import { noteHeight, setNoteText } from './noteText.ts';
import { slotsAcross } from './placeAt.ts';
import { overlaps, type Point, type Rect } from './rect.ts';

/** What has to find a place. */
export interface Packed {
  readonly lane: LaneId;
  readonly phase: PhaseId;
  readonly kind: NoteKind;
  readonly text: string;
}

/** Gives one free place after another, each beside what lies there already and beside what it gave before. */
export interface Packer {
  /** @returns null where the lane or the phase is not visible */
  place(note: Packed): Omit<Place, 'z'> | null;
}

/** @param lifted notes that leave their places, which count as free */
export function createPacker(layout: BoardLayout, lifted: ReadonlySet<NoteId> = new Set()): Packer {
  const cells = new Map<string, { readonly taken: Rect[]; row: number }>();

  function cellOf({ lane, phase, kind }: Packed, top: number, left: number) {
    const key = `${lane}|${phase}|${kind}`;
    const known = cells.get(key);
    if (known !== undefined) return known;
    const there = layout.notesInOrder.filter(
      (box) => box.lane === lane && box.phase === phase && box.note.kind === kind && !lifted.has(box.id),
    );
    const cell = { taken: there.map(({ rect }) => ({ ...rect, x: rect.x - left, y: rect.y - top })), row: 0 };
    cells.set(key, cell);
    return cell;
  }

  return {
    place(note) {
      const column = layout.columns.find(({ phase }) => phase.id === note.phase);
      const lane = layout.lanes.find((box) => box.lane.id === note.lane);
      if (column === undefined || lane === undefined) return null;
      const cell = cellOf(note, bandOf(lane, note.kind).notes.y, column.x);
      const height = noteHeight(setNoteText(note.text));
      const slots = slotsAcross(column);
      // Every taken note stands in the way of a bounded number of slots, so this ends below the lowest of them.
      for (let { row } = cell; ; row++) {
        for (const x of slots) {
          const slot = { x, y: CELL_PADDING_Y + row * (NOTE_MIN_HEIGHT + NOTE_GAP), width: NOTE_WIDTH, height };
          if (cell.taken.some((rect) => overlaps(rect, slot))) continue;
          cell.taken.push(slot);
          // What is full stays full: hundreds of notes in one cell would each look at all the rows again.
          cell.row = row;
          return { lane: note.lane, phase: note.phase, x: slot.x, y: slot.y };
        }
      }
    },
  };
}

/**
 * The first free place for a new note in a cell: as many notes beside each other as the column takes, row by row. A full cell grows.
 * @returns null when the lane or the phase is not visible
 */
export function freePlace(layout: BoardLayout, lane: LaneId, phase: PhaseId, kind: NoteKind): Point | null {
  const place = createPacker(layout).place({ lane, phase, kind, text: '' });
  return place && { x: place.x, y: place.y };
}
