import { whenIdle } from './whenIdle.ts';

/**
 * Registers the service worker that serves the pages when there is no network. Only in the built product and in a
 * secure context (https, or this machine): browsers refuse it elsewhere, and the product works without it. It fetches every
 * file of every page: not before the page somebody waits for stands there.
 */
export function registerOfflineShell(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const register = () =>
    whenIdle(window, () => void navigator.serviceWorker.register('/sw.js', { scope: '/' }).catch(tellUnlessRefused));
  if (document.readyState === 'complete') register();
  else window.addEventListener('load', register, { once: true });
}

/** A browser that blocks storage blocks service workers too, and one without a network cannot fetch this one: next time then. */
function tellUnlessRefused(error: unknown): void {
  if (!(error instanceof DOMException || error instanceof TypeError)) throw error;
  // biome-ignore lint/suspicious/noConsole: the person misses nothing now; who looks why a page did not open offline looks here.
  console.info(`The pages are not kept for when there is no network: ${error.message}`);
}
