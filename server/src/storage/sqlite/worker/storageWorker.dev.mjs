// Runs the worker from TypeScript source, in development and in tests: a worker thread does not inherit the loader of the
// thread that starts it, and loading one costs a second in each. Bundling takes a tenth of that. The product's bundle has
// `storageWorker.js` instead and no need for this file.
import { createHash } from 'node:crypto';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { threadId } from 'node:worker_threads';
import { buildSync } from 'esbuild';

const { outputFiles } = buildSync({
  entryPoints: [fileURLToPath(new URL('./storageWorker.ts', import.meta.url))],
  bundle: true,
  write: false,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  sourcemap: 'inline',
  external: ['better-sqlite3', 'kysely'],
});
// Inside the package, where its dependencies are found; named by content, so that threads that build at once agree.
const folder = new URL('../../../../node_modules/.cache/samenreis/', import.meta.url);
const name = `storageWorker-${createHash('sha256').update(outputFiles[0].contents).digest('hex').slice(0, 16)}.mjs`;
mkdirSync(folder, { recursive: true });
const part = new URL(`${name}.${process.pid}-${threadId}`, folder);
writeFileSync(part, outputFiles[0].contents);
renameSync(part, new URL(name, folder));
await import(new URL(name, folder).href);
