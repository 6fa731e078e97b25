/** The tests' view of Node: shared itself has no Node types. */
const { process } = globalThis as { readonly process?: { readonly env: Readonly<Record<string, string | undefined>> } };
const seed = process?.env.SEED;

/** Options for every property here. fast-check prints the seed of a run that fails; SEED=… repeats that run. */
export const propertyRun = seed === undefined ? {} : { seed: Number(seed) };
