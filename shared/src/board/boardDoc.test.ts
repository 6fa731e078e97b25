import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { boardDoc } from './boardDoc.ts';
import { demoNoteId } from './demo/demoNotes.ts';
import { demoDoc } from './testing/testBoard.ts';

describe('boardDoc', () => {
  it('B10 makes a record whole: a map of values with a shared text', () => {
    const doc = demoDoc();
    const note = doc.getMap('notes').get(demoNoteId(1));
    expect(note).toBeInstanceOf(Y.Map);
    expect(boardDoc(doc).text('notes', demoNoteId(1))).toBeInstanceOf(Y.Text);
    expect(boardDoc(doc).entry('notes', demoNoteId(1))).toMatchObject({ text: 'Ik schaam me om hulp te vragen.', value: -2 });
    expect(boardDoc(doc).field('notes', demoNoteId(1), 'text')).toBe('Ik schaam me om hulp te vragen.');
  });

  it('knows nothing of what is not there, and writes no field of it', () => {
    const board = boardDoc(demoDoc());
    const before = JSON.stringify([...board.keys('notes')]);
    board.setField('notes', 'nobody', 'value', 1);
    expect(JSON.stringify([...board.keys('notes')])).toBe(before);
    expect(board.entry('notes', 'nobody')).toBeUndefined();
    expect(board.field('notes', 'nobody', 'value')).toBeUndefined();
    expect(board.text('notes', 'nobody')).toBeNull();
    expect(board.has('phases', 'phase-1')).toBe(true);
  });

  it('B3 remembers that an entry was there, also after the document was stored and read again', () => {
    const doc = demoDoc();
    boardDoc(doc).remove('notes', demoNoteId(1));
    const stored = new Y.Doc();
    Y.applyUpdate(stored, Y.encodeStateAsUpdate(doc));
    for (const board of [boardDoc(doc), boardDoc(stored)]) {
      expect(board.has('notes', demoNoteId(1))).toBe(false);
      expect(board.everHad('notes', demoNoteId(1))).toBe(true);
      expect(board.everHad('notes', 'nobody')).toBe(false);
    }
  });

  it('visits one field of every record', () => {
    const kinds = new Map<unknown, number>();
    boardDoc(demoDoc()).eachField('notes', 'kind', (kind) => kinds.set(kind, (kinds.get(kind) ?? 0) + 1));
    expect(Object.fromEntries(kinds)).toEqual({ emotion: 9, moment: 5, tip: 8 });
  });
});
