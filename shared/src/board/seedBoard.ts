import * as Y from 'yjs';
import { boardDoc, type Json } from './boardDoc.ts';
import { isRoot, type Root } from './roots.ts';
import type { BoardSnapshot } from './snapshot.ts';

/** Origin of the transaction that fills a new board. */
export class SeedOrigin {}

/**
 * Writes a whole board into an empty document, in one transaction. For the server alone: no policy is asked.
 * @throws when the document already holds a board: seeding twice would overwrite what people made
 */
export function seedBoard(doc: Y.Doc, content: BoardSnapshot): void {
  const board = boardDoc(doc);
  if (board.has('meta', 'schemaVersion')) throw new Error('This document already holds a board.');
  const { board: meta, ...roots } = content;
  doc.transact(() => {
    for (const [key, value] of Object.entries(meta)) board.put('meta', key, value);
    for (const [root, records] of Object.entries(roots)) if (isRoot(root)) putAll(root, records);
  }, new SeedOrigin());

  function putAll(root: Root, records: readonly { readonly id: string }[] | ReadonlyMap<string, Json>): void {
    const pairs = 'size' in records ? records : new Map(records.map((record) => [record.id, record]));
    for (const [key, value] of pairs) board.put(root, key, value);
  }
}

/** A whole board as one update, for the log of a board that nobody has opened yet. */
export function encodeBoard(content: BoardSnapshot): Uint8Array {
  const doc = new Y.Doc();
  seedBoard(doc, content);
  return Y.encodeStateAsUpdate(doc);
}
