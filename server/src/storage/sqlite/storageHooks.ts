/** Points of the write path where a test may intervene. "Before" is inside the transaction, right before its commit. */
export type HookPoint =
  | 'beforeCommit'
  | 'afterCommit'
  | 'beforeSnapshotInsert'
  | 'afterSnapshotInsert'
  | 'beforeLogDelete'
  | 'afterLogDelete'
  | 'beforeEpochStart'
  | 'afterEpochStart';

/**
 * `after` is how many times the point is passed unharmed. `kill` ends the process with SIGKILL; `ioerr` fails the commit as a
 * refused fsync does, `times` times (once unless told).
 */
export type StorageFault =
  | { readonly how: 'kill'; readonly failAt: HookPoint; readonly after: number }
  | { readonly how: 'ioerr'; readonly failAt: HookPoint & `before${string}`; readonly after: number; readonly times?: number };

/** Failures on order, for tests alone: plain data, because it goes into the storage worker. Production never passes it. */
export interface StorageHooks {
  readonly faults?: readonly StorageFault[];
  /** Pages the database may grow to, so that SQLite itself reports a full disk; absent for no bound. 1 means: full from now on. */
  readonly maxPageCount?: number;
}
