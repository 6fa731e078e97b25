import { join } from 'node:path';
import express, { Router } from 'express';
import { precompressed } from './precompressed.ts';

const YEAR_MS = 31_536_000_000;

/** Paths that are no page: an unknown one is an error and not the app. */
const NO_PAGE = /^\/(?:api|sync|live|assets|healthz|readyz|metrics)(?:\/|$)/;

/** The built client: hashed files for good, everything else asked for anew, and the app for every page's path. */
export function staticClient(clientDir: string): Router {
  const router = Router();
  const assets = join(clientDir, 'assets');
  router.use(
    '/assets',
    precompressed(assets),
    express.static(assets, { immutable: true, maxAge: YEAR_MS, index: false, redirect: false }),
  );
  router.use(
    express.static(clientDir, {
      index: false,
      redirect: false,
      // The page, the service worker and the manifest name the hashed files: they must not be older than those.
      setHeaders: (response) => response.setHeader('Cache-Control', 'no-cache'),
    }),
  );
  router.get('/{*page}', (request, response, next) => {
    if (NO_PAGE.test(request.path) || !request.accepts('html')) {
      next();
      return;
    }
    response.setHeader('Cache-Control', 'no-cache');
    response.sendFile('index.html', { root: clientDir });
  });
  return router;
}
