import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClusterId } from '../base/index.ts';
import { propertyRun } from '../base/testing/propertyRun.ts';
import type { BoardSnapshot, Note } from '../board/index.ts';
import { layoutBoard } from './layoutBoard.ts';
import { inReadingOrder } from './readingOrder.ts';
import { overlaps } from './rect.ts';
import { fixtureBoard, fixtureNote, fixturePhase, laneId, noteId, phaseId } from './testing/fixtureBoard.ts';
import { type NoteMove, tidyCell } from './tidyCell.ts';

const cell = [laneId('current'), phaseId(0), 'moment'] as const;
const clusters = ['a', 'b'].map((name) => `p00000000000000${name}_01J8ZQ4T7M9R2C5V6X8Y0A1B2C` as ClusterId);
const tidy = (board: BoardSnapshot) => tidyCell(layoutBoard(board), ...cell);

function moved(board: BoardSnapshot, moves: readonly NoteMove[]): BoardSnapshot {
  const notes = new Map(board.notes);
  for (const [index, { note, ...spot }] of moves.entries()) {
    const before = notes.get(note);
    if (before) notes.set(note, { ...before, place: { ...spot, z: 1_000 + index } });
  }
  return { ...board, notes };
}

const anyCell = fc
  .record({
    width: fc.constantFrom(120, 244, 380, 700),
    notes: fc.array(
      fc.record({
        x: fc.integer({ min: -20, max: 400 }),
        y: fc.integer({ min: -20, max: 900 }),
        length: fc.integer({ min: 0, max: 500 }),
        cluster: fc.constantFrom(null, ...clusters),
      }),
      { maxLength: 14 },
    ),
  })
  .map(({ width, notes }) =>
    fixtureBoard({
      phases: [fixturePhase(0, { width }), fixturePhase(1)],
      notes: notes.map(({ x, y, length, cluster }, index): Note => {
        return { ...fixtureNote({ index, x, y, text: 'woord '.repeat(length / 6) }), cluster };
      }),
    }),
  );

describe('tidyCell', () => {
  it('L17 lays the notes of a cell in rows, in the order they are read', () => {
    const spots = [
      [130, 20],
      [4, 9],
      [60, 300],
      [20, 160],
    ] as const;
    const notes = spots.map(([x, y], index) => fixtureNote({ index, x, y, text: 'Kort' }));
    const moves = tidy(fixtureBoard({ notes }));
    expect(moves.map(({ note, x, y }) => [note, x, y])).toEqual([
      [noteId(1), 6, 14],
      [noteId(0), 126, 14],
      [noteId(3), 6, 122],
      [noteId(2), 126, 122],
    ]);
  });

  it('L17 leaves no gap beside a long note, and keeps the order in which they are read', () => {
    const long = 'Een lang verhaal over wachten. '.repeat(8);
    const texts = [long, 'Kort', 'Kort', 'Kort'];
    const board = fixtureBoard({ notes: texts.map((text, index) => fixtureNote({ index, y: 14 + index * 500, text })) });
    const after = moved(board, tidy(board));
    const place = (index: number) => after.notes.get(noteId(index))?.place;
    expect([0, 1, 2].map((index) => [place(index)?.x, place(index)?.y])).toEqual([
      [6, 14],
      [126, 14],
      [126, 122],
    ]);
    expect(inReadingOrder([...after.notes.values()]).map(({ id }) => id)).toEqual([0, 1, 2, 3].map(noteId));
  });

  it('L17 keeps the notes of a cluster together, in rows of their own', () => {
    const [cluster = null] = clusters;
    const note = (index: number, grouped: boolean): Note => {
      return { ...fixtureNote({ index, y: 14 + index * 200, text: 'Kort' }), cluster: grouped ? cluster : null };
    };
    const board = fixtureBoard({ notes: [note(0, true), note(1, false), note(2, true), note(3, true), note(4, false)] });
    const after = moved(board, tidy(board));
    const rows = [0, 2, 3, 1, 4].map((index) => after.notes.get(noteId(index))?.place.y);
    expect(rows).toEqual([14, 14, 122, 230, 230]);
  });

  it('L17 leaves any cell without overlap, and a tidy one alone', () => {
    fc.assert(
      fc.property(anyCell, (board) => {
        const after = moved(board, tidy(board));
        const boxes = layoutBoard(after).notesInOrder;
        for (const [index, box] of boxes.entries())
          for (const other of boxes.slice(index + 1)) expect(overlaps(box.rect, other.rect)).toBe(false);
        expect(tidy(after)).toEqual([]);
        const singlesAsRead = ({ notes }: BoardSnapshot) =>
          inReadingOrder([...notes.values()]).flatMap(({ id, cluster }) => (cluster === null ? [id] : []));
        expect(singlesAsRead(after)).toEqual(singlesAsRead(board));
      }),
      propertyRun,
    );
  });

  it('L17 knows nothing to do where the cell is not visible', () => {
    expect(tidyCell(layoutBoard(fixtureBoard({})), laneId('current'), phaseId(99), 'tip')).toEqual([]);
  });
});
