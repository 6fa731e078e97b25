import { createHash } from 'node:crypto';
import { canonicalJson } from '@samenreis/shared/board';
import type * as Y from 'yjs';

/** SHA-256 of a document's canonical JSON, hex: two documents hold the same content exactly when it is equal. */
export function jsonHash(doc: Y.Doc): string {
  return createHash('sha256').update(canonicalJson(doc)).digest('hex');
}
