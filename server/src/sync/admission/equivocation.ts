import * as Y from 'yjs';

/** Yjs puts this where a surrogate pair was cut in two, on whichever side cut it first. */
const REPLACEMENT = '\uFFFD';

/**
 * Whether a struct that the document already has says something else than what is stored under the same clocks. Yjs would
 * keep its own and never notice; two replicas would then differ for good with equal state vectors.
 */
export function contradictsStored(struct: Y.Item, store: Y.Doc['store']): boolean {
  const stored = store.clients.get(struct.id.client);
  if (stored === undefined) return false;
  const end = Math.min(struct.id.clock + struct.length, Y.getState(store, struct.id.client));
  for (let index = Y.findIndexSS(stored, struct.id.clock); index < stored.length; index += 1) {
    const own = stored[index];
    if (own === undefined || own.id.clock >= end) return false;
    if (own instanceof Y.Item && differs(struct, own, end)) return true;
  }
  return false;
}

function differs(struct: Y.Item, own: Y.Item, end: number): boolean {
  // What is deleted on either side has lost its content, and possibly its place.
  if (own.deleted || struct.content instanceof Y.ContentDeleted) return false;
  if (struct.content.constructor !== own.content.constructor) return true;
  if (struct.id.clock === own.id.clock && !Y.compareIDs(struct.origin, own.origin)) return true;
  const from = Math.max(struct.id.clock, own.id.clock);
  const to = Math.min(end, own.id.clock + own.length);
  return !sameContent(slice(struct, from, to), slice(own, from, to));
}

function slice(item: Y.Item, from: number, to: number): unknown {
  const { content, id } = item;
  if (content instanceof Y.ContentString) return content.str.slice(from - id.clock, to - id.clock);
  if (content instanceof Y.ContentAny) return JSON.stringify(content.arr.slice(from - id.clock, to - id.clock));
  return content instanceof Y.ContentType ? content.type.constructor : null;
}

function sameContent(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  return (
    typeof a === 'string' && typeof b === 'string' && a.length === b.length && (a.includes(REPLACEMENT) || b.includes(REPLACEMENT))
  );
}
