import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The bundled script of a server process. */
    readonly faultServer: string;
  }
}

const SERVER = fileURLToPath(new URL('../../server/', import.meta.url));

/**
 * Bundles the server that the tests start and kill, once for all of them: from source a process takes seconds to begin, and
 * there are dozens. In the server's folder, where its bundle finds what it depends on.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  await mkdir(join(SERVER, '.cache'), { recursive: true });
  const folder = await mkdtemp(join(SERVER, '.cache/faults-'));
  await build({
    entryPoints: {
      faultServer: fileURLToPath(new URL('./faultServer.ts', import.meta.url)),
      // Each worker is a file of its own, beside the bundle that starts it.
      foldWorker: join(SERVER, 'src/sync/folding/foldWorker.ts'),
      storageWorker: join(SERVER, 'src/storage/sqlite/worker/storageWorker.ts'),
    },
    outdir: folder,
    bundle: true,
    platform: 'node',
    target: 'node20.19',
    format: 'esm',
    external: await installedForServer(),
    logLevel: 'warning',
  });
  project.provide('faultServer', join(folder, 'faultServer.js'));
  return () => rm(folder, { recursive: true, force: true });
}

/** Stays outside the bundle; what shared alone depends on would not be found from there, and goes in. */
async function installedForServer(): Promise<string[]> {
  const manifest: { readonly dependencies: object } = JSON.parse(await readFile(join(SERVER, 'package.json'), 'utf8'));
  return Object.keys(manifest.dependencies).filter((name) => !name.startsWith('@samenreis/'));
}
