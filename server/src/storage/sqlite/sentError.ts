import { assertNever } from '@samenreis/shared/base';
import { DamagedBoardError, LogConflictError } from '../ports/boardLog.ts';
import { StoreFailedError } from '../ports/storeFailedError.ts';
import type { SentError } from './messages.ts';

export function toSentError(error: unknown): SentError {
  if (error instanceof LogConflictError) return { type: 'conflict', message: error.message };
  if (error instanceof DamagedBoardError) return { type: 'damaged', message: error.message };
  if (error instanceof StoreFailedError) return { type: 'failed', kind: error.kind, message: error.message };
  const bug = error instanceof Error ? error : new Error(String(error));
  return { type: 'bug', message: bug.message, stack: bug.stack ?? '' };
}

export function fromSentError(error: SentError): Error {
  switch (error.type) {
    case 'conflict':
      return new LogConflictError(error.message);
    case 'damaged':
      return new DamagedBoardError(error.message);
    case 'failed':
      return new StoreFailedError(error.kind, error.message);
    case 'bug':
      // The worker's stack says where; this thread's says nothing.
      return Object.assign(new Error(error.message), { stack: error.stack });
    default:
      return assertNever(error);
  }
}
