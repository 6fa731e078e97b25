import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { closingLine } from './closingLine.ts';
import { type Failure, OUTCOME_FILE, type Outcome, readOutcome } from './outcome.ts';
import { afterSecondLook, filesForSecondLook } from './secondLook.ts';

const TEST = fileURLToPath(new URL('..', import.meta.url));
const RESULTS = join(TEST, 'results');

/** Runs every test, gives browser suites their second look (docs/adr/0118), and ends with what failed, in few lines. */
function runTests(): void {
  rmSync(RESULTS, { recursive: true, force: true });
  const first = vitest('first', process.argv.slice(2));
  const again = first === null ? [] : filesForSecondLook(first.failures);
  if (again.length > 0) process.stdout.write(`\nA second look at ${again.length} of the browser suites that failed.\n`);
  const second = again.length > 0 ? vitest('second', ['--project', 'e2e', ...again]) : null;
  const lines = first === null ? ['The tests ended before they could tell their outcome.'] : summary(first, second, again);
  writeFileSync(join(RESULTS, 'summary.txt'), `${lines.join('\n')}\n`);
  process.stdout.write(`\n${lines.join('\n')}\n`);
  process.exitCode = first === null || afterSecondLook(first, second, again).outcome.failures.length > 0 ? 1 : 0;
}

function vitest(name: string, options: readonly string[]): Outcome | null {
  const path = join(RESULTS, `${name}.json`);
  spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...options], {
    cwd: TEST,
    env: { ...process.env, [OUTCOME_FILE]: path },
    stdio: 'inherit',
  });
  return readOutcome(path);
}

function summary(first: Outcome, second: Outcome | null, again: readonly string[]): string[] {
  const { outcome, unsteady } = afterSecondLook(first, second, again);
  return [
    ...unsteady.map((failure) => `unsteady: ${described(failure)}`),
    ...outcome.failures.map((failure) => `failed: ${described(failure)}`),
    closingLine(outcome),
  ];
}

function described({ project, file, title, reason }: Failure): string {
  return `${project} ${relative(TEST, file)} ${title}: ${reason}`;
}

runTests();
