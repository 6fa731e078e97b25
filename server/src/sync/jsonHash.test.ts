import { canonicalJson } from '@samenreis/shared/board';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { emptyBoardDoc } from './emptyBoardDoc.ts';
import { jsonHash, jsonHashInTurns, looseJsonHash } from './jsonHash.ts';

function largeDoc(): Y.Doc {
  const doc = new Y.Doc();
  doc.transact(() => {
    for (let index = 0; index < 20_000; index += 1) {
      doc.getMap('notes').set(`n${index}`, new Y.Map([['text', new Y.Text('een "notitie"')] as const]));
    }
    doc.getMap('meta').set('title', 'Meting');
  });
  return doc;
}

test('a hash in turns is the hash, and lets others have their turn', async () => {
  const doc = largeDoc();
  let turns = 0;
  const count = setInterval(() => {
    turns += 1;
  });
  const hash = await jsonHashInTurns(doc);
  clearInterval(count);
  expect(hash).toBe(jsonHash(doc));
  expect(turns).toBeGreaterThan(0);
  expect(JSON.parse(canonicalJson(doc)).meta).toEqual({ title: 'Meting' });
});

test('a hash in turns says nothing of a document that changes meanwhile', async () => {
  const doc = largeDoc();
  const hash = jsonHashInTurns(doc);
  doc.getMap('meta').set('title', 'Anders');
  expect(await hash).toBeNull();
});

test('S16 without the order of letters nothing else is left out', () => {
  const hashOf = (title: string, ...texts: string[]) => {
    const doc = emptyBoardDoc();
    doc.getMap('meta').set('title', title);
    for (const [index, text] of texts.entries()) {
      doc.getMap('notes').set(`n${index}`, new Y.Map([['text', new Y.Text(text)] as const]));
    }
    return looseJsonHash(doc);
  };
  const reference = hashOf('Wmo', 'ab', 'c');
  expect(hashOf('Wmo', 'ba', 'c')).toBe(reference);
  expect([hashOf('oWm', 'ab', 'c'), hashOf('Wmo', 'a', 'bc'), hashOf('Wmo', 'abb', 'c')]).not.toContain(reference);
});
