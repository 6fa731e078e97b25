import { createHash } from 'node:crypto';
import { canonicalJsonOf, NOTE_IDENTITY, type Root } from '@samenreis/shared/board';
import * as Y from 'yjs';
import type { ChangeSet, PathChange } from './changeSet.ts';
import type { DocumentPath } from './documentPath.ts';

/** Entries in somebody's name that a facilitator may take away, and put back. */
const RETURNING: ReadonlySet<Root> = new Set<Root>(['notes', 'comments', 'reactions']);
/** Some hundred bytes each; the oldest go first. */
const MAX_REMEMBERED = 20_000;

/** What is remembered of an entry that was taken away. */
interface Removed {
  readonly hash: string;
  /** Whether it was a note that was written down for somebody else. */
  readonly wasMarked: boolean;
}
/** What an admitted update took away, as hashes; null for what stands there again. */
export type Removals = ReadonlyMap<string, Removed | null>;

/**
 * Hashes of the entries that were taken away while the board is in memory. Yjs forgets what is deleted, so that who puts back
 * another's comment could give it other words; a hash tells whether it is the same and keeps nothing of what was taken away.
 */
export class RemovedEntries {
  readonly #removed = new Map<string, Removed>();

  /** Whether an entry that is set is what stood there last, as far as that may not change. */
  isPutBack(change: PathChange, doc: Y.Doc): boolean {
    const { path, was, set, existedBefore } = change;
    if (path.part !== 'entry' || !existedBefore) return false;
    if (!set) return true;
    if (!RETURNING.has(path.root)) return false;
    const hash = was === null ? this.#removed.get(placeOf(path))?.hash : hashOf(path.root, was);
    // Of a note that nothing is known of any more, only kind and time could be others: what it says a facilitator may change anyway.
    if (hash === undefined) return path.root === 'notes';
    return hash === hashOf(path.root, doc.getMap(path.root)._map.get(path.key));
  }

  /** Whether the note that stood there last was marked; no where the server does not know any more. */
  wasMarked({ path, was }: PathChange): boolean {
    return was === null ? (this.#removed.get(placeOf(path))?.wasMarked ?? false) : isMarked(was);
  }

  learn(removals: Removals): void {
    for (const [place, removed] of removals) {
      this.#removed.delete(place);
      if (removed !== null) this.#removed.set(place, removed);
    }
    for (const oldest of this.#removed.keys()) {
      if (this.#removed.size <= MAX_REMEMBERED) return;
      this.#removed.delete(oldest);
    }
  }
}

/** To be asked before the transaction is over: Yjs then forgets what was deleted in it. */
export function removalsOf(changes: ChangeSet): Removals | null {
  let removals: Map<string, Removed | null> | null = null;
  for (const { path, was, set } of changes.values()) {
    if (path.part !== 'entry' || !RETURNING.has(path.root) || (was === null && !set)) continue;
    removals ??= new Map();
    removals.set(placeOf(path), set || was === null ? null : rememberedOf(path.root, was));
  }
  return removals;
}

function rememberedOf(root: Root, was: Y.Item): Removed {
  return { hash: hashOf(root, was), wasMarked: root === 'notes' && isMarked(was) };
}

/** Of a note that is deleted in this transaction, too. */
function isMarked(note: Y.Item): boolean {
  return contentOf(fieldOf(note, 'onBehalf')) === true;
}

function placeOf({ root, key }: DocumentPath): string {
  return `${root}\n${key}`;
}

/** Of what may not change: of a note what it was made with, of a comment or reaction everything. */
function hashOf(root: Root, entry: Y.Item | undefined): string {
  const content = root === 'notes' ? [...NOTE_IDENTITY].map((field) => contentOf(fieldOf(entry, field))) : contentOf(entry);
  return createHash('sha256').update(canonicalJsonOf(content)).digest('base64');
}

/** Of a deleted record, too: its items know what they held, while its type tells of nothing any more. */
function fieldOf(record: Y.Item | undefined, field: string): Y.Item | undefined {
  return record?.content instanceof Y.ContentType ? record.content.type._map.get(field) : undefined;
}

function contentOf(item: Y.Item | undefined): unknown {
  return item?.content instanceof Y.ContentAny ? item.content.arr[0] : null;
}
