/** Wall clock, in milliseconds since 1970-01-01 UTC. Passed in, so that tests own the time. */
export interface Clock {
  nowMs(): number;
}

/** Uniform random number in [0, 1). Passed in, so that a seed repeats a run. */
export type Random = () => number;
