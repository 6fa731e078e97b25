import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { seededRandom } from '../base/index.ts';
import { canonicalJson } from './canonicalJson.ts';
import { checkEntry } from './checkEntry.ts';
import { findViolations } from './invariants.ts';
import { migrateBoard } from './migrations.ts';
import { SCHEMA_VERSION } from './records/board.ts';
import { boardOfVersion1 } from './testing/boardOfVersion1.ts';
import { facilitator, participant, testBoard } from './testing/testBoard.ts';
import { createUndoHistory } from './undoHistory.ts';

function earlier(): Y.Doc {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, boardOfVersion1());
  return doc;
}

describe('a board of an earlier release', () => {
  it('B40 is brought to the present version by writing nothing but the version', () => {
    const doc = earlier();
    const before = canonicalJson(doc);
    expect(migrateBoard(doc)).toEqual({ ok: true, value: { from: 1, to: SCHEMA_VERSION } });
    expect(findViolations(doc)).toEqual([]);
    expect(canonicalJson(doc)).toBe(before.replace('"schemaVersion":1', `"schemaVersion":${SCHEMA_VERSION}`));
  });

  it('B40 reads as if the fields that came later were empty', () => {
    const board = testBoard(seededRandom(1), earlier());
    const notes = [...board.snapshot().notes.values()];
    expect(notes).toHaveLength(2);
    for (const note of notes) expect(note).toMatchObject({ cluster: null, linkTo: null, onBehalf: null });
    expect(board.snapshot().clusters.size + board.snapshot().comments.size).toBe(0);
  });

  it('B40 takes every later field, and undo leaves it as it was', () => {
    const doc = earlier();
    const board = testBoard(seededRandom(1), doc);
    const before = canonicalJson(doc);
    const [note] = [...board.snapshot().notes.values()];
    if (note === undefined) throw new Error('the board has notes');
    const history = createUndoHistory((command) => board.try(facilitator, command));
    history.execute({ type: 'editNote', note: note.id, linkTo: note.place.phase });
    history.execute({ type: 'addComment', note: note.id, text: 'Herkenbaar' });
    history.execute({ type: 'deleteNotes', notes: [note.id] });
    expect(board.snapshot().notes.size).toBe(1);
    while (history.canUndo) expect(history.undo()).toMatchObject({ ok: true, value: { changedByOthers: [] } });
    expect(canonicalJson(doc)).toBe(before);
  });

  it('B40 a note of a client that does not know them is right, and a new note without them is written as that client would', () => {
    const doc = earlier();
    const board = testBoard(seededRandom(7), doc);
    const [note] = [...board.snapshot().notes.values()];
    if (note === undefined) throw new Error('the board has notes');
    const { lane, phase, x, y } = note.place;
    board.run(participant, { type: 'copyNotes', copies: [{ note: note.id, lane, phase, x, y }] });
    for (const written of Object.values<object>(doc.getMap('notes').toJSON())) {
      for (const field of ['cluster', 'onBehalf']) expect(Object.keys(written)).not.toContain(field);
      expect(checkEntry('notes', String(Object.entries(written).find(([field]) => field === 'id')?.[1]), written)).toBeNull();
    }
  });
});
