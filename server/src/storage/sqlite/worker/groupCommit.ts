import type Database from 'better-sqlite3';
import { LogConflictError } from '../../ports/boardLog.ts';
import type { SentBatch } from '../messages.ts';
import type { FaultPoints } from './faultPoints.ts';
import type { LogWriter } from './logWriter.ts';
import { asBoardError } from './sqliteErrors.ts';

/** What became of one batch: stored, or why nothing of it is. */
export type Outcome = { readonly ok: true } | { readonly ok: false; readonly error: unknown };

export type CommitGroup = (batches: readonly SentBatch[]) => readonly Outcome[];

/**
 * Makes all waiting batches durable with one sync to disk. A conflict is the batch's own and leaves the others in the
 * transaction; when the transaction itself fails, each batch is tried alone, so that only the one at fault is refused.
 */
export function createGroupCommit(db: Database.Database, writer: LogWriter, points: FaultPoints): CommitGroup {
  const transaction = db.transaction((batches: readonly SentBatch[]) => {
    const outcomes = batches.map((batch) => appendUnlessConflict(writer, batch));
    points.pass('beforeCommit');
    return outcomes;
  });

  const commit = (batches: readonly SentBatch[]): readonly Outcome[] | { readonly failed: unknown } => {
    try {
      return transaction.immediate(batches);
    } catch (failed) {
      return { failed };
    }
  };

  const commitAlone = (batch: SentBatch): Outcome => {
    const result = commit([batch]);
    if ('failed' in result) return { ok: false, error: asBoardError(result.failed, batch.boardId) };
    return result[0] ?? { ok: true };
  };

  return (batches) => {
    const together = commit(batches);
    const outcomes = retryIfFailed(batches, together, commitAlone);
    points.pass('afterCommit');
    return outcomes;
  };
}

function retryIfFailed(
  batches: readonly SentBatch[],
  result: readonly Outcome[] | { readonly failed: unknown },
  commitAlone: (batch: SentBatch) => Outcome,
): readonly Outcome[] {
  if (!('failed' in result)) return result;
  const [only, ...others] = batches;
  // A batch that was alone already has its answer: a second try would only hide how the disk behaves.
  if (only && others.length === 0) return [{ ok: false, error: asBoardError(result.failed, only.boardId) }];
  return batches.map(commitAlone);
}

function appendUnlessConflict(writer: LogWriter, batch: SentBatch): Outcome {
  try {
    writer.append(batch);
    return { ok: true };
  } catch (error) {
    if (error instanceof LogConflictError) return { ok: false, error };
    throw error;
  }
}
