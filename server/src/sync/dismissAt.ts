import type { Clock } from '@samenreis/shared/base';
import type { CloseReason } from '@samenreis/shared/protocol';

/** Longest sleep a timer takes; a later moment is slept towards in steps. */
const MAX_TIMER_MS = 2 ** 31 - 1;

/**
 * Dismisses a connection at a moment.
 * @param untilMs - milliseconds since 1970 by `clock`; null for never
 * @returns takes it back
 */
export function dismissAt(
  connection: { dismiss(reason: CloseReason): void },
  untilMs: number | null,
  { clock, reason }: { readonly clock: Clock; readonly reason: CloseReason },
): () => void {
  if (untilMs === null) return () => undefined;
  let timer: NodeJS.Timeout | undefined;
  const look = (): void => {
    const leftMs = untilMs - clock.nowMs();
    if (leftMs <= 0) connection.dismiss(reason);
    else timer = setTimeout(look, Math.min(leftMs, MAX_TIMER_MS)).unref();
  };
  look();
  return () => clearTimeout(timer);
}
