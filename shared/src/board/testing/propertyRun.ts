/** The tests' view of Node: shared itself has no Node types. */
const { process } = globalThis as { readonly process?: { readonly env: Readonly<Record<string, string | undefined>> } };
const seed = process?.env.SEED;

/** Options of a property. fast-check prints the seed of a run that fails; SEED=… repeats that run. */
export function propertyRun(numRuns: number): { readonly numRuns: number; readonly seed?: number } {
  return seed === undefined ? { numRuns } : { numRuns, seed: Number(seed) };
}
