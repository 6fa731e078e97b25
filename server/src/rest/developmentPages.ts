import type { Server as HttpServer } from 'node:http';
import type { RequestHandler } from 'express';

export const HOT_RELOAD_PATH = '/hot-reload';

export interface DevelopmentPages {
  readonly pages: RequestHandler;
  close(): Promise<void>;
}

/** The client by Vite inside this server: one port for pages, sync, live and hot reload. */
export async function createDevelopmentPages(httpServer: HttpServer, clientRoot: string): Promise<DevelopmentPages> {
  // Only there during development: the built server runs without Vite.
  const { createServer } = await import('vite');
  const vite = await createServer({
    root: clientRoot,
    appType: 'spa',
    server: { middlewareMode: true, hmr: { server: httpServer, path: HOT_RELOAD_PATH } },
  });
  return { pages: vite.middlewares, close: () => vite.close() };
}
