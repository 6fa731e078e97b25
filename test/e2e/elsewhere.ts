import type { Page } from 'playwright-core';

/** Whether an address on a network is of another origin than the server's: http and its sockets are of one. */
export function isElsewhere(asked: string, server: string): boolean {
  const { protocol, host } = new URL(asked);
  const own = new URL(server);
  const ways = own.protocol === 'https:' ? ['https:', 'wss:'] : ['http:', 'ws:'];
  // What a page makes for itself, such as `data:` and `blob:`, goes nowhere.
  if (!/^(https?|wss?):$/.test(protocol)) return false;
  return host !== own.host || !ways.includes(protocol);
}

/** Addresses of other origins that a page asks for, or opens a socket to, from now on. */
export function watchElsewhere(page: Page, server: string): readonly string[] {
  const asked: string[] = [];
  const note = (url: string): void => {
    if (isElsewhere(url, server)) asked.push(url);
  };
  page.on('request', (request) => note(request.url()));
  page.on('websocket', (socket) => note(socket.url()));
  return asked;
}
