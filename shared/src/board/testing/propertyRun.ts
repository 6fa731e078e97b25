import { propertyRun as seeded } from '../../base/testing/propertyRun.ts';

/** Options of a property that is run `numRuns` times. fast-check prints the seed of a run that fails. */
export function propertyRun(numRuns: number): { readonly numRuns: number; readonly seed: number } {
  return { ...seeded, numRuns };
}
