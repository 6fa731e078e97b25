// Runs a worker from TypeScript source, in development and in tests: a worker thread does not inherit the loader of the
// thread that starts it, and loading one costs a second in each. Bundling takes a tenth of that. The product has each worker
// as a file beside its bundle and no need for this one.
import { createHash } from 'node:crypto';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { threadId } from 'node:worker_threads';
import { buildSync } from 'esbuild';

/**
 * @param {URL} entry - the worker's TypeScript
 * @param {readonly string[]} external - packages that are imported and not bundled
 */
export async function importBundled(entry, external) {
  const { outputFiles } = buildSync({
    entryPoints: [fileURLToPath(entry)],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    sourcemap: 'inline',
    external: [...external],
  });
  // Inside the package, where its dependencies are found; named by content, so that threads that build at once agree.
  const folder = new URL('../node_modules/.cache/samenreis/', import.meta.url);
  const hash = createHash('sha256').update(outputFiles[0].contents).digest('hex').slice(0, 16);
  const name = `${basename(entry.pathname, '.ts')}-${hash}.mjs`;
  mkdirSync(folder, { recursive: true });
  const part = new URL(`${name}.${process.pid}-${threadId}`, folder);
  writeFileSync(part, outputFiles[0].contents);
  renameSync(part, new URL(name, folder));
  await import(new URL(name, folder).href);
}
