/** The tests' view of Node: shared itself has no Node types. */
const { process } = globalThis as { readonly process?: { readonly env: Readonly<Record<string, string | undefined>> } };
/** Without SEED always the same, so that no change lands or falls by a draw. */
const seed = Number(process?.env.SEED ?? 428_585);

/** Options of a property. fast-check prints the seed of a run that fails. */
export function propertyRun(numRuns: number): { readonly numRuns: number; readonly seed: number } {
  return { numRuns, seed };
}
