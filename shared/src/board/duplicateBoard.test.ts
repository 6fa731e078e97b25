import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { authorOf } from '../base/index.ts';
import { seededRandom } from '../base/seededRandom.ts';
import { decodeBoard } from './decodeBoard.ts';
import { demoBoard } from './demo/demoBoard.ts';
import { duplicateBoard } from './duplicateBoard.ts';
import { findViolations } from './invariants.ts';
import { encodeBoard, seedBoard } from './seedBoard.ts';
import type { BoardSnapshot } from './snapshot.ts';

const source = demoBoard(1_000);
const random = seededRandom(7);
const randomByte = () => Math.floor(random() * 256);
/** As values that are compared by what is in them. */
const plain = (board: BoardSnapshot) =>
  Object.fromEntries(
    Object.entries(board).map(([part, value]) => [
      part,
      value instanceof Map || 'size' in value ? Object.fromEntries(value) : value,
    ]),
  );

it('I74 B76 a copy with notes has all that was stuck, by authors that nobody is, and nothing of what people said of it', () => {
  const [voted] = source.notes.keys();
  if (voted === undefined) throw new Error('the example has notes');
  const original = { ...source, votes: new Map([[voted, 4]]) };
  const copy = duplicateBoard(original, { title: 'Kopie', withNotes: true, nowMs: 5_000, randomByte });
  const textsOf = (board: typeof source) =>
    [...board.notes.values()].map(({ text, place, kind, perspective }) => ({ text, place, kind, perspective }));
  expect(textsOf(copy)).toEqual(textsOf(source));
  const [before, after] = [source, copy].map(({ notes }) => new Set([...notes.keys()].map(authorOf)));
  expect(after?.size).toBe(before?.size);
  expect([...(after ?? [])].filter((author) => before?.has(author))).toEqual([]);
  // In no conclusion, no follow-up and no group either.
  const written = JSON.stringify({ ...copy, notes: [...copy.notes], clusters: [...copy.clusters], curves: [] });
  for (const author of before ?? []) expect(written).not.toContain(author);
  expect([copy.reactions.size, copy.comments.size, copy.votes.size]).toEqual([0, 0, 0]);
  expect(copy.board).toMatchObject({ title: 'Kopie', createdAt: 5_000, locked: false });
});

it('I74 a copy without notes begins as a template does: phases, journeys and personas, and nothing of the session', () => {
  const copy = duplicateBoard(source, { title: 'Kopie', withNotes: false, nowMs: 5_000, randomByte });
  expect([copy.notes.size, copy.curves.size, copy.clusters.size, copy.conclusions.length, copy.followUps.length]).toEqual([
    0, 0, 0, 0, 0,
  ]);
  expect([copy.phases, copy.lanes, copy.personas]).toEqual([source.phases, source.lanes, source.personas]);
});

it.each([true, false])('I74 a copy is a right board, and reads as it was written (with notes: %s)', (withNotes) => {
  const copy = duplicateBoard(source, { title: 'Kopie', withNotes, nowMs: 5_000, randomByte });
  const read = decodeBoard([encodeBoard(copy)]);
  expect(read.ok && plain(read.value)).toEqual(plain(copy));
  const doc = new Y.Doc();
  seedBoard(doc, copy);
  expect(findViolations(doc)).toEqual([]);
});

it('B16 of what is no board, or of a later release, nothing is read', () => {
  expect(decodeBoard([])).toEqual({ ok: false, reason: 'notABoard' });
  expect(decodeBoard([encodeBoard({ ...source, board: { ...source.board, schemaVersion: 99 } })])).toEqual({
    ok: false,
    reason: 'newerThanKnown',
  });
});
