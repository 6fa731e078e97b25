import type { LaneId, NoteId, PhaseId } from '@samenreis/shared/base';
import type { NoteKind } from '@samenreis/shared/board';
import {
  type BoardLayout,
  NOTE_MIN_HEIGHT,
  NOTE_WIDTH,
  noteHeight,
  overlaps,
  type Rect,
  setNoteText,
} from '@samenreis/shared/layout';
import type { Spot } from '../canvas/dragSession.ts';

/** Between notes that are laid out by themselves, and from the cell's left top: as where a new note sticks. */
const GAP = 8;
const PADDING_X = 6;
const PADDING_Y = 14;

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
  place(note: Packed): Spot | null;
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
      const band = layout.lanes.find(({ lane }) => lane.id === note.lane)?.bands.find(({ kind }) => kind === note.kind);
      if (column === undefined || band === undefined) return null;
      const cell = cellOf(note, band.notes.y, column.x);
      const height = noteHeight(setNoteText(note.text));
      const across = Math.max(1, Math.floor((column.width - 2 * PADDING_X + GAP) / (NOTE_WIDTH + GAP)));
      // Every taken note stands in the way of a bounded number of slots, so this ends below the lowest of them.
      for (let { row } = cell; ; row++) {
        for (let i = 0; i < across; i++) {
          const x = PADDING_X + i * (NOTE_WIDTH + GAP);
          const slot = { x, y: PADDING_Y + row * (NOTE_MIN_HEIGHT + GAP), width: NOTE_WIDTH, height };
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
