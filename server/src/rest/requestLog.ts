import type { RequestHandler } from 'express';
import type { Logger } from '../observability/logger.ts';
import type { Metrics } from '../observability/metrics.ts';

/** One line a request: method, route pattern, status, time. No path, no address, no name: nothing about a person. */
export function requestLog(logger: Logger, metrics: Metrics): RequestHandler {
  return (request, response, next) => {
    const startedAtMs = performance.now();
    response.once('close', () => {
      const durationMs = performance.now() - startedAtMs;
      // Express types the matched route as any; for a page or a file there is none.
      const route = typeof request.route?.path === 'string' ? request.route.path : '*';
      const line = { method: request.method, route, status: response.statusCode, durationMs: Math.round(durationMs) };
      metrics.restRequest({ ...line, durationMs });
      logger.debug(line, 'request');
    });
    next();
  };
}
