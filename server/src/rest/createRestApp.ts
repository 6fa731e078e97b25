import compression from 'compression';
import express, { type Express, type RequestHandler } from 'express';
import { isOwnRequest, type OriginSettings } from '../identity/originCheck.ts';
import type { Logger } from '../observability/logger.ts';
import type { Metrics } from '../observability/metrics.ts';
import { type ApiParts, createApiHandler } from './apiHandler.ts';
import { createErrorHandler } from './errorHandler.ts';
import { jsonBody } from './jsonBody.ts';
import { type OperationsParts, operationsRoutes } from './operationsRoutes.ts';
import { problem } from './problem.ts';
import { requestLog } from './requestLog.ts';
import type { Route } from './route.ts';
import { securityHeaders } from './securityHeaders.ts';
import { sendProblem } from './sendProblem.ts';

export interface RestParts {
  readonly api: ApiParts;
  readonly routes: readonly Route[];
  readonly operations: OperationsParts;
  readonly origins: OriginSettings;
  readonly trustedProxy: readonly string[];
  readonly isSecure: boolean;
  /** What serves the pages: the built client, or Vite during development. */
  readonly pages: RequestHandler;
  readonly isDevelopment: boolean;
  readonly logger: Logger;
  readonly metrics: Metrics;
}

/** The whole HTTP side. The order matters: headers on every answer, origin before body, body before route, pages last. */
export function createRestApp(parts: RestParts): Express {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('trust proxy', [...parts.trustedProxy]);
  app.set('query parser', 'simple');
  app.use(...securityHeaders(parts), requestLog(parts.logger, parts.metrics));
  app.use(operationsRoutes(parts.operations));
  app.use('/api', neverStored, refuseCrossSite(parts.origins), ...jsonBody);
  const handle = createApiHandler(parts.api);
  for (const route of parts.routes) app[route.declaration.method](route.declaration.path, handle(route));
  app.use('/api', notFound);
  // Pages alone: compressing answers that hold a secret beside what a visitor typed would tell its length (BREACH).
  app.use(compression(), parts.pages);
  app.use(notFound, createErrorHandler(parts.logger));
  return app;
}

const neverStored: RequestHandler = (_request, response, next) => {
  response.setHeader('Cache-Control', 'no-store');
  next();
};

/** Reading is left alone: its answer stays unreadable for another site, and it changes nothing. */
function refuseCrossSite(origins: OriginSettings): RequestHandler {
  return ({ method, headers }, response, next) => {
    if (method === 'GET' || method === 'HEAD' || isOwnRequest(headers, origins)) next();
    else sendProblem(response, problem('crossSite'));
  };
}

const notFound: RequestHandler = (_request, response) => {
  sendProblem(response, problem('notFound'));
};
