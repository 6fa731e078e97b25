import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '@samenreis/shared/base';
import type { Store } from './storage/index.ts';

/** A store of tests keeps nothing that could be copied. */
export type AnyStore = Store & { readonly backUp?: (file: string) => Promise<void> };

const folderIn = (dataDir: string): string => join(dataDir, 'backups');
/** The end of a copy's name until it is whole. */
const HALF = '.part';

/** Writes a copy of the database while people go on; @returns its file */
export async function backUp(store: AnyStore, dataDir: string, clock: Clock): Promise<string> {
  if (store.backUp === undefined) throw new Error('this store has no database to copy');
  await mkdir(folderIn(dataDir), { recursive: true, mode: 0o700 });
  const file = join(folderIn(dataDir), `samenreis-${new Date(clock.nowMs()).toISOString().replaceAll(':', '-')}.db`);
  await store.backUp(file);
  return file;
}

/** Removes copies that a server which was killed left half: they fill the disk, with people's words in them, and are of no use. */
export async function sweepHalfBackups(dataDir: string): Promise<void> {
  const files = await readdir(folderIn(dataDir)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []; // no backup was ever made here
    throw error;
  });
  for (const file of files) if (file.endsWith(HALF)) await rm(join(folderIn(dataDir), file));
}
