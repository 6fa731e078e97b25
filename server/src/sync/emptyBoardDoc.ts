import { ROOTS } from '@samenreis/shared/board';
import * as Y from 'yjs';

/** A document whose roots have their types: Yjs would otherwise leave them untyped until somebody asks. */
export function emptyBoardDoc(): Y.Doc {
  const doc = new Y.Doc();
  for (const root of ROOTS) doc.getMap(root);
  return doc;
}
