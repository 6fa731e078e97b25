import type { Root } from '@samenreis/shared/board';
import * as Y from 'yjs';
import { type DocumentPath, documentPath, type RootNames } from './documentPath.ts';
import { placementFault } from './placement.ts';
import type { StructuralFault } from './refusal.ts';

/** What a transaction does at one path. */
export interface PathChange {
  readonly path: DocumentPath;
  /** Something that stood there is deleted. */
  removed: boolean;
  /** The entry that is deleted: it keeps what it held until the transaction is over. */
  was: Y.Item | null;
  /** Something new stands there at the end. */
  set: boolean;
  /** Something new was sent that is gone again: it lost to a concurrent write, or was deleted while offline. */
  passed: boolean;
  /** Whether the path held anything before, at any time. */
  existedBefore: boolean;
}

/** All changes of a transaction, a record's own ones folded into its creation. */
export type ChangeSet = ReadonlyMap<string, PathChange>;

interface Reading {
  readonly transaction: Y.Transaction;
  readonly roots: RootNames;
  readonly changes: Map<string, PathChange>;
}

/**
 * Reads what an applied update did, from the structs themselves: every new one and every one it deleted. Yjs'
 * `transaction.changed` leaves out types that were created in the same transaction, and with them all they contain.
 * @param clients - the clients with new structs
 */
export function readChangeSet(
  transaction: Y.Transaction,
  roots: RootNames,
  clients: readonly number[],
): ChangeSet | StructuralFault {
  const reading: Reading = { transaction, roots, changes: new Map() };
  for (const client of clients) {
    const fault = readNewStructs(reading, client);
    if (fault !== null) return fault;
  }
  return readDeleted(reading) ?? reading.changes;
}

function isNew(item: Y.Item, { beforeState }: Y.Transaction): boolean {
  return item.id.clock >= (beforeState.get(item.id.client) ?? 0);
}

function readNewStructs(reading: Reading, client: number): StructuralFault | null {
  const { transaction, roots } = reading;
  const structs = transaction.doc.store.clients.get(client);
  if (structs === undefined) return 'unappliable';
  for (let index = Y.findIndexSS(structs, transaction.beforeState.get(client) ?? 0); index < structs.length; index += 1) {
    const struct = structs[index];
    // A GC struct stands for something that was made and deleted within the sender's offline time: it holds nothing.
    if (!(struct instanceof Y.Item)) continue;
    const fault = placementFault(struct, transaction.doc.store) ?? readNewItem(reading, struct, documentPath(struct, roots));
    if (fault !== null) return fault;
  }
  return null;
}

function readNewItem(reading: Reading, item: Y.Item, path: ReturnType<typeof documentPath>): StructuralFault | null {
  if (path === 'buried') return null;
  if (typeof path === 'string') return path;
  if (!item.deleted && !hasRightContent(item, path)) return 'contentKind';
  // The content of a new record is checked as a whole, with its entry.
  if (path.record !== null && isNew(path.record, reading.transaction)) return null;
  if (path.part === 'field' && item.content instanceof Y.ContentType) return 'replacedText';
  const change = changeAt(reading, path, () => hasPredecessor(item, reading.transaction));
  if (item.deleted) change.passed = true;
  else change.set = true;
  return null;
}

/** Letters stand in texts and nowhere else; which type stands at which path is the schema's to say. */
function hasRightContent({ content, length }: Y.Item, { part }: DocumentPath): boolean {
  if (part === 'text') return content instanceof Y.ContentString;
  return length === 1 && (content instanceof Y.ContentAny || content instanceof Y.ContentType);
}

function hasPredecessor(item: Y.Item, transaction: Y.Transaction): boolean {
  for (let left = item.left; left !== null; left = left.left) if (!isNew(left, transaction)) return true;
  for (let right = item.right; right !== null; right = right.right) if (!isNew(right, transaction)) return true;
  return false;
}

function readDeleted(reading: Reading): StructuralFault | null {
  const { transaction } = reading;
  for (const [client, ranges] of transaction.deleteSet.clients) {
    const structs = transaction.doc.store.clients.get(client);
    if (structs === undefined) return 'unappliable';
    const before = transaction.beforeState.get(client) ?? 0;
    for (const { clock, len } of ranges) {
      if (clock >= before) continue;
      for (let index = Y.findIndexSS(structs, clock); index < structs.length; index += 1) {
        const struct = structs[index];
        if (struct === undefined || struct.id.clock >= Math.min(clock + len, before)) break;
        if (struct instanceof Y.Item) readDeletedItem(reading, struct);
      }
    }
  }
  return null;
}

function readDeletedItem(reading: Reading, item: Y.Item): void {
  const path = documentPath(item, reading.roots);
  // Inside something that goes as a whole, the whole is what counts; it is in the same delete set.
  if (typeof path === 'string') return;
  const change = changeAt(reading, path, () => true);
  change.removed = true;
  if (path.part === 'entry') change.was = item;
  change.existedBefore = true;
}

/** @param hadEntry - asked once for an entry: all items of one key tell the same, and there may be thousands */
function changeAt({ changes }: Reading, path: DocumentPath, hadEntry: () => boolean): PathChange {
  const id = `${path.root}\n${path.key}\n${path.field ?? ''}`;
  const known = changes.get(id);
  if (known !== undefined) return known;
  const existedBefore = path.part !== 'entry' || hadEntry();
  const fresh: PathChange = { path, removed: false, was: null, set: false, passed: false, existedBefore };
  changes.set(id, fresh);
  return fresh;
}

/** The roots that a change set adds entries to. */
export function createdRoots(changes: ChangeSet): ReadonlySet<Root> {
  const roots = new Set<Root>();
  for (const { path, set, removed } of changes.values()) if (path.part === 'entry' && set && !removed) roots.add(path.root);
  return roots;
}
