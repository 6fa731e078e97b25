import type * as Y from 'yjs';
import { boardDoc, type Json } from './boardDoc.ts';
import { ROOTS } from './roots.ts';

/**
 * Writes everything that is in one document into another, empty one, in one transaction: the same content without its history.
 * For the server alone: no policy is asked. What both hold is the same when their canonical JSON is, which the caller compares.
 */
export function copyBoard(from: Y.Doc, to: Y.Doc): void {
  const source = boardDoc(from);
  const copy = boardDoc(to);
  to.transact(() => {
    for (const root of ROOTS) {
      for (const key of source.keys(root)) copy.put(root, key, source.entry(root, key) as Json); // `entry` is plain JSON
    }
  });
}
