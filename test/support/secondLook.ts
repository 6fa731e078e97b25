import type { Failure, Outcome } from './outcome.ts';

/** The suites in which a busy machine can come between two presses of a mouse. */
const LOOKED_AT_TWICE = 'e2e';
/** More failed files than this are a fault of the product: looking again would only take time. */
const MOST_FILES = 6;

/** Files to run once more: those of browser suites, when all that failed is theirs and they are few. */
export function filesForSecondLook(failures: readonly Failure[]): readonly string[] {
  if (failures.some(({ project }) => project !== LOOKED_AT_TWICE)) return [];
  const files = [...new Set(failures.map(({ file }) => file))];
  return files.length > MOST_FILES ? [] : files;
}

/** What both runs came to: a failure stands unless its file was looked at again and did well. `unsteady` did, and is told. */
export function afterSecondLook(
  first: Outcome,
  second: Outcome | null,
  again: readonly string[],
): { readonly outcome: Outcome; readonly unsteady: readonly Failure[] } {
  if (second === null) return { outcome: first, unsteady: [] };
  const known = new Set(second.failures.map(({ file }) => file));
  const unsteady = first.failures.filter(({ file }) => again.includes(file) && !known.has(file));
  const failures = [...first.failures.filter(({ file }) => !again.includes(file)), ...second.failures];
  return { outcome: { ...first, passed: { ...first.passed, ...second.passed }, failures }, unsteady };
}
