import type { Problem } from '@samenreis/shared/protocol';
import type { ErrorRequestHandler } from 'express';
import type { Logger } from '../observability/logger.ts';
import { StoreFailedError } from '../storage/index.ts';
import { problem } from './problem.ts';
import { sendProblem } from './sendProblem.ts';

/** The last stop: input that could not be read, a disk that failed, and bugs. What went wrong is logged, never sent. */
export function createErrorHandler(logger: Logger): ErrorRequestHandler {
  // Express tells an error handler by its four parameters.
  return (error: unknown, _request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const answer = problemOf(error);
    if (answer.status >= 500) logger.error({ err: error }, 'a request failed');
    sendProblem(response, answer);
  };
}

function problemOf(error: unknown): Problem {
  if (error instanceof StoreFailedError) return problem('storeFailed');
  // What body-parser, the router and send throw about input carries a status.
  const status = error instanceof Error && 'status' in error ? error.status : null;
  if (status === 413) return problem('tooLarge');
  if (status === 404) return problem('notFound');
  if (typeof status === 'number' && status >= 400 && status < 500) return { ...problem('invalidInput'), status };
  return problem('serverError');
}
