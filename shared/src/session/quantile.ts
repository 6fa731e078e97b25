/** A value, and how much it counts. */
export interface Weighted {
  readonly value: number;
  readonly weight: number;
}

/**
 * The value below which `share` of the weight lies, to the nearest whole number; between two where it lies exactly between them.
 * @param values - those without weight count for nothing
 * @param share - 0 … 1
 * @returns null where nothing has weight
 */
export function quantile(values: readonly Weighted[], share: number): number | null {
  const sorted = values.filter(({ weight }) => weight > 0).sort((one, other) => one.value - other.value);
  const goal = share * sorted.reduce((sum, { weight }) => sum + weight, 0);
  let below = 0;
  for (const [at, { value, weight }] of sorted.entries()) {
    below += weight;
    if (below > goal) return value;
    const next = sorted[at + 1];
    if (below === goal && next !== undefined) return Math.round((value + next.value) / 2);
  }
  return sorted.at(-1)?.value ?? null;
}
