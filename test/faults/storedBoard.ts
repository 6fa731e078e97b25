import type { LoadedLog } from '@samenreis/server/storage';
import { openSqliteStore } from '@samenreis/server/storage/sqlite';
import type { BoardId } from '@samenreis/shared/base';
import * as Y from 'yjs';
import { silentLog } from '../contract/sqliteFolder.ts';
import { BOARD } from '../support/sync/startSyncServer.ts';

/** The board as the store has it, read by nobody but the store: what a restart will find. */
export async function readStoredBoard(dataDir: string, board: BoardId = BOARD): Promise<Y.Doc> {
  const store = await openSqliteStore({ dataDir, log: silentLog });
  const loaded = await store.log.load(board);
  await store.close();
  return storedDocument(loaded);
}

export function storedDocument({ snapshot, updates }: LoadedLog): Y.Doc {
  const doc = new Y.Doc();
  if (snapshot !== null) Y.applyUpdate(doc, snapshot.state);
  for (const update of updates) Y.applyUpdate(doc, update);
  return doc;
}
