import * as Y from 'yjs';
import { compareOrder, type ShardedMap, shardedMap } from '../base/index.ts';
import { boardDoc } from './boardDoc.ts';
import { checkEntry, type EntryIssue } from './checkEntry.ts';
import { type Board, boardDefaults, SCHEMA_VERSION } from './records/board.ts';
import type { Conclusion } from './records/conclusion.ts';
import type { FollowUp } from './records/followUp.ts';
import type { Lane } from './records/lane.ts';
import type { Persona } from './records/persona.ts';
import type { Phase } from './records/phase.ts';
import { ROOTS, type Root } from './roots.ts';
import { sameJson } from './sameJson.ts';
import type { BoardSnapshot } from './snapshot.ts';

/** An entry that is left out of the snapshot, since it does not fit its schema. */
export interface UnreadableEntry {
  readonly root: Root;
  readonly key: string;
  readonly issue: EntryIssue;
}

/** Follows a document and reads it as a snapshot, touching only what changed. */
export interface SnapshotReader {
  /** The board now. The same object until something changes; parts that did not change keep their identity. */
  current(): BoardSnapshot;
  /** Entries that no view can show. Empty on every document that admission let through. */
  unreadable(): readonly UnreadableEntry[];
  /** Calls back after each transaction that changed the board; ask `current` then, or once per frame. */
  subscribe(listener: () => void): () => void;
  destroy(): void;
}

/** What an entry reads as when it is there: its JSON, of the shape that its schema just proved. */
type Entries = ShardedMap<string, unknown>;

export function createSnapshotReader(doc: Y.Doc): SnapshotReader {
  const board = boardDoc(doc);
  const listeners = new Set<() => void>();
  const touched = new Map<Root, Set<string>>();
  const unreadable = new Map<string, UnreadableEntry>();
  const entries = new Map<Root, Entries>(ROOTS.map((root) => [root, shardedMap()]));
  let snapshot: BoardSnapshot | null = null;
  let isTold = true;

  const read = (root: Root, key: string): unknown => {
    const json = board.entry(root, key);
    const path = `${root}/${key}`;
    const issue = json === undefined ? null : checkEntry(root, key, json);
    if (issue === null) unreadable.delete(path);
    else unreadable.set(path, { root, key, issue });
    return issue === null ? json : undefined;
  };

  const refresh = (root: Root, keys: Iterable<string>) => {
    const before = entries.get(root) ?? shardedMap();
    const changed = [...keys]
      .map((key) => [key, read(root, key)] as const)
      .filter(([key, json]) => !sameJson(before.get(key), json));
    entries.set(root, before.with(changed));
  };

  const assemble = createAssembler(entries);
  const current = () => {
    // Every part of a screen that shows the board asks at every change.
    if (snapshot !== null && touched.size === 0) return snapshot;
    for (const [root, keys] of touched) refresh(root, keys);
    touched.clear();
    snapshot = assemble(snapshot);
    return snapshot;
  };

  const observers = ROOTS.map((root) => {
    const map = doc.getMap(root);
    const observe = (events: readonly Y.YEvent<Y.AbstractType<unknown>>[]) => {
      const keys = touched.get(root) ?? new Set();
      for (const event of events) for (const key of keysOf(event)) keys.add(key);
      touched.set(root, keys);
      isTold = false;
    };
    map.observeDeep(observe);
    return () => map.unobserveDeep(observe);
  });
  const tell = () => {
    if (isTold) return;
    isTold = true;
    for (const listener of listeners) listener();
  };
  doc.on('afterTransaction', tell);
  for (const root of ROOTS) refresh(root, board.keys(root));

  return {
    current,
    unreadable() {
      current();
      return [...unreadable.values()];
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    destroy() {
      for (const stop of observers) stop();
      doc.off('afterTransaction', tell);
      listeners.clear();
    },
  };
}

/** Reads a document once. */
export function readSnapshot(doc: Y.Doc): BoardSnapshot {
  const reader = createSnapshotReader(doc);
  const snapshot = reader.current();
  reader.destroy();
  return snapshot;
}

/** The keys of the root map that an event is about: of the root itself many, deeper down the one it lies under. */
function keysOf(event: Y.YEvent<Y.AbstractType<unknown>>): Iterable<string> {
  const [key] = event.path;
  if (typeof key === 'string') return [key];
  return event instanceof Y.YMapEvent ? event.keysChanged : [];
}

/** Makes snapshots of the entries; a part is read anew once its entries are another map. */
function createAssembler(entries: ReadonlyMap<Root, ReadonlyMap<string, unknown>>) {
  // `read` let only what fits the schema of its root into these maps, so each holds records of its own type.
  const records = (root: Root) => entries.get(root) as ReadonlyMap<never, never>;
  const board = remembered(boardOf);
  const phases = remembered(inOrder<Phase>);
  const lanes = remembered(inOrder<Lane>);
  const personas = remembered(inOrder<Persona>);
  const conclusions = remembered(inOrder<Conclusion>);
  const followUps = remembered(inOrder<FollowUp>);
  return (before: BoardSnapshot | null): BoardSnapshot => {
    const next: BoardSnapshot = {
      board: board(records('meta')),
      phases: phases(records('phases')),
      lanes: lanes(records('lanes')),
      personas: personas(records('personas')),
      conclusions: conclusions(records('conclusions')),
      followUps: followUps(records('followUps')),
      notes: records('notes'),
      curves: records('curves'),
      reactions: records('reactions'),
      clusters: records('clusters'),
      comments: records('comments'),
      votes: records('votes'),
    };
    return before !== null && isSameSnapshot(before, next) ? before : next;
  };
}

/** What `read` makes of something, until it is something else; `read` is given what it made before. */
function remembered<From, Part>(read: (from: From, before: Part | undefined) => Part): (from: From) => Part {
  let last: { readonly from: From; readonly part: Part } | null = null;
  return (from) => {
    if (last === null || last.from !== from) last = { from, part: read(from, last?.part) };
    return last.part;
  };
}

function isSameSnapshot(a: BoardSnapshot, b: BoardSnapshot): boolean {
  // The keys of this literal type are all there are: a snapshot is made in `assemble` alone.
  return (Object.keys(b) as (keyof BoardSnapshot)[]).every((part) => a[part] === b[part]);
}

/** What the document says of the board itself, and the defaults where it is silent: before the first sync it says nothing. */
function boardOf(meta: ReadonlyMap<string, unknown>, before: Board | undefined): Board {
  const silent = { ...boardDefaults, schemaVersion: SCHEMA_VERSION, title: '', createdAt: 0 } satisfies Board;
  const next: Board = { ...silent, ...Object.fromEntries(meta) };
  return before !== undefined && sameJson(before, next) ? before : next;
}

function inOrder<T extends { readonly id: string; readonly order: string }>(
  records: ReadonlyMap<string, T>,
  before: readonly T[] | undefined,
): readonly T[] {
  const next = [...records.values()].sort(compareOrder);
  const isSame = before !== undefined && before.length === next.length && before.every((record, index) => record === next[index]);
  return isSame ? before : next;
}
