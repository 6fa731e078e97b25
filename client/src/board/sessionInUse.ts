/** The shortest session lives for a day and is extended from its half on: often enough, and a request is cheap. */
const INTERVAL_MS = 30 * 60_000;
const SIGNS_OF_USE = ['pointerdown', 'keydown'] as const;

export interface SessionInUseParts {
  readonly window: Pick<EventTarget, 'addEventListener' | 'removeEventListener'>;
  readonly nowMs: () => number;
  /** Asks the server for something: that extends the session behind it, and its cookie. */
  readonly keep: () => void;
}

/**
 * An open socket extends no session, for a page that nobody looks at has one too. So whoever works for a whole day on one page
 * asks for something now and then. Returns how to stop.
 */
export function keepSessionInUse({ window, nowMs, keep }: SessionInUseParts): () => void {
  let lastMs = nowMs();
  const handleUse = () => {
    if (nowMs() - lastMs < INTERVAL_MS) return;
    lastMs = nowMs();
    keep();
  };
  for (const sign of SIGNS_OF_USE) window.addEventListener(sign, handleUse, { capture: true, passive: true });
  return () => {
    for (const sign of SIGNS_OF_USE) window.removeEventListener(sign, handleUse, { capture: true });
  };
}
