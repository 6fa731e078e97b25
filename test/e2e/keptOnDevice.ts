import type { Page } from 'playwright-core';

/** What is on the device of boards. */
export interface Kept {
  readonly databases: number;
  /** The list of boards, as it stands in local storage. */
  readonly copies: string;
  /** Keys under which typed text waits. */
  readonly texts: readonly string[];
}

export const NOTHING_KEPT: Kept = { databases: 0, copies: '{}', texts: [] };

export function kept(page: Page): Promise<Kept> {
  return page.evaluate(async () => ({
    databases: (await indexedDB.databases()).filter(({ name }) => name?.startsWith('samenreis/b')).length,
    copies: localStorage.getItem('samenreis.copies') ?? '{}',
    texts: Object.keys(localStorage).filter((key) => key.startsWith('samenreis/b')),
  }));
}
