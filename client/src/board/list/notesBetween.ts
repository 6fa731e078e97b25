import type { NoteId } from '@samenreis/shared/base';

/** The notes from one to another as they are listed, both with them; only `to` where `from` is not listed. */
export function notesBetween(order: readonly NoteId[], from: NoteId | null, to: NoteId): readonly NoteId[] {
  const a = from === null ? -1 : order.indexOf(from);
  const b = order.indexOf(to);
  return a < 0 || b < 0 ? [to] : order.slice(Math.min(a, b), Math.max(a, b) + 1);
}
