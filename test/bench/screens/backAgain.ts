import type { Page } from 'playwright-core';
import { tableLines } from '../printTable.ts';
import { withVerdict } from '../verdict.ts';
import { SCREENS } from './screens.ts';

const BAR_MS = 3_000;
const PATIENCE_MS = 60_000;

/** How long each screen does without the session when the server goes and comes. @param restart - resolves when it listens again */
export async function backTable(pages: readonly Page[], restart: () => Promise<void>): Promise<readonly string[]> {
  const told = pages.map(toldAnew);
  const goneMs = performance.now();
  await restart();
  const listensMs = performance.now();
  const backMs = await Promise.all(told);
  const rows = SCREENS.map(({ name }, at) => {
    const since = (backMs[at] ?? Number.NaN) - goneMs;
    return [name, since.toFixed(0), withVerdict(since, `≤ ${BAR_MS}`)];
  });
  return [
    `Back in the session after a restart; the server was away for ${(listensMs - goneMs).toFixed(0)} ms`,
    ...tableLines(['', 'ms without it', 'our bar'], rows),
  ];
}

/** When the page was told the state of the session by a connection that it made from now on. */
function toldAnew(page: Page): Promise<number> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('A screen did not come back.')), PATIENCE_MS);
    page.on('websocket', (socket) => {
      if (!new URL(socket.url()).pathname.startsWith('/live')) return;
      socket.on('framereceived', ({ payload }) => {
        if (!String(payload).includes('"session"')) return;
        clearTimeout(late);
        resolve(performance.now());
      });
    });
  });
}
