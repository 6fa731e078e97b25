import type { NoteId } from '@samenreis/shared/base';
import { type BoardLayout, contains, type NoteBox } from '@samenreis/shared/layout';
import RBush from 'rbush';
import type { Point, Rect } from './camera.ts';

/** What a note paints outside its rectangle (shadow, selection ring), in board units. */
export const NOTE_BLEED = 8;
/** Above this share of changed notes one bulk load is cheaper than single removals. */
const BULK_SHARE = 0.3;

interface Entry {
  minX: number;
  minY: number;
  maxX: number;
  maxY: number;
  box: NoteBox;
  /** Place from back to front. */
  rank: number;
  /** The update that last came across it: the others are gone. */
  round: number;
}

/** What is different between the layout before and the one now. */
export interface NoteChanges {
  readonly added: readonly NoteBox[];
  readonly removed: readonly NoteBox[];
  readonly changed: readonly { readonly before: NoteBox; readonly after: NoteBox }[];
}

/** One spatial index for culling and for hit testing. */
export interface NoteIndex {
  update(layout: BoardLayout): NoteChanges;
  /** Notes that paint inside `board`, from back to front. */
  within(board: Rect): readonly NoteBox[];
  /** How many there are, without sorting them. */
  countWithin(board: Rect): number;
  /** The frontmost note under a point. */
  at(board: Point): NoteBox | null;
}

export function createNoteIndex(): NoteIndex {
  const tree = new RBush<Entry>();
  const entries = new Map<NoteId, Entry>();
  let order: readonly NoteBox[] = [];
  let round = 0;

  function update(layout: BoardLayout): NoteChanges {
    const added: NoteBox[] = [];
    const changed: { before: NoteBox; after: NoteBox }[] = [];
    if (layout.notesInOrder === order) return { added, removed: [], changed };
    order = layout.notesInOrder;
    round++;
    const stale: Entry[] = [];
    const fresh: Entry[] = [];
    for (const [rank, box] of order.entries()) {
      const known = entries.get(box.id);
      if (known?.box === box) {
        known.rank = rank;
        known.round = round;
        continue;
      }
      const entry = entryOf(box, rank, round);
      entries.set(box.id, entry);
      fresh.push(entry);
      if (known === undefined) added.push(box);
      else {
        stale.push(known);
        changed.push({ before: known.box, after: box });
      }
    }
    const removed = takeRemoved();
    rebuild([...stale, ...removed], fresh);
    return { added, removed: removed.map((entry) => entry.box), changed };
  }

  /** What this round did not come across. */
  function takeRemoved(): readonly Entry[] {
    if (entries.size === order.length) return [];
    const removed = [...entries.values()].filter((entry) => entry.round !== round);
    for (const entry of removed) entries.delete(entry.box.id);
    return removed;
  }

  function rebuild(stale: readonly Entry[], fresh: readonly Entry[]): void {
    if (fresh.length + stale.length > entries.size * BULK_SHARE) {
      tree.clear();
      tree.load([...entries.values()]);
      return;
    }
    for (const entry of stale) tree.remove(entry);
    for (const entry of fresh) tree.insert(entry);
  }

  const search = (rect: Rect, margin: number) =>
    tree.search({
      minX: rect.x - margin,
      minY: rect.y - margin,
      maxX: rect.x + rect.width + margin,
      maxY: rect.y + rect.height + margin,
    });

  return {
    update,
    within: (board) =>
      search(board, NOTE_BLEED)
        .sort((a, b) => a.rank - b.rank)
        .map((entry) => entry.box),
    countWithin: (board) => search(board, 0).length,
    at(point) {
      let front: Entry | null = null;
      // The index counts right and bottom edges as inside, a rectangle does not.
      for (const entry of search({ ...point, width: 0, height: 0 }, 0))
        if (contains(entry.box.rect, point) && (front === null || entry.rank > front.rank)) front = entry;
      return front?.box ?? null;
    },
  };
}

function entryOf(box: NoteBox, rank: number, round: number): Entry {
  const { x, y, width, height } = box.rect;
  return { minX: x, minY: y, maxX: x + width, maxY: y + height, box, rank, round };
}
