/** What was typed longer ago was for something else. */
const KEPT_MS = 3_000;

/**
 * Letters typed after somebody took a note with a finger and before its field is there. A phone that is busy hears the keys before the
 * touch, and letters are keys of the board too.
 */
export interface TypedAhead {
  keep(letter: string, nowMs: number): void;
  /** What is waiting for a field that opens now; it waits no more. */
  take(nowMs: number): string;
}

export function createTypedAhead(): TypedAhead {
  let kept = '';
  let lastMs = 0;
  const fresh = (nowMs: number): string => (nowMs - lastMs > KEPT_MS ? '' : kept);
  return {
    keep(letter, nowMs) {
      kept = fresh(nowMs) + letter;
      lastMs = nowMs;
    },
    take(nowMs) {
      const text = fresh(nowMs);
      kept = '';
      return text;
    },
  };
}
