import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const CLIENT = fileURLToPath(new URL('../../client/', import.meta.url));
const BUILT = fileURLToPath(new URL('../../.cache/harness/', import.meta.url));

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
};

/** What the page hands to tests and measurements; made by `client/harness/canvas.tsx`. */
export interface HarnessWindow {
  mine(): {
    readonly cursor?: { readonly x: number; readonly y: number } | null;
    readonly drags?: readonly { readonly x: number }[];
  };
  notes(): readonly HarnessNote[];
  /** Where the layout has the note, in board units. */
  rectOf(id: string): { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  selected(): readonly string[];
  change(id: string, fields: object): void;
  remove(id: string): void;
  /** As a switch of language does. */
  nameBands(bands: { readonly emotion: string; readonly moment: string; readonly tip: string }): void;
  setOthers(people: readonly object[]): void;
  readonly log: readonly string[];
  readonly load: {
    startFrames(): void;
    stopFrames(): readonly number[];
    startEdits(): void;
    stopEdits(): void;
    crowd(): Promise<void>;
  };
}

export interface HarnessNote {
  readonly id: string;
  readonly kind: string;
  readonly text: string;
  readonly value: number | null;
  readonly place: { readonly lane: string; readonly phase: string; readonly x: number; readonly y: number };
}

export interface CanvasHarness {
  /** The page with so many made-up notes; without a number it shows the demo board. */
  url(notes?: number): string;
  close(): Promise<void>;
}

/** Builds the page that shows the canvas alone, as the product is built, and serves it from memory of this process. */
export async function serveCanvasHarness(): Promise<CanvasHarness> {
  execFileSync(
    process.execPath,
    ['node_modules/vite/bin/vite.js', 'build', '-c', 'harness/vite.config.ts', '--logLevel', 'error'],
    {
      cwd: CLIENT,
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    readFile(join(BUILT, pathname)).then(
      (body) => response.setHeader('content-type', TYPES[extname(pathname)] ?? 'application/octet-stream').end(body),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The harness has no port.');
  const base = `http://127.0.0.1:${address.port}/canvas.html`;
  return {
    url: (notes) => (notes === undefined ? base : `${base}?notes=${notes}`),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
