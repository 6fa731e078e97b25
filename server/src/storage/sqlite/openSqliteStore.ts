import type { Logger } from '../../observability/logger.ts';
import type { CommitFigures } from '../../observability/metrics.ts';
import type { Store } from '../ports/store.ts';
import { createBoardLogProxy } from './boardLogProxy.ts';
import { createRelationalProxies } from './relationalProxies.ts';
import type { StorageHooks } from './storageHooks.ts';
import { startStorageThread } from './storageThread.ts';

export interface SqliteStoreOptions {
  /** Made when it is not there; the database is `samenreis.db` in it. */
  readonly dataDir: string;
  readonly log: Logger;
  /** Word by which somebody says that the whole data folder was put back from an earlier copy; each word counts once. */
  readonly restored?: string;
  /** The database was put back from an earlier copy: so many boards start a new epoch. */
  readonly onRestored?: (boards: number) => void;
  readonly onCommit?: (commit: CommitFigures) => void;
  /** The storage worker died of a bug. Nothing can be stored any more: the server should stop and be started again. */
  readonly onLost?: () => void;
  /** Failures on order, in tests alone. */
  readonly hooks?: StorageHooks;
}

export interface SqliteStore extends Store {
  /**
   * Writes a consistent copy of the database to `file` while the server goes on; other writes wait until it is made.
   * @throws StoreFailedError when it cannot be written
   */
  backUp(file: string): Promise<void>;
  /** Other failures on order than at the start; refused in a store that was opened without hooks. */
  setHooks(hooks: StorageHooks): Promise<void>;
}

/** @throws StoreOpenError (as a rejection) with a message for the administrator */
export async function openSqliteStore(options: SqliteStoreOptions): Promise<SqliteStore> {
  const { dataDir, log, onCommit, onLost, onRestored, hooks, restored = '' } = options;
  const thread = await startStorageThread(
    { dataDir, hooks: hooks ?? {}, restored },
    {
      onCommit: onCommit ?? (() => {}),
      onMarkFailed: (message) => log.warn({ message }, 'how far the database has come could not be written down'),
      onLost(err) {
        log.fatal({ err }, 'the storage worker has stopped');
        onLost?.();
      },
    },
  );
  let closing: Promise<void> | null = null;
  if (thread.raised > 0) {
    log.warn({ boards: thread.raised }, 'the database was put back from an earlier copy: its boards start a new epoch');
    onRestored?.(thread.raised);
  }

  const relational = createRelationalProxies(thread);
  return {
    log: createBoardLogProxy(thread),
    ...relational,
    liveSessions: {
      ...relational.liveSessions,
      appendSealing: (step, sealed) => thread.ask({ type: 'appendSealing', step, sealed }),
    },
    purge: (boardId) => thread.ask({ type: 'purge', boardId }),
    backUp: (file) => thread.ask({ type: 'backup', file }),
    setHooks: (next) =>
      hooks ? thread.ask({ type: 'setHooks', hooks: next }) : Promise.reject(new Error('the store was opened without hooks')),
    close() {
      closing ??= thread.ask({ type: 'close' }).then(() => thread.ended);
      return closing;
    },
  };
}
