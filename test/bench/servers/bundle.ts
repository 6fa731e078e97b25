import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

export type BundledScript = 'samenreisServer' | 'relayServer' | 'loadProcess';

const source = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const ENTRY_POINTS = {
  samenreisServer: source('./samenreisServer.ts'),
  relayServer: source('./relayServer.ts'),
  loadProcess: source('../load/loadProcess.ts'),
  // A worker is a file of its own, beside the bundle that starts it.
  storageWorker: source('../../../server/src/storage/sqlite/worker/storageWorker.ts'),
} satisfies Record<BundledScript | 'storageWorker', string>;

/** Inside the package, where what stays outside the bundle is found. */
const FOLDER = source('../../node_modules/.cache/samenreis-bench/');

/** CommonJS packages in the bundle ask for Node's own modules by `require`, which an ES module does not have. */
const REQUIRE = "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);";

export const bundledScript = (script: BundledScript): string => `${FOLDER}${script}.js`;

/**
 * Bundles servers and load as the product is bundled. A loader that compiles TypeScript would cost some ninety megabytes and
 * a part of the processor in each of these processes, and be measured along.
 */
export async function bundleScripts(): Promise<void> {
  await build({
    entryPoints: ENTRY_POINTS,
    outdir: FOLDER,
    bundle: true,
    platform: 'node',
    target: 'node20.19',
    format: 'esm',
    banner: { js: REQUIRE },
    external: ['better-sqlite3'],
    logLevel: 'warning',
  });
}
