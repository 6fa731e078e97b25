import { createHash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { canonicalJson, canonicalJsonParts } from '@samenreis/shared/board';
import type * as Y from 'yjs';

/** Others get their turn after so long: ten thousand notes in one go would be a tenth of a second. */
const TURN_MS = 4;

/** SHA-256 of a document's canonical JSON, hex: two documents hold the same content exactly when it is equal. */
export function jsonHash(doc: Y.Doc): string {
  return createHash('sha256').update(canonicalJson(doc)).digest('hex');
}

/** The same without the order of letters in texts: two documents with equal ones differ in nothing else. */
export function looseJsonHash(doc: Y.Doc): string {
  const hash = createHash('sha256');
  for (const part of canonicalJsonParts(doc, inAnyOrder)) hash.update(part);
  return hash.digest('hex');
}

/** By code unit: halves of an emoji may have come apart, too. */
const inAnyOrder = (text: string): string => text.split('').sort().join('');

/**
 * `jsonHash` in turns of a few milliseconds.
 * @returns null when the document changed meanwhile
 */
export async function jsonHashInTurns(doc: Y.Doc): Promise<string | null> {
  const changes = { count: 0 };
  const onChange = () => {
    changes.count += 1;
  };
  doc.on('afterTransaction', onChange);
  try {
    const hash = createHash('sha256');
    let untilMs = performance.now() + TURN_MS;
    for (const part of canonicalJsonParts(doc)) {
      hash.update(part);
      if (performance.now() < untilMs) continue;
      await nextTurn();
      if (changes.count > 0) return null;
      untilMs = performance.now() + TURN_MS;
    }
    return hash.digest('hex');
  } finally {
    doc.off('afterTransaction', onChange);
  }
}
