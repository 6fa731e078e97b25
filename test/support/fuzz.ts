import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const TEST = fileURLToPath(new URL('..', import.meta.url));
const FOLDERS = ['contract', 'convergence', 'faults', '../shared/src', '../server/src', '../client/src'];
/** How a test comes by what it draws. */
const RANDOMISED = /from 'fast-check'|\bSEED\b|\bseedsOf\(/;
const ROUNDS = Number(process.env.ROUNDS ?? 20);

/** Plays all randomised tests with new seeds, or those whose path has one of these words; tells which seeds failed. */
function fuzz(words: readonly string[]): void {
  const files = FOLDERS.flatMap(randomisedFiles).filter((file) => words.length === 0 || words.some((word) => file.includes(word)));
  const failed: number[] = [];
  for (let round = 1; round <= ROUNDS; round += 1) {
    const seed = Math.floor(Math.random() * 2 ** 31);
    process.stdout.write(`\nround ${round} of ${ROUNDS}: SEED=${seed}\n`);
    const { status } = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...files], {
      cwd: TEST,
      env: { ...process.env, SEED: String(seed) },
      stdio: 'inherit',
    });
    if (status !== 0) failed.push(seed);
  }
  process.stdout.write(`\nfuzz: ${ROUNDS} rounds, failed: ${failed.map((seed) => `SEED=${seed}`).join(' ') || 'none'}\n`);
  process.exitCode = failed.length > 0 ? 1 : 0;
}

function randomisedFiles(folder: string): string[] {
  return readdirSync(join(TEST, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.test\.tsx?$/.test(name))
    .map((name) => join(TEST, folder, name))
    .filter((path) => RANDOMISED.test(readFileSync(path, 'utf8')));
}

fuzz(process.argv.slice(2));
