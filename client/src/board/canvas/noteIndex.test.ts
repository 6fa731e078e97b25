import type { NoteId } from '@samenreis/shared/base';
import { type BoardSnapshot, demoBoard, type Note } from '@samenreis/shared/board';
import { type BoardLayout, hitTest, layoutBoard, notesIn } from '@samenreis/shared/layout';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createNoteIndex, NOTE_BLEED } from './noteIndex.ts';

const demo = demoBoard(0);
const ids = [...demo.notes.keys()];

function moved(board: BoardSnapshot, id: NoteId, x: number, y: number): BoardSnapshot {
  const note = board.notes.get(id);
  if (note === undefined) return board;
  const next: Note = { ...note, place: { ...note.place, x, y, z: note.place.z + 1_000 } };
  return { ...board, notes: new Map(board.notes).set(id, next) };
}

function without(board: BoardSnapshot, id: NoteId): BoardSnapshot {
  const notes = new Map(board.notes);
  notes.delete(id);
  return { ...board, notes };
}

const change = fc.record({
  id: fc.constantFrom(...ids),
  isRemoval: fc.boolean(),
  x: fc.integer({ min: 0, max: 130 }),
  y: fc.integer({ min: 0, max: 300 }),
});
const point = fc.record({ x: fc.integer({ min: 0, max: 2_500 }), y: fc.integer({ min: 0, max: 1_800 }) });

describe('note index', () => {
  it('counts the right and the bottom edge of a note as outside, as the hit test does', () => {
    const layout = layoutBoard(demo);
    const index = createNoteIndex();
    index.update(layout);
    for (const { rect } of layout.notesInOrder) {
      for (const at of [
        { x: rect.x + rect.width, y: rect.y + 10 },
        { x: rect.x + 10, y: rect.y + rect.height },
      ]) {
        const hit = hitTest(layout, at);
        expect(index.at(at)?.id ?? null).toBe(hit.kind === 'note' ? hit.id : null);
      }
    }
  });

  it('finds after any changes what a search through all notes finds, in the same order', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), fc.array(point, { minLength: 5, maxLength: 20 }), (changes, points) => {
        const index = createNoteIndex();
        let board = demo;
        let layout: BoardLayout = layoutBoard(board);
        index.update(layout);
        for (const { id, isRemoval, x, y } of changes) {
          board = isRemoval ? without(board, id) : moved(board, id, x, y);
          layout = layoutBoard(board, {}, layout);
          index.update(layout);
        }
        for (const at of points) {
          const hit = hitTest(layout, at);
          expect(index.at(at)?.id ?? null).toBe(hit.kind === 'note' ? hit.id : null);
          const rect = { ...at, width: 400, height: 300 };
          const wide = {
            x: rect.x - NOTE_BLEED,
            y: rect.y - NOTE_BLEED,
            width: 400 + 2 * NOTE_BLEED,
            height: 300 + 2 * NOTE_BLEED,
          };
          const found = index.within(rect).map((box) => box.id);
          for (const box of notesIn(layout, wide)) expect(found).toContain(box.id);
          const order = layout.notesInOrder.map((box) => box.id);
          expect(found).toEqual(order.filter((id) => found.includes(id)));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('tells what came, went and changed', () => {
    const index = createNoteIndex();
    const first = layoutBoard(demo);
    expect(index.update(first).added).toHaveLength(first.notesInOrder.length);
    const [a, b] = ids;
    if (a === undefined || b === undefined) throw new Error('The demo board has notes.');
    const second = layoutBoard(without(moved(demo, a, 100, 20), b), {}, first);
    const changes = index.update(second);
    expect(changes.removed.map((box) => box.id)).toEqual([b]);
    expect(changes.changed.map(({ after }) => after.id)).toContain(a);
    expect(index.update(second)).toEqual({ added: [], removed: [], changed: [] });
  });
});
