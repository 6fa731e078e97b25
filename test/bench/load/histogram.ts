/** Latencies in buckets of 50 µs up to 10 s: millions of values in constant space, merged by adding. */
export interface Histogram {
  add(ms: number): void;
  readonly count: number;
  /** @param share - 0.5 for the median, 0.99 for the 99th percentile; null without values */
  percentile(share: number): number | null;
}

const BUCKET_MS = 0.05;
const BUCKETS = 200_000;

export function createHistogram(): Histogram {
  const buckets = new Uint32Array(BUCKETS + 1);
  let count = 0;
  return {
    add(ms) {
      const bucket = Math.min(BUCKETS, Math.max(0, Math.floor(ms / BUCKET_MS)));
      buckets[bucket] = (buckets[bucket] ?? 0) + 1;
      count += 1;
    },
    get count() {
      return count;
    },
    percentile(share) {
      if (count === 0) return null;
      let left = Math.ceil(count * share);
      for (let bucket = 0; bucket <= BUCKETS; bucket += 1) {
        left -= buckets[bucket] ?? 0;
        if (left <= 0) return (bucket + 0.5) * BUCKET_MS;
      }
      return BUCKETS * BUCKET_MS;
    },
  };
}
