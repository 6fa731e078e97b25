/** The tests' view of Node: shared itself has no Node types. */
const { process } = globalThis as { readonly process?: { readonly env: Readonly<Record<string, string | undefined>> } };
/** Without SEED always the same, so that no change lands or falls by a draw. */
const seed = Number(process?.env.SEED ?? 428_585);

/** Options for every property here. fast-check prints the seed of a run that fails. */
export const propertyRun = { seed };
