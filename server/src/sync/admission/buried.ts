import * as Y from 'yjs';
import type { DecodedUpdate } from './decodeBounded.ts';

/**
 * Whether an item that is buried on arrival, since it belongs to something deleted, names a neighbour that is alive. Nobody
 * honest sends that. Yjs cuts the neighbour there before it buries the item, and forgets why: the cut would be in this
 * document and in no other, and in the middle of an emoji it destroys it.
 */
export function reachesFromTheGrave(sent: DecodedUpdate['structs'], { doc: { store }, beforeState }: Y.Transaction): boolean {
  for (const struct of sent) {
    if (!(struct instanceof Y.Item)) continue;
    const { id, length, origin, rightOrigin } = struct;
    const clock = Math.max(id.clock, beforeState.get(id.client) ?? 0);
    if (clock >= id.clock + length || stored(store, id.client, clock) instanceof Y.Item) continue;
    if (isAlive(store, origin) || isAlive(store, rightOrigin)) return true;
  }
  return false;
}

function stored(store: Y.Doc['store'], client: number, clock: number): unknown {
  return clock < Y.getState(store, client) ? Y.getItem(store, Y.createID(client, clock)) : null;
}

function isAlive(store: Y.Doc['store'], id: Y.ID | null): boolean {
  const item = id === null ? null : stored(store, id.client, id.clock);
  return item instanceof Y.Item && !item.deleted;
}
