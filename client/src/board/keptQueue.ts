import type { KeptWork } from './keptForReload.ts';
import type { LostNote } from './lostNote.ts';

/** What the person wrote that is not on the board any more; without a text, other work may be missing. */
export interface KeptText extends KeptWork {
  /** The note that was taken away with the one text, where it was one. */
  readonly lost?: LostNote;
}

/** One is given back at a time. What comes of a reload has all that was kept for its reason, and takes the place of the earlier. */
export function queued(queue: readonly KeptText[], next: KeptText): readonly KeptText[] {
  const isWhole = next.why === 'refused' || next.why === 'epochChanged';
  const place = isWhole ? queue.findIndex(({ why }) => why === next.why) : -1;
  return place === -1 ? [...queue, next] : queue.with(place, next);
}
