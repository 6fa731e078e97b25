import { boardDoc, ROOTS, type Root } from '@samenreis/shared/board';
import type * as Y from 'yjs';
import type { BoardConnection } from '../../connection/boardConnection.ts';

/** Something on the board as this screen has it. */
export interface UnsentEntry {
  readonly root: Root;
  readonly key: string;
  /** Plain JSON; undefined where the person took it away. */
  readonly entry: unknown;
}

/** What the person's own hand changed since the server last had everything. */
export interface UnsentWork {
  /** As it reads now. */
  entries(): readonly UnsentEntry[];
}

export function followUnsentWork(doc: Y.Doc, connection: Pick<BoardConnection, 'status' | 'subscribe'>): UnsentWork {
  const board = boardDoc(doc);
  const touched = new Map<Root, Set<string>>(ROOTS.map((root) => [root, new Set()]));
  for (const [root, keys] of touched) {
    doc.getMap(root).observeDeep((events, { local }) => {
      if (!local) return;
      for (const { path, keys: changed } of events) {
        const [key] = path;
        for (const one of key === undefined ? changed.keys() : [String(key)]) keys.add(one);
      }
    });
  }
  connection.subscribe(() => {
    if (connection.status().kind === 'saved') for (const keys of touched.values()) keys.clear();
  });
  return {
    entries: () => [...touched].flatMap(([root, keys]) => [...keys].map((key) => ({ root, key, entry: board.entry(root, key) }))),
  };
}

/** Everything on a board that was never in step during this visit: which part of it was sent is not known. */
export function allEntries(doc: Y.Doc): readonly UnsentEntry[] {
  const board = boardDoc(doc);
  return ROOTS.flatMap((root) => [...board.keys(root)].map((key) => ({ root, key, entry: board.entry(root, key) })));
}
