import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../peers/', import.meta.url));
const PACKAGE_MANAGER = 'pnpm@10.34.8';

/** Installs the comparable servers into their own folder, once. @returns null when they are there, else why not */
export function installPeers(): string | null {
  if (existsSync(`${FOLDER}node_modules/.modules.yaml`)) return null;
  const install = spawnSync(
    'npx',
    ['-y', '--prefer-offline', PACKAGE_MANAGER, 'install', '--frozen-lockfile', '--prefer-offline'],
    {
      cwd: FOLDER,
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: process.platform === 'win32',
    },
  );
  return install.status === 0 ? null : 'its packages could not be installed';
}

export const peerScript = (name: string): string => `${FOLDER}${name}`;
