import type { StoredBoard } from '../ports/boardStore.ts';

export function byLastChange(a: StoredBoard, b: StoredBoard): number {
  return b.changedAtMs - a.changedAtMs || (a.id < b.id ? -1 : 1);
}
