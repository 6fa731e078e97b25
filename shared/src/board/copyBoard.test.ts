import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { boardDoc } from './boardDoc.ts';
import { canonicalJson } from './canonicalJson.ts';
import { copyBoard } from './copyBoard.ts';
import { demoBoard } from './demo/demoBoard.ts';
import { seedBoard } from './seedBoard.ts';

it('S19 a board that starts anew has the same content, shared texts included, and one clientID', () => {
  const doc = new Y.Doc();
  seedBoard(doc, demoBoard(5));
  const board = boardDoc(doc);
  const [note = ''] = board.keys('notes');
  for (let nth = 0; nth < 20; nth += 1) {
    doc.clientID = 1_000 + nth;
    board.text('notes', note)?.insert(0, `${nth}😀`);
    board.put('reactions', `${note}|p00000000000000${nth % 10}`, { kind: 'agree' });
  }
  // Fields and values that no schema of today knows go along: an older release may not lose what a later one wrote.
  board.setField('notes', note, 'later', { nested: [null, true, 1.5] });
  const copy = new Y.Doc();
  copyBoard(doc, copy);
  const read = new Y.Doc();
  Y.applyUpdate(read, Y.encodeStateAsUpdate(copy));
  expect(canonicalJson(read)).toBe(canonicalJson(doc));
  expect([...read.store.clients.keys()]).toEqual([copy.clientID]);
  expect(boardDoc(read).text('notes', note)?.toString()).toBe(board.text('notes', note)?.toString());
});
