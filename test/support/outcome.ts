import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** One test that failed, or one file that could not begin (then `title` is empty). */
export interface Failure {
  readonly project: string;
  /** Path as Vitest takes it: absolute. */
  readonly file: string;
  readonly title: string;
  /** First line of what went wrong. */
  readonly reason: string;
}

/** What a run of Vitest came to. */
export interface Outcome {
  /** Tests that passed, by the path of their file. */
  readonly passed: Readonly<Record<string, number>>;
  readonly skipped: number;
  readonly failures: readonly Failure[];
}

/** Environment variable with the path that a run writes its outcome to. */
export const OUTCOME_FILE = 'SAMENREIS_TEST_OUTCOME';

export function writeOutcome(path: string, outcome: Outcome): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, JSON.stringify(outcome));
}

/** Null where the run ended before it could write, which is a failure too. */
export function readOutcome(path: string): Outcome | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Outcome;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
