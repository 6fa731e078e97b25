import { Router } from 'express';
import type { Config } from '../config.ts';
import type { Metrics } from '../observability/metrics.ts';
import { problem } from './problem.ts';
import { sendProblem } from './sendProblem.ts';

export interface OperationsParts {
  readonly metrics: Metrics;
  readonly metricsFor: Config['metrics'];
  /** Whether requests can be served: the store answers and the server is not stopping. */
  readonly isReady: () => Promise<boolean>;
}

const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

/** For whoever runs the server: alive, ready, figures. */
export function operationsRoutes({ metrics, metricsFor, isReady }: OperationsParts): Router {
  const router = Router();
  router.get('/healthz', (_request, response) => {
    response.json({ status: 'ok' });
  });
  router.get('/readyz', async (_request, response) => {
    const ready = await isReady();
    response.status(ready ? 200 : 503).json({ status: ready ? 'ready' : 'notReady' });
  });
  router.get('/metrics', async (request, response) => {
    // `ip` is the visitor's when the proxy is trusted; a proxy nobody told us about still leaves its header.
    const isProxied = request.headers['x-forwarded-for'] !== undefined && request.ip === request.socket.remoteAddress;
    const isLocal = LOOPBACK.has(request.ip ?? '') && !isProxied;
    if (metricsFor === 'off' || (metricsFor === 'local' && !isLocal)) {
      sendProblem(response, problem('notFound'));
      return;
    }
    const { contentType, body } = await metrics.expose();
    response.type(contentType).send(body);
  });
  return router;
}
