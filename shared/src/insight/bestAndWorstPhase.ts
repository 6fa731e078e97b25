import type { PhaseId } from '../base/index.ts';

/** The phases with the highest and with the lowest value, in order; several where they are equal. */
export interface Extremes {
  readonly best: readonly PhaseId[];
  readonly worst: readonly PhaseId[];
}

/**
 * Where a curve (or a gap) is highest and lowest.
 * @returns both empty where no phase stands out: no value, or the same everywhere
 */
export function bestAndWorstPhase(steps: readonly { readonly phase: PhaseId; readonly value: number | null }[]): Extremes {
  const values = steps.flatMap(({ value }) => (value === null ? [] : [value]));
  const [highest, lowest] = [Math.max(...values), Math.min(...values)];
  if (values.length === 0 || highest === lowest) return { best: [], worst: [] };
  const at = (wanted: number) => steps.filter(({ value }) => value === wanted).map(({ phase }) => phase);
  return { best: at(highest), worst: at(lowest) };
}
