import { compareOrder, evenOrderKeys, orderKeyBetween, placeAmong } from '../../base/index.ts';
import type { BoardDoc } from '../boardDoc.ts';
import type { ArchivedRoot } from '../roots.ts';
import type { PlanContext, Write } from './plan.ts';

/** The order key for a new record before `beforeId` (null: last), and what its siblings need to make room for it. */
export function orderOfNew(
  { board, env }: PlanContext,
  root: ArchivedRoot,
  id: string,
  beforeId: string | null,
): { readonly order: string; readonly siblings: readonly Write[] } {
  const { [id]: order = '', ...others } = Object.fromEntries(placeAmong(siblingsOf(board, root), id, beforeId, env.random));
  return { order, siblings: orderWrites(root, others) };
}

/** Order keys for several new records after all others, and what their siblings need to make room for them. */
export function ordersAtEnd(
  { board, env }: PlanContext,
  root: ArchivedRoot,
  count: number,
): { readonly keys: readonly string[]; readonly siblings: readonly Write[] } {
  const siblings = siblingsOf(board, root);
  const keys: string[] = [];
  let last = siblings.at(-1)?.order ?? null;
  for (let made = 0; made < count; made++) {
    last = orderKeyBetween(last, null, env.random);
    // No room after the last one: all are spread anew.
    if (last === null) {
      const even = evenOrderKeys(siblings.length + count);
      const spread = Object.fromEntries(siblings.map(({ id }, at) => [id, even[at] ?? '']));
      return { keys: even.slice(siblings.length), siblings: orderWrites(root, spread) };
    }
    keys.push(last);
  }
  return { keys, siblings: [] };
}

/** The writes that put a record before another (null: last). */
export function reordered({ board, env }: PlanContext, root: ArchivedRoot, id: string, beforeId: string | null): readonly Write[] {
  return orderWrites(root, Object.fromEntries(placeAmong(siblingsOf(board, root), id, beforeId, env.random)));
}

function orderWrites(root: ArchivedRoot, keys: Readonly<Record<string, string>>): readonly Write[] {
  return Object.entries(keys).map(([key, value]) => ({ root, key, field: 'order', value }));
}

/** Archived ones too: they keep their place for when they come back. */
function siblingsOf(board: BoardDoc, root: ArchivedRoot): readonly { readonly id: string; readonly order: string }[] {
  return [...board.keys(root)].map((id) => ({ id, order: String(board.field(root, id, 'order')) })).sort(compareOrder);
}
