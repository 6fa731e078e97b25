import * as Y from 'yjs';
import type { DecodedUpdate } from './decodeBounded.ts';

/**
 * An update without the structs that the document has. Yjs would skip them too, but only after it has looked up their
 * neighbours, and looking one up may cut an item of somebody else in two: in the middle of an emoji that destroys it, in
 * this document alone.
 */
export function freshPart(update: Uint8Array, { structs }: DecodedUpdate, store: Y.Doc['store']): Uint8Array {
  const known = new Map<number, number>();
  for (const { id } of structs) {
    const have = Y.getState(store, id.client);
    if (id.clock < have) known.set(id.client, have);
  }
  return known.size === 0 ? update : Y.diffUpdate(update, Y.encodeStateVector(known));
}
