import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { PhaseId } from '../base/index.ts';
import { boardDoc } from './boardDoc.ts';
import { demoBoard } from './demo/demoBoard.ts';
import { demoNoteId } from './demo/demoNotes.ts';
import { findViolations } from './invariants.ts';
import { seedBoard } from './seedBoard.ts';
import { unplacedNotes } from './snapshot.ts';
import { createSnapshotReader, readSnapshot } from './snapshotReader.ts';
import { propertyRun } from './testing/propertyRun.ts';

function demo() {
  const doc = new Y.Doc();
  seedBoard(doc, demoBoard(0));
  return { doc, board: boardDoc(doc), reader: createSnapshotReader(doc) };
}
const place = { lane: 'desired', phase: 'phase-2', x: 1, y: 2, z: 3 };

type Change = (board: ReturnType<typeof boardDoc>, index: number) => void;

/** One of each kind of part: those in order, those by key, the board itself, and what is deleted. */
const CHANGES: readonly Change[] = [
  (board, index) => board.setField('notes', demoNoteId(1 + (index % 9)), 'place', { ...place, x: index }),
  (board, index) => board.text('notes', demoNoteId(1 + (index % 9)))?.insert(0, String(index)),
  (board, index) => board.setField('phases', `phase-${1 + (index % 9)}`, 'order', `b${index}`),
  (board, index) => board.setField('lanes', 'current', 'name', `Reis ${index}`),
  (board, index) => board.setField('personas', 'ans', 'name', `Ans ${index}`),
  (board, index) => board.put('meta', 'title', `Bord ${index}`),
  (board, index) => board.remove('notes', demoNoteId(10 + (index % 5))),
];

it('C210 reads after any changes, asked in between or not, what is read at once', () => {
  const step = fc.record({ change: fc.constantFrom(...CHANGES), index: fc.nat({ max: 50 }), isAsked: fc.boolean() });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const { doc, board, reader } = demo();
      for (const { change, index, isAsked } of steps) {
        change(board, index);
        if (isAsked) expect(reader.current()).toBe(reader.current());
      }
      expect(reader.current()).toEqual(readSnapshot(doc));
    }),
    { ...propertyRun, numRuns: 40 },
  );
});

describe('snapshot reader', () => {
  it('gives the same object until something changes', () => {
    const { doc, board, reader } = demo();
    const before = reader.current();
    expect(reader.current()).toBe(before);
    doc.transact(() => board.setField('notes', demoNoteId(1), 'place', { ...before.notes.get(demoNoteId(1))?.place }));
    expect(reader.current()).toBe(before);
    board.setField('notes', demoNoteId(1), 'place', place);
    expect(reader.current()).not.toBe(before);
  });

  it('shares everything that did not change', () => {
    const { board, reader } = demo();
    const before = reader.current();
    board.setField('notes', demoNoteId(1), 'place', place);
    board.text('notes', demoNoteId(2))?.insert(0, 'Ook dit: ');
    const after = reader.current();
    expect(after.notes.get(demoNoteId(1))?.place).toEqual(place);
    expect(after.notes.get(demoNoteId(2))?.text).toBe('Ook dit: Ik regel alles. Wie helpt mij?');
    for (const [id, note] of after.notes) if (id !== demoNoteId(1) && id !== demoNoteId(2)) expect(note).toBe(before.notes.get(id));
    for (const part of ['board', 'phases', 'lanes', 'personas', 'conclusions', 'followUps', 'curves', 'reactions'] as const)
      expect(after[part]).toBe(before[part]);
    expect(before.notes.get(demoNoteId(2))?.text).toBe('Ik regel alles. Wie helpt mij?');
  });

  it('keeps lists in order, ties by id', () => {
    const { board, reader } = demo();
    board.setField('phases', 'phase-9', 'order', 'Zz');
    board.setField('phases', 'phase-3', 'order', 'Zz');
    expect(
      reader
        .current()
        .phases.map(({ id }) => id)
        .slice(0, 3),
    ).toEqual(['phase-3', 'phase-9', 'phase-1']);
  });

  it('tells once per transaction that changed the board, until it is destroyed', () => {
    const { doc, board, reader } = demo();
    let told = 0;
    const unsubscribe = reader.subscribe(() => told++);
    doc.transact(() => {
      board.put('meta', 'title', 'Een');
      board.put('meta', 'description', 'Twee');
    });
    expect(told).toBe(1);
    doc.transact(() => undefined);
    expect(told).toBe(1);
    unsubscribe();
    board.put('meta', 'title', 'Drie');
    expect(told).toBe(1);
    expect(reader.current().board.title).toBe('Drie');
    reader.subscribe(() => told++);
    reader.destroy();
    board.put('meta', 'title', 'Vier');
    expect(told).toBe(1);
  });

  it('leaves an entry out that does not fit, says which, and takes it back when it does', () => {
    const { board, reader } = demo();
    const id = demoNoteId(3);
    const right = board.field('notes', id, 'place');
    board.setField('notes', id, 'place', 'nergens');
    expect(reader.current().notes.has(id)).toBe(false);
    expect(reader.unreadable()).toEqual([{ root: 'notes', key: id, issue: { rejection: 'invalid', field: 'place' } }]);
    board.setField('notes', id, 'place', right as typeof place);
    expect(reader.current().notes.has(id)).toBe(true);
    expect(reader.unreadable()).toEqual([]);
  });

  it('reads an empty document as a board that says nothing yet', () => {
    const snapshot = readSnapshot(new Y.Doc());
    expect(snapshot.board).toMatchObject({ title: '', locked: false, othersNotes: { move: true, edit: false } });
    expect(snapshot.notes.size).toBe(0);
  });
});

describe('unplacedNotes', () => {
  it('B15 holds the notes of an archived or unknown phase or lane, and none of a hidden lane', () => {
    const { board, reader } = demo();
    board.setField('lanes', 'desired', 'hidden', true);
    expect(unplacedNotes(reader.current())).toEqual([]);
    board.setField('phases', 'phase-6', 'archived', true);
    board.setField('notes', demoNoteId(18), 'place', { ...place, phase: 'phase-99' });
    expect(unplacedNotes(reader.current()).map(({ id }) => id)).toEqual([demoNoteId(17), demoNoteId(18)]);
    board.setField('lanes', 'current', 'archived', true);
    expect(unplacedNotes(reader.current())).toHaveLength(14);
  });
});

describe('findViolations', () => {
  it('names what is wrong, and lets a link to a deleted note be', () => {
    const { doc, board } = demo();
    board.remove('notes', demoNoteId(10));
    expect(findViolations(doc)).toEqual([]);
    board.setField('notes', demoNoteId(1), 'place', { ...place, phase: 'phase-99' });
    board.remove('meta', 'title');
    board.put('reactions', 'nobody', { kind: 'heart' });
    doc.getMap('session').set('a', 1);
    expect(findViolations(doc)).toEqual([
      { kind: 'unknownRoot', root: 'session' },
      { kind: 'missingSetting', key: 'title' },
      { kind: 'unreadable', root: 'reactions', key: 'nobody', issue: { rejection: 'invalid', field: null } },
      { kind: 'missingReference', root: 'notes', key: demoNoteId(1), to: 'phases', id: 'phase-99' as PhaseId },
    ]);
  });
});
