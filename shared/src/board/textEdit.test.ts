import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { applyTextEdit, replacement } from './textEdit.ts';

function shared(content: string): Y.Text {
  const text = new Y.Doc().getText('t');
  text.insert(0, content);
  return text;
}

describe('applyTextEdit', () => {
  it('replaces only what differs', () => {
    expect(replacement('de helling is steil', 'de helling is te steil', 17)).toEqual({ start: 14, end: 14, inserted: 'te ' });
    expect(replacement('abc', 'abc', 3)).toEqual({ start: 3, end: 3, inserted: '' });
  });

  it('puts a typed letter where the caret was, among equal ones', () => {
    expect(replacement('oo', 'ooo', 1)).toEqual({ start: 0, end: 0, inserted: 'o' });
    expect(replacement('oo', 'ooo', 3)).toEqual({ start: 2, end: 2, inserted: 'o' });
  });

  it('never cuts a character of two code units', () => {
    const text = shared('a😀b');
    applyTextEdit(text, 'a😁b');
    expect(text.toString()).toBe('a😁b');
    expect(replacement('a😀b', 'a😁b', 3)).toEqual({ start: 1, end: 3, inserted: '😁' });
  });

  it('reads as asked for any two texts and any caret, in one transaction', () => {
    const any = fc.string({ unit: fc.constantFrom('a', 'b', '😀', '😁', '\n'), maxLength: 12 });
    fc.assert(
      fc.property(any, any, fc.nat(14), (before, after, caret) => {
        const text = shared(before);
        let transactions = 0;
        text.doc?.on('afterTransaction', () => transactions++);
        applyTextEdit(text, after, { caret });
        expect(text.toString()).toBe(after);
        expect(transactions).toBe(before === after ? 0 : 1);
      }),
    );
  });

  it('keeps what somebody else writes elsewhere at the same time', () => {
    const mine = shared('Ik wacht');
    const theirs = new Y.Doc();
    Y.applyUpdate(theirs, Y.encodeStateAsUpdate(mine.doc ?? new Y.Doc()));
    applyTextEdit(mine, 'Ik wacht lang');
    applyTextEdit(theirs.getText('t'), 'Nu: Ik wacht');
    Y.applyUpdate(theirs, Y.encodeStateAsUpdate(mine.doc ?? new Y.Doc()));
    expect(theirs.getText('t').toString()).toBe('Nu: Ik wacht lang');
  });
});
