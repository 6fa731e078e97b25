import Database from 'better-sqlite3';
import type { HookPoint, StorageFault, StorageHooks } from '../storageHooks.ts';

/** SQLite's default bound: 2^32 − 2 pages. */
const NO_BOUND = 4_294_967_294;

export interface FaultPoints {
  /** Called where the write path passes `point`; without hooks it does nothing. */
  pass(point: HookPoint): void;
  set(hooks: StorageHooks): void;
}

interface ArmedFault {
  readonly fault: StorageFault;
  passed: number;
}

export function createFaultPoints(db: Database.Database, hooks: StorageHooks): FaultPoints {
  let armed: readonly ArmedFault[] = [];
  const points: FaultPoints = {
    pass(point) {
      for (const one of armed) if (one.fault.failAt === point) strike(one);
    },
    set(next) {
      armed = (next.faults ?? []).map((fault) => ({ fault, passed: 0 }));
      db.pragma(`max_page_count = ${next.maxPageCount ?? NO_BOUND}`);
    },
  };
  points.set(hooks);
  return points;
}

function strike(armed: ArmedFault): void {
  const { fault } = armed;
  const turn = armed.passed - fault.after;
  armed.passed += 1;
  if (turn < 0) return;
  if (fault.how === 'kill') process.kill(process.pid, 'SIGKILL');
  else if (turn < (fault.times ?? 1)) throw new Database.SqliteError('disk I/O error (on order)', 'SQLITE_IOERR_FSYNC');
}
