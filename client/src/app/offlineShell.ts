/**
 * Registers the service worker that serves the pages when there is no network. Only in the built product and in a
 * secure context (https, or this machine): browsers refuse it elsewhere, and the product works without it.
 */
export function registerOfflineShell(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  void navigator.serviceWorker.register('/sw.js', { scope: '/' });
}
