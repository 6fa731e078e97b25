import type { CommandId } from '@samenreis/shared/base';
import type Database from 'better-sqlite3';
import type { LiveSessionStore, LiveStep, SealedStep } from '../../ports/liveSessionStore.ts';
import { asBoardError } from './sqliteErrors.ts';

type Outcome = Awaited<ReturnType<LiveSessionStore['appendSealing']>>;

/**
 * Stores a step of a live session and seals earlier ones in one transaction, and overwrites their bytes, in the write-ahead log as
 * well. Not among the statements that any engine serves: those run one by one, between the commits of the boards.
 */
export function createStepSealing(db: Database.Database): (step: LiveStep, sealed: readonly SealedStep[]) => Outcome {
  const insert = db.prepare<[string, number, string, string | null, number, string]>(
    `insert into live_steps (board_id, "after", command_id, participant_id, at_ms, events) values (?, ?, ?, ?, ?, ?) on conflict do nothing`,
  );
  const known = db.prepare<[string, CommandId], number>('select 1 from live_steps where board_id = ? and command_id = ?').pluck();
  const seal = db.prepare<[string, number, string, number]>(
    'update live_steps set events = ?, participant_id = null, at_ms = ? where board_id = ? and "after" = ?',
  );

  const store = ({ board, after, command, participant, atMs, events }: LiveStep, sealed: readonly SealedStep[]): Outcome => {
    if (insert.run(board, after, command, participant, atMs, events).changes === 0)
      return known.get(board, command) === undefined ? 'stale' : 'known';
    for (const each of sealed) seal.run(each.events, atMs, board, each.after);
    return 'stored';
  };

  return (step, sealed) => {
    try {
      const outcome = db.transaction(store).immediate(step, sealed);
      if (outcome === 'stored') db.pragma('wal_checkpoint(TRUNCATE)');
      return outcome;
    } catch (error) {
      throw asBoardError(error, step.board);
    }
  };
}
