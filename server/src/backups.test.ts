import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sweepHalfBackups } from './backups.ts';

let dataDir: string;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'samenreis-'));
});
afterEach(() => rm(dataDir, { recursive: true }));

test('D16 a half backup of a killed server is swept, a whole one stays', async () => {
  await sweepHalfBackups(dataDir);
  const folder = join(dataDir, 'backups');
  await mkdir(folder);
  for (const file of ['samenreis-1.db', 'samenreis-2.db.part']) await writeFile(join(folder, file), 'x');
  await sweepHalfBackups(dataDir);
  expect(await readdir(folder)).toEqual(['samenreis-1.db']);
});
