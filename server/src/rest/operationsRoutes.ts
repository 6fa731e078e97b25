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

const STATUS = (status: string) => ({
  'application/json': { schema: { type: 'object', properties: { status: { const: status } }, required: ['status'] } },
});
const AS_PROBLEM = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };

/** The same routes as they stand in the description of the API. */
export function describeOperations() {
  return {
    '/healthz': {
      get: {
        operationId: 'isAlive',
        summary: 'Says that the process runs.',
        responses: { 200: { description: 'It runs.', content: STATUS('ok') } },
      },
    },
    '/readyz': {
      get: {
        operationId: 'isReady',
        summary: 'Says whether requests can be served.',
        responses: {
          200: { description: 'They can.', content: STATUS('ready') },
          503: { description: 'It is stopping, or the store does not answer.', content: { ...STATUS('notReady'), ...AS_PROBLEM } },
        },
      },
    },
    '/metrics': {
      get: {
        operationId: 'readFigures',
        summary: 'Gives figures for Prometheus, to this computer or as `METRICS` says.',
        responses: {
          200: { description: 'The figures.', content: { 'text/plain': { schema: { type: 'string' } } } },
          404: { description: 'Not for who asks.', content: AS_PROBLEM },
        },
      },
    },
  } as const;
}
