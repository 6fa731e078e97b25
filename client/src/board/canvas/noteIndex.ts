import type { NoteId } from '@samenreis/shared/base';
import { type BoardLayout, comparePaintOrder, contains, type NoteBox } from '@samenreis/shared/layout';
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

  function update(layout: BoardLayout): NoteChanges {
    if (layout.notesInOrder === order) return NOTHING;
    const { left, entered } = differences(order, layout.notesInOrder);
    order = layout.notesInOrder;
    const stale = left.flatMap((box) => entries.get(box.id) ?? []);
    for (const box of left) entries.delete(box.id);
    const fresh = entered.map(entryOf);
    for (const entry of fresh) entries.set(entry.box.id, entry);
    rebuild(stale, fresh);
    return pairUp(left, entered);
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
        .sort(byPaintOrder)
        .map((entry) => entry.box),
    countWithin: (board) => search(board, 0).length,
    at(point) {
      let front: Entry | null = null;
      // The index counts right and bottom edges as inside, a rectangle does not.
      for (const entry of search({ ...point, width: 0, height: 0 }, 0))
        if (contains(entry.box.rect, point) && (front === null || byPaintOrder(entry, front) > 0)) front = entry;
      return front?.box ?? null;
    },
  };
}

const NOTHING: NoteChanges = { added: [], removed: [], changed: [] };

const byPaintOrder = (a: Entry, b: Entry): number => comparePaintOrder(a.box.note, b.box.note);

/** What is in one list and not in the other, by identity. Both are in paint order, so one walk beside each other finds it. */
function differences(before: readonly NoteBox[], now: readonly NoteBox[]) {
  const left: NoteBox[] = [];
  const entered: NoteBox[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < now.length) {
    const [was, is] = [before[i], now[j]];
    const order = was === is ? 0 : was === undefined ? 1 : is === undefined ? -1 : comparePaintOrder(was.note, is.note);
    if (was !== undefined && was !== is && order <= 0) left.push(was);
    if (is !== undefined && was !== is && order >= 0) entered.push(is);
    if (order <= 0) i++;
    if (order >= 0) j++;
  }
  return { left, entered };
}

/** A note that left and entered has changed. */
function pairUp(left: readonly NoteBox[], entered: readonly NoteBox[]): NoteChanges {
  const before = new Map(left.map((box) => [box.id, box]));
  const after = new Set(entered.map((box) => box.id));
  return {
    added: entered.filter((box) => !before.has(box.id)),
    removed: left.filter((box) => !after.has(box.id)),
    changed: entered.flatMap((box) => {
      const was = before.get(box.id);
      return was === undefined ? [] : [{ before: was, after: box }];
    }),
  };
}

function entryOf(box: NoteBox): Entry {
  const { x, y, width, height } = box.rect;
  return { minX: x, minY: y, maxX: x + width, maxY: y + height, box };
}
