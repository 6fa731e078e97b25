import { fileURLToPath } from 'node:url';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { ClosingLine } from './support/closingLine.ts';

const TEST_FILES = ['**/*.test.ts', '**/*.test.tsx'];
/** A suite that starts servers or a browser waits for conditions; this bounds the wait where the machine is slow. */
const SPANNING_TIMEOUT_MS = 60_000;

/** Property tests of a second on an idle machine take ten on a busy one. */
const UNIT_TIMEOUT_MS = 30_000;

interface ProjectOptions {
  /** Projects with the same number run together, lower numbers first. */
  readonly group?: number;
  readonly testTimeout?: number;
  /** What is made once for all its files, from its folder. */
  readonly once?: string;
  /** Files of the project one after another: they load the machine, or measure it. */
  readonly alone?: boolean;
}

function project(name: string, root: string, options: ProjectOptions = {}): TestProjectInlineConfiguration {
  const testTimeout = options.testTimeout ?? UNIT_TIMEOUT_MS;
  return {
    test: {
      name,
      root: fileURLToPath(new URL(root, import.meta.url)),
      include: TEST_FILES,
      testTimeout,
      setupFiles: [fileURLToPath(new URL('./support/seedProperties.ts', import.meta.url))],
      hookTimeout: Math.max(testTimeout, 30_000),
      globalSetup: options.once === undefined ? [] : [fileURLToPath(new URL(`${root}/${options.once}`, import.meta.url))],
      sequence: { groupOrder: options.group ?? 0 },
      // A group shares its number of workers; without parallel files Vitest uses one.
      fileParallelism: options.alone !== true,
    },
  };
}

const spanning: ProjectOptions = { group: 1, testTimeout: SPANNING_TIMEOUT_MS };

export default defineConfig({
  test: {
    // What spans packages loads this machine by itself: two files at a time, and the heaviest suites one by one.
    maxWorkers: 2,
    // y-websocket tells the console of every lost connection; only a failing test's output is of use.
    silent: 'passed-only',
    reporters: ['default', new ClosingLine()],
    projects: [
      project('unit-shared', '../shared/src'),
      project('unit-server', '../server/src'),
      project('unit-client', '../client/src'),
      project('architecture', './architecture'),
      project('contract', './contract', spanning),
      project('integration', './integration', spanning),
      project('hostile', './hostile', spanning),
      project('convergence', './convergence', { ...spanning, testTimeout: 240_000 }),
      project('compat', './compat', spanning),
      project('faults', './faults', { group: 2, testTimeout: 180_000, alone: true, once: 'faultServerOnce.ts' }),
      project('e2e', './e2e', { group: 3, testTimeout: 120_000, once: 'canvasPageOnce.ts' }),
    ],
  },
});
