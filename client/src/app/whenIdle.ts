/** The page's clock of leisure; Safari has no `requestIdleCallback`. */
type IdleWindow = Pick<Window, 'setTimeout' | 'clearTimeout'> & Partial<Pick<Window, 'requestIdleCallback' | 'cancelIdleCallback'>>;

/** A page that is busy for this long gets what waits all the same. */
const AT_LATEST_MS = 2_000;
const INSTEAD_MS = 300;

/** Runs something once nothing else is to be done; returns how to call it off. */
export function whenIdle(window: IdleWindow, run: () => void): () => void {
  const { requestIdleCallback, cancelIdleCallback } = window;
  if (requestIdleCallback !== undefined && cancelIdleCallback !== undefined) {
    const id = requestIdleCallback.call(window, run, { timeout: AT_LATEST_MS });
    return () => cancelIdleCallback.call(window, id);
  }
  const id = window.setTimeout(run, INSTEAD_MS);
  return () => window.clearTimeout(id);
}
