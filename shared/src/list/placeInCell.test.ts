import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NoteId } from '../base/index.ts';
import { propertyRun } from '../base/testing/propertyRun.ts';
import type { BoardSnapshot, Note } from '../board/index.ts';
import { layoutBoard, overlaps } from '../layout/index.ts';
import { inReadingOrder } from '../layout/readingOrder.ts';
import { fixtureBoard, fixtureNote, laneId, noteId, phaseId } from '../layout/testing/fixtureBoard.ts';
import { anyBoard } from '../layout/testing/randomBoard.ts';
import { type CellPosition, movesInto, placeAtEnd } from './placeInCell.ts';

const CELL = { lane: laneId('current'), phase: phaseId(0) };

function withMoves(board: BoardSnapshot, moves: ReturnType<typeof movesInto>): BoardSnapshot {
  const notes = new Map(board.notes);
  for (const { note: id, ...spot } of moves) {
    const note = notes.get(id);
    if (note !== undefined) notes.set(id, { ...note, place: { ...note.place, ...spot } });
  }
  return { ...board, notes };
}

function order(board: BoardSnapshot, kind: Note['kind']): readonly NoteId[] {
  const inCell = [...board.notes.values()].filter(
    ({ place, kind: own }) => own === kind && place.lane === CELL.lane && place.phase === CELL.phase,
  );
  return inReadingOrder(inCell).map(({ id }) => id);
}

describe('inReadingOrder', () => {
  it('V2 reads row by row from left to right, and takes a crooked row for one', () => {
    const notes = [
      fixtureNote({ index: 0, x: 126, y: 14 }),
      fixtureNote({ index: 1, x: 6, y: 30 }),
      fixtureNote({ index: 2, x: 126, y: 120 }),
      fixtureNote({ index: 3, x: 6, y: 140 }),
    ];
    expect(inReadingOrder(notes).map(({ id }) => id)).toEqual([1, 0, 3, 2].map(noteId));
  });
});

describe('a position in a cell', () => {
  it('V4 is where the note stands in the list afterwards, on any board', () => {
    fc.assert(
      fc.property(anyBoard, fc.nat(), fc.nat(), (board, which, where) => {
        const notes = [...board.notes.values()];
        const note = notes[which % Math.max(1, notes.length)];
        if (note === undefined || !board.phases.some(({ id }) => id === CELL.phase)) return;
        const others = order(board, note.kind).filter((id) => id !== note.id);
        const at = where % (others.length + 2);
        const after = others[at - 1];
        const position: CellPosition = at > others.length ? 'last' : after === undefined ? 'first' : { after };
        const moved = withMoves(board, movesInto(board, [note], CELL, position));
        expect(order(moved, note.kind)).toEqual(others.toSpliced(position === 'last' ? others.length : at, 0, note.id));
      }),
      propertyRun,
    );
  });

  it('V4 covers no other note', () => {
    fc.assert(
      fc.property(anyBoard, (board) => {
        const column = board.phases.find(({ id, archived }) => id === CELL.phase && !archived);
        const spot = placeAtEnd(board, CELL, 'moment');
        if (column === undefined || spot === null || !board.lanes.some(({ id }) => id === CELL.lane)) return;
        const note = fixtureNote({ index: 900, ...spot });
        const { notes } = layoutBoard({ ...board, notes: new Map(board.notes).set(note.id, note) });
        const own = notes.get(note.id);
        for (const other of notes.values()) {
          if (own === undefined || other === own || other.lane !== own.lane || other.phase !== own.phase) continue;
          expect(overlaps(own.rect, other.rect)).toBe(false);
        }
      }),
      propertyRun,
    );
  });

  it('V4 at the end moves nothing else, and elsewhere only what has to give way', () => {
    const board = fixtureBoard({
      notes: [
        fixtureNote({ index: 0 }),
        fixtureNote({ index: 1, x: 126 }),
        fixtureNote({ index: 2, y: 122 }),
        fixtureNote({ index: 3, phase: 1 }),
      ],
    });
    const note = board.notes.get(noteId(3));
    if (note === undefined) throw new Error('the note was made');
    expect(movesInto(board, [note], CELL, 'last')).toEqual([{ note: note.id, ...CELL, x: 126, y: 122 }]);
    const behindFirst = movesInto(board, [note], CELL, { after: noteId(0) });
    expect(behindFirst.map((move) => move.note)).toEqual([3, 1, 2].map(noteId));
    expect(movesInto(board, [note], CELL, { after: noteId(77) })).toEqual([]);
    expect(movesInto(board, [note], { ...CELL, phase: phaseId(9) }, 'first')).toEqual([]);
  });

  it('V4 brings several together, each kind to its own band, in the order given', () => {
    const board = fixtureBoard({
      notes: [
        fixtureNote({ index: 0 }),
        fixtureNote({ index: 1, phase: 1 }),
        fixtureNote({ index: 2, phase: 1, x: 126 }),
        { ...fixtureNote({ index: 3, phase: 1 }), kind: 'tip' },
      ],
    });
    const coming = [2, 3, 1].flatMap((index) => board.notes.get(noteId(index)) ?? []);
    const moves = movesInto(board, coming, CELL, 'last');
    expect(moves.map((move) => move.note)).toEqual([2, 1, 3].map(noteId));
    expect(moves.map(({ x, y }) => [x, y])).toEqual([
      [6, 122],
      [126, 122],
      [6, 14],
    ]);
  });
});
