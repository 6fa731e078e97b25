import * as Y from 'yjs';
import type { StructuralFault } from './refusal.ts';

/** Items between a piece of text and its right neighbour at the time of writing: what others typed there meanwhile. */
const MAX_BETWEEN = 20_000;

/**
 * Whether an integrated item stands where an honest editor could have put it. Yjs' merge order converges only for items whose
 * neighbours are of the same list; a neighbour in another note would let replicas order it differently.
 */
export function placementFault(item: Y.Item, store: Y.Doc['store']): StructuralFault | null {
  if (!isSibling(item, item.origin, store) || !isSibling(item, item.rightOrigin, store)) return 'foreignOrigin';
  if (item.rightOrigin === null) return null;
  // A map's entries form a chain that only grows at its right end.
  if (item.parentSub !== null) return 'foreignOrigin';
  return standsLeftOf(item, item.rightOrigin) ? null : 'foreignOrigin';
}

function isSibling(item: Y.Item, neighbour: Y.ID | null, store: Y.Doc['store']): boolean {
  if (neighbour === null) return true;
  const other: unknown = Y.getItem(store, neighbour);
  return other instanceof Y.Item && other.parent === item.parent && other.parentSub === item.parentSub;
}

function standsLeftOf(item: Y.Item, { client, clock }: Y.ID): boolean {
  let right = item.right;
  for (let steps = 0; right !== null && steps < MAX_BETWEEN; steps += 1) {
    if (right.id.client === client && right.id.clock <= clock && clock < right.id.clock + right.length) return true;
    right = right.right;
  }
  return false;
}
