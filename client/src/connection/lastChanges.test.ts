import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { createLastChanges } from './lastChanges.ts';

const KEY = 'samenreis/board/last';

function storage() {
  const values = new Map<string, string>();
  return {
    values,
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => void values.set(key, value),
    removeItem: (key: string) => void values.delete(key),
  };
}

/** A page whose copy in IndexedDB ends where `copy` says. */
function page(kept: ReturnType<typeof storage>, copy?: Uint8Array) {
  const doc = new Y.Doc();
  if (copy) Y.applyUpdate(doc, copy);
  const last = createLastChanges(doc, kept, KEY);
  return { doc, last, text: doc.getText('text') };
}

describe('U29 the last letters before a page closes', () => {
  it('are there in the next page, once, although the database missed them', () => {
    const kept = storage();
    const before = page(kept);
    before.text.insert(0, 'zonder ');
    const copy = Y.encodeStateAsUpdate(before.doc);
    before.text.insert(7, 'netwerk');
    before.last.keep();

    const after = page(kept, copy);
    after.last.restore();
    after.last.restore();
    expect(after.text.toString()).toBe('zonder netwerk');
  });

  it('are forgotten once the server has them, and not before', () => {
    const kept = storage();
    const before = page(kept);
    before.text.insert(0, 'a');
    before.last.keep();
    const after = page(kept);
    after.last.restore();
    expect(kept.values.has(KEY)).toBe(true);
    after.last.forget();
    expect(kept.values.size).toBe(0);
  });

  it('of another tab stay until a page has taken them in', () => {
    const kept = storage();
    const one = page(kept);
    const other = page(kept);
    one.text.insert(0, 'a');
    one.last.keep();
    other.last.forget();
    expect(kept.values.has(KEY)).toBe(true);
  });

  it('hold nothing of what others did, and nothing where nothing was done', () => {
    const kept = storage();
    const others = new Y.Doc();
    others.getText('text').insert(0, 'van een ander');
    const mine = page(kept, Y.encodeStateAsUpdate(others));
    mine.last.keep();
    expect(kept.values.size).toBe(0);
  });

  it('are passed over where they are no update', () => {
    const kept = storage();
    kept.setItem(KEY, 'geen update\n!!\nAAA=');
    const after = page(kept);
    after.last.restore();
    expect(after.text.toString()).toBe('');
  });
});
