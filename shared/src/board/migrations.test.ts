import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { boardDoc } from './boardDoc.ts';
import { demoBoard } from './demo/demoBoard.ts';
import { MIGRATIONS, type Migration, migrateBoard } from './migrations.ts';
import { SCHEMA_VERSION } from './records/board.ts';
import { seedBoard } from './seedBoard.ts';

/** A document as some earlier release might have left it: version 1 without a description. */
function older(): Y.Doc {
  const doc = new Y.Doc();
  seedBoard(doc, demoBoard(0));
  boardDoc(doc).put('meta', 'schemaVersion', 1);
  boardDoc(doc).remove('meta', 'description');
  return doc;
}
const steps: readonly Migration[] = [
  {
    to: 3,
    purpose: 'mark the title',
    migrate: (doc) => boardDoc(doc).put('meta', 'title', `${boardDoc(doc).entry('meta', 'description')}!`),
  },
  { to: 2, purpose: 'add a description', migrate: (doc) => boardDoc(doc).put('meta', 'description', 'nieuw') },
];

describe('migrateBoard', () => {
  it('runs the steps in order of version, each in one transaction that also writes the version', () => {
    const doc = older();
    const versions: unknown[] = [];
    doc.on('afterTransaction', () => versions.push(boardDoc(doc).entry('meta', 'schemaVersion')));
    expect(migrateBoard(doc, steps, 3)).toEqual({ ok: true, value: { from: 1, to: 3 } });
    expect(boardDoc(doc).entry('meta', 'title')).toBe('nieuw!');
    expect(versions).toEqual([2, 3]);
    expect(migrateBoard(doc, steps, 3)).toEqual({ ok: true, value: { from: 3, to: 3 } });
    expect(versions).toHaveLength(2);
  });

  it('leaves a present board alone', () => {
    const doc = older();
    boardDoc(doc).put('meta', 'schemaVersion', SCHEMA_VERSION);
    let updates = 0;
    doc.on('update', () => updates++);
    expect(migrateBoard(doc)).toEqual({ ok: true, value: { from: SCHEMA_VERSION, to: SCHEMA_VERSION } });
    expect(updates).toBe(0);
  });

  it('B16 refuses a board of a later release, and a document that is no board', () => {
    const doc = older();
    boardDoc(doc).put('meta', 'schemaVersion', SCHEMA_VERSION + 1);
    expect(migrateBoard(doc)).toEqual({ ok: false, reason: 'newerThanKnown' });
    expect(migrateBoard(new Y.Doc())).toEqual({ ok: false, reason: 'notABoard' });
  });

  it('has a step for every version up to the present one', () => {
    expect(MIGRATIONS.map(({ to }) => to).toSorted()).toEqual(Array.from({ length: SCHEMA_VERSION - 1 }, (_, index) => index + 2));
    expect(() => migrateBoard(older(), [], 2)).toThrow('No migration to version 2');
  });
});
