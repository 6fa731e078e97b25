import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shardedMap } from '../base/index.ts';
import { propertyRun } from '../base/testing/propertyRun.ts';
import type { NoteBox } from './boardLayout.ts';
import { hitTest } from './hitTest.ts';
import { layoutBoard } from './layoutBoard.ts';
import { bandOf } from './noteBoxes.ts';
import { freePlace } from './packNotes.ts';
import { placeAt } from './placeAt.ts';
import { overlaps, type Rect } from './rect.ts';
import { anyBoard } from './testing/randomBoard.ts';

const isInside = (inner: Rect, outer: Rect) =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;

describe('any board', () => {
  it('L2 shows every note once: in its place or among the unplaced', () => {
    fc.assert(
      fc.property(anyBoard, (board) => {
        const layout = layoutBoard(board);
        const shown = [...layout.notesInOrder.map((box) => box.id), ...layout.unplaced];
        expect(shown.toSorted()).toEqual([...board.notes.keys()].toSorted());
      }),
      propertyRun,
    );
  });

  it('L1 L4 keeps every note inside its column and the band of its kind, and every lane inside the board', () => {
    fc.assert(
      fc.property(anyBoard, (board) => {
        const layout = layoutBoard(board);
        const whole = { x: 0, y: 0, width: layout.width, height: layout.height };
        for (const lane of layout.lanes) expect(isInside(lane.rect, whole)).toBe(true);
        for (const box of layout.notesInOrder) {
          const lane = layout.lanes.find((candidate) => candidate.lane.id === box.lane);
          const column = layout.columns.find((candidate) => candidate.phase.id === box.phase);
          if (!lane || !column) throw new Error('a placed note has a lane and a column');
          const { y, height } = bandOf(lane, box.note.kind).notes;
          expect(isInside(box.rect, { x: column.x, y, width: column.width, height })).toBe(true);
        }
      }),
      propertyRun,
    );
  });

  it('L4 stacks bands and lanes without overlap', () => {
    fc.assert(
      fc.property(anyBoard, (board) => {
        const { lanes } = layoutBoard(board);
        const rects = lanes.flatMap((lane) => lane.bands.map((band) => band.rect));
        for (const [i, rect] of rects.entries()) {
          for (const other of rects.slice(i + 1)) expect(overlaps(rect, other)).toBe(false);
        }
        for (const lane of lanes) expect(lane.bands.reduce((sum, band) => sum + band.rect.height, 0)).toBe(lane.rect.height);
      }),
      propertyRun,
    );
  });

  it('L11 hits at the middle of a note that note, or one that is painted above it', () => {
    fc.assert(
      fc.property(anyBoard, (board) => {
        const layout = layoutBoard(board);
        const rank = new Map(layout.notesInOrder.map((box, i) => [box.id, i]));
        for (const [i, { rect }] of layout.notesInOrder.entries()) {
          const hit = hitTest(layout, { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 });
          expect(hit.kind === 'note' && (rank.get(hit.id) ?? -1)).toBeGreaterThanOrEqual(i);
        }
      }),
      propertyRun,
    );
  });

  it('L12 gives a note that is dropped where it lies the place it has', () => {
    fc.assert(
      fc.property(anyBoard, (board) => {
        const layout = layoutBoard(board);
        for (const box of layout.notesInOrder) {
          const place = placeAt(layout, box.rect, box.note.kind);
          expect(place).toMatchObject({ lane: box.lane, phase: box.phase });
          expect(place && layoutBoard(withPlace(board, box, place)).notes.get(box.id)?.rect).toEqual(box.rect);
        }
      }),
      { ...propertyRun, numRuns: 40 },
    );
  });

  it('L13 covers no note of the cell with a new one', () => {
    fc.assert(
      fc.property(anyBoard, (board) => {
        const layout = layoutBoard(board);
        for (const { lane, phase, note } of layout.notesInOrder) {
          const at = freePlace(layout, lane, phase, note.kind);
          const column = layout.columns.find((candidate) => candidate.phase.id === phase);
          const laneBox = layout.lanes.find((candidate) => candidate.lane.id === lane);
          if (!at || !column || !laneBox) throw new Error('a placed note has a cell');
          const slot = { x: column.x + at.x, y: bandOf(laneBox, note.kind).notes.y + at.y, width: 112, height: 100 };
          const inCell = layout.notesInOrder.filter(
            (box) => box.lane === lane && box.phase === phase && box.note.kind === note.kind,
          );
          expect(inCell.some((box) => overlaps(box.rect, slot))).toBe(false);
        }
      }),
      propertyRun,
    );
  });

  it('L5 lays a changed board out over the one before exactly as from scratch', () => {
    fc.assert(
      fc.property(anyBoard, anyBoard, (before, after) => {
        expect(layoutBoard(after, {}, layoutBoard(before))).toEqual(layoutBoard(after));
      }),
      propertyRun,
    );
  });

  it('L60 finds in maps that share their shards exactly what changed', () => {
    fc.assert(
      fc.property(anyBoard, anyBoard, (first, second) => {
        const before = { ...first, notes: shardedMap(first.notes) };
        const gone = [...first.notes.keys()].filter((id) => !second.notes.has(id)).map((id) => [id, undefined] as const);
        const after = { ...first, notes: before.notes.with([...gone, ...second.notes]) };
        const layout = layoutBoard(after, {}, layoutBoard(before));
        const plain = layoutBoard({ ...first, notes: new Map(second.notes) });
        expect({ ...layout, source: 0 }).toEqual({ ...plain, source: 0 });
      }),
      propertyRun,
    );
  });
});

function withPlace(board: Parameters<typeof layoutBoard>[0], box: NoteBox, place: NonNullable<ReturnType<typeof placeAt>>) {
  const note = { ...box.note, place: { ...place, z: box.note.place.z } };
  return { ...board, notes: new Map(board.notes).set(note.id, note) };
}
