import * as Y from 'yjs';
import { no, ok, type Result } from '../base/index.ts';
import { type MigrationRefusal, migrateBoard } from './migrations.ts';
import type { BoardSnapshot } from './snapshot.ts';
import { readSnapshot } from './snapshotReader.ts';

/**
 * Reads a whole board from what is stored of it, as this release knows boards. For looking at a board that is not opened, or for
 * making another of it; what is stored stays as it is.
 * @param updates - full states and updates, in the order in which they were stored
 * @throws what Yjs throws for bytes that are no update
 */
export function decodeBoard(updates: readonly Uint8Array[]): Result<BoardSnapshot, MigrationRefusal> {
  const doc = new Y.Doc();
  try {
    doc.transact(() => {
      for (const update of updates) Y.applyUpdate(doc, update);
    });
    const migrated = migrateBoard(doc);
    return migrated.ok ? ok(readSnapshot(doc)) : no(migrated.reason);
  } finally {
    doc.destroy();
  }
}
