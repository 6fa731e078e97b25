import {
  type Actor,
  authoriseChange,
  BOARD_LIMITS,
  type BoardRules,
  checkEntry,
  checkField,
  type DocumentChange,
  expectedContent,
  hasWorkOf,
  laneIn,
  phaseIn,
  type Rejection,
  type Root,
} from '@samenreis/shared/board';
import * as Y from 'yjs';
import { type ChangeSet, createdRoots, type PathChange } from './changeSet.ts';
import { namesOnlyKnown } from './references.ts';
import type { RemovedEntries } from './removedEntries.ts';

export interface Judgement {
  readonly doc: Y.Doc;
  readonly actor: Actor | 'server';
  /** As they were before the update. */
  readonly rules: BoardRules;
  readonly removed: RemovedEntries;
}

/** Asks the one policy about every change and the schema about every entry that remains. */
export function inspect(changes: ChangeSet, asked: Judgement): Rejection | null {
  const judgement = { ...asked, leavesNothing: leavesNothing(asked) };
  for (const change of changes.values()) {
    const rejection =
      checkShape(change, judgement) ??
      checkPolicy(change, judgement) ??
      checkSchema(change, judgement) ??
      checkKept(change, judgement);
    if (rejection !== null) return rejection;
  }
  return checkRoom(changes, judgement);
}

interface Question extends Judgement {
  readonly leavesNothing: () => boolean;
}

/** Whether nothing of the sender is left (B78): of interest where something is locked, and counted once. */
function leavesNothing({ doc, actor, rules }: Judgement): () => boolean {
  let known: boolean | null = null;
  return () => {
    if (actor === 'server' || !(rules.locked || rules.lockedLanes.size > 0)) return false;
    known ??= !hasWorkOf(doc, actor.participantId);
    return known;
  };
}

/** The right kind of container at every path, down to the fields of a new record. */
function checkShape({ path: { root, key, field, part }, set }: PathChange, { doc }: Judgement): Rejection | null {
  if (expectedContent(root, field) === null) return 'invalid';
  if (!set || part === 'text') return null;
  const entry = doc.getMap(root).get(key);
  if (part === 'field') return entry instanceof Y.Map && isExpected(root, field, entry.get(field ?? '')) ? null : 'invalid';
  if (!isExpected(root, null, entry)) return 'invalid';
  if (!(entry instanceof Y.Map)) return null;
  for (const [name, value] of entry) if (!isExpected(root, name, value)) return 'invalid';
  return null;
}

function isExpected(root: Root, field: string | null, value: unknown): boolean {
  switch (expectedContent(root, field)) {
    case 'map':
      return value instanceof Y.Map;
    case 'text':
      return value instanceof Y.Text;
    case 'value':
      return !(value instanceof Y.AbstractType);
    default:
      return false;
  }
}

function checkPolicy(change: PathChange, judgement: Question): Rejection | null {
  const { actor, rules } = judgement;
  return actor === 'server' ? null : authoriseChange(actor, toDocumentChange(change, judgement), rules);
}

function toDocumentChange(change: PathChange, { doc, removed, leavesNothing }: Question): DocumentChange {
  const { existedBefore, path } = change;
  const { root, key, field, part } = path;
  const sameAsRemoved = removed.isPutBack(change, doc);
  const base = { root, key, field, operation: operationOf(change), existedBefore, sameAsRemoved } as const;
  if (base.operation === 'delete') return { ...base, leavesNothing: leavesNothing() };
  if (root === 'conclusions' && part === 'entry' && change.set) return { ...base, isCounted: isCounted(doc.getMap(root).get(key)) };
  const placed = root === 'notes' && change.set && part !== 'text' && (field === null || field === 'place');
  if (!placed) return base;
  const note = doc.getMap(root).get(key);
  const isMarkedAnew = part === 'entry' && note instanceof Y.Map && note.get('onBehalf') === true && !removed.wasMarked(change);
  const lane = laneIn(note);
  const stuck = { kind: note instanceof Y.Map ? note.get('kind') : null, lane, phase: phaseIn(note) };
  return { ...base, toLane: lane, stuck, isMarkedAnew };
}

/** Null reads as not counted, and so does none. */
function isCounted(conclusion: unknown): boolean {
  return conclusion instanceof Y.Map && (conclusion.get('consensus') ?? null) !== null;
}

function operationOf({ path, removed, set, passed }: PathChange): DocumentChange['operation'] {
  if (path.part === 'text') return 'update';
  // A field that comes later (B40) is set for the first time in a record that is there: that changes the record.
  if (path.part === 'field') return set || !removed ? 'update' : 'delete';
  if (set) return removed ? 'update' : 'create';
  if (removed) return 'delete';
  // Nothing of it remains, yet only who may write here may leave a trace here.
  return passed ? 'create' : 'update';
}

function checkSchema({ path: { root, key, field, part }, set, removed }: PathChange, { doc }: Judgement): Rejection | null {
  if (!set && !(part === 'text' && removed)) return null;
  const entry = doc.getMap(root).get(key);
  if (part === 'entry') return checkEntry(root, key, entry instanceof Y.Map ? entry.toJSON() : entry)?.rejection ?? null;
  if (!(entry instanceof Y.Map) || field === null) return 'invalid';
  return checkField(root, key, field, plain(entry.get(field)), (sibling) => plain(entry.get(sibling)))?.rejection ?? null;
}

/** What a comment was made with stays (S22), and nothing names what never was (S23). */
function checkKept(change: PathChange, { doc }: Judgement): Rejection | null {
  const { path, set, was } = change;
  if (path.root === 'comments' && set && was !== null) {
    const now = doc.getMap(path.root)._map.get(path.key);
    if (createdAtOf(was) !== createdAtOf(now)) return 'invalid';
  }
  return namesOnlyKnown(change, doc) ? null : 'invalid';
}

/** Of a comment that is deleted in this transaction, too: until it is over, the item knows what it held. */
function createdAtOf(comment: Y.Item | undefined): unknown {
  const value: unknown = comment?.content instanceof Y.ContentAny ? comment.content.arr[0] : null;
  return typeof value === 'object' && value !== null && 'createdAt' in value ? value.createdAt : null;
}

function plain(value: unknown): unknown {
  return value instanceof Y.AbstractType ? value.toJSON() : value;
}

/** The policy counts what was there before; one update may not bring more than fits at once. */
function checkRoom(changes: ChangeSet, { doc }: Judgement): Rejection | null {
  for (const root of createdRoots(changes)) {
    const map = doc.getMap(root);
    // `size` walks all entries; the keys ever used bound it and cost nothing.
    if (map._map.size > BOARD_LIMITS[root] && map.size > BOARD_LIMITS[root]) return 'boardFull';
  }
  return null;
}
