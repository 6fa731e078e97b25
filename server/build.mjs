import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const folder = (path) => fileURLToPath(new URL(path, import.meta.url));

const readManifest = async (path) => JSON.parse(await readFile(folder(path), 'utf8'));

const server = await readManifest('./package.json');
const shared = await readManifest('../shared/package.json');

/** Our own packages are TypeScript source, bundled by the files their exports name. */
const alias = Object.fromEntries(
  Object.entries(shared.exports).map(([subpath, file]) => [shared.name + subpath.slice(1), folder(`../shared/${file}`)]),
);

/** What is installed for the server stays outside; what shared alone depends on would not be found from `dist` and goes in. */
const external = Object.keys({ ...server.dependencies, ...server.devDependencies }).filter((name) => name !== shared.name);

await build({
  entryPoints: {
    main: folder('./src/main.ts'),
    operate: folder('./src/operate.ts'),
    // Each worker is a file of its own, beside the bundle that starts it.
    asideWorker: folder('./src/boards/aside/asideWorker.ts'),
    foldWorker: folder('./src/sync/folding/foldWorker.ts'),
    storageWorker: folder('./src/storage/sqlite/worker/storageWorker.ts'),
  },
  outdir: folder('./dist'),
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  format: 'esm',
  external,
  alias,
  sourcemap: true,
  logLevel: 'warning',
});
