import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const CLIENT = fileURLToPath(new URL('../../client/', import.meta.url));

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

type Files = ReadonlyMap<string, Buffer>;

/** Serves the page that shows the canvas alone, built as the product is, from memory; the first answer takes as long as the build. */
export function serveCanvasHarness(): Promise<CanvasHarness> {
  let built: Promise<Files> | null = null;
  return serve(() => {
    built ??= buildHarness();
    return built;
  });
}

/** A folder of its own for each build: two runs may build at once. */
async function buildHarness(): Promise<Files> {
  const folder = await mkdtemp(join(tmpdir(), 'samenreis-harness-'));
  const vite = [
    'node_modules/vite/bin/vite.js',
    'build',
    '-c',
    'harness/vite.config.ts',
    '--logLevel',
    'error',
    '--outDir',
    folder,
  ];
  const [code] = await once(spawn(process.execPath, vite, { cwd: CLIENT, stdio: ['ignore', 'ignore', 'inherit'] }), 'exit');
  if (code !== 0) throw new Error('The harness does not build.');
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const files = await Promise.all(paths.map(async (path) => [`/${relative(folder, path)}`, await readFile(path)] as const));
  await rm(folder, { recursive: true });
  return new Map(files);
}

async function serve(files: () => Promise<Files>): Promise<CanvasHarness> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    files().then(
      (all) => {
        const body = all.get(pathname);
        if (body === undefined) response.writeHead(404).end();
        else response.setHeader('content-type', TYPES[extname(pathname)] ?? 'application/octet-stream').end(body);
      },
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo; // a TCP server's address is no path
  return {
    url: (notes) => canvasUrl(`http://127.0.0.1:${port}/canvas.html`, notes),
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

/** @param base where the page is served */
export function canvasUrl(base: string, notes?: number): string {
  return notes === undefined ? base : `${base}?notes=${notes}`;
}
