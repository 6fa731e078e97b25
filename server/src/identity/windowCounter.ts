import type { Clock } from '@samenreis/shared/base';

/** Counts for each key how often something happened within a span of time that begins with the first. */
export interface WindowCounter {
  /** Seconds until the key has room again; 0 while it has. */
  waitOf(key: string): number;
  add(key: string): void;
  /** Takes one back that turned out not to count. */
  giveBack(key: string): void;
}

interface Window {
  readonly count: number;
  readonly endsAtMs: number;
}

export function createWindowCounter(
  clock: Clock,
  { most, spanMs }: { readonly most: number; readonly spanMs: number },
): WindowCounter {
  /** The first to end comes first, since all last equally long. */
  const windows = new Map<string, Window>();

  const find = (key: string): Window | null => {
    const nowMs = clock.nowMs();
    for (const [old, { endsAtMs }] of windows) {
      if (endsAtMs > nowMs) break;
      windows.delete(old);
    }
    return windows.get(key) ?? null;
  };

  return {
    waitOf(key) {
      const window = find(key);
      if (window === null || window.count < most) return 0;
      return Math.max(1, Math.ceil((window.endsAtMs - clock.nowMs()) / 1_000));
    },
    add(key) {
      const { count, endsAtMs } = find(key) ?? { count: 0, endsAtMs: clock.nowMs() + spanMs };
      windows.set(key, { count: count + 1, endsAtMs });
    },
    giveBack(key) {
      const window = find(key);
      if (window !== null) windows.set(key, { ...window, count: Math.max(0, window.count - 1) });
    },
  };
}
