import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { watchElsewhere } from './elsewhere.ts';

export const DESK = { width: 1_440, height: 900 };
export const PHONE = { width: 390, height: 844 };

export type Language = 'nl' | 'en';

export interface VisitOptions extends BrowserContextOptions {
  readonly language?: Language;
  readonly cookies?: ReadonlyMap<string, string>;
}

/** One browser of its own at the server, watched for what must not happen. */
export interface Visit {
  readonly page: Page;
  goto(path: string): Promise<void>;
  heading(): Promise<string>;
  /** Addresses of other origins that the page asked for; no test has any. */
  elsewhere(): readonly string[];
  /** Requests to other origins, errors on the console (the content security policy speaks there) and errors nobody caught. */
  faults(): readonly string[];
  close(): Promise<void>;
}

/** A refusal of ours that the page shows in words; Chromium notes every such answer on the console. */
const REFUSED = /the server responded with a status of 4\d\d/;

export async function visit(browser: Browser, url: string, options: VisitOptions = {}): Promise<Visit> {
  const { language, cookies = new Map(), ...contextOptions } = options;
  const context = await browser.newContext({ viewport: DESK, ...contextOptions });
  await context.addCookies([...cookies].map(([name, value]) => ({ name, value, url })));
  if (language !== undefined) {
    await context.addInitScript((chosen) => window.localStorage.setItem('samenreis.language', chosen), language);
  }
  const page = await context.newPage();
  const faults: string[] = [];
  const elsewhere = watchElsewhere(page, url);
  page.on('console', (message) => {
    if (message.type() !== 'error' && message.type() !== 'warning') return;
    const isRefusal = message.location().url.startsWith(`${url}/api/`) && REFUSED.test(message.text());
    if (!isRefusal) faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  return {
    page,
    async goto(path) {
      await page.goto(new URL(path, url).href);
      await page.locator('h1').waitFor();
    },
    heading: async () => (await page.locator('h1').textContent()) ?? '',
    elsewhere: () => elsewhere,
    faults: () => [...elsewhere.map((asked) => `asks ${asked}`), ...faults],
    close: () => context.close(),
  };
}

/** What has the focus now, as people would name it. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return 'nothing';
    return element.getAttribute('name') || element.id || element.textContent?.trim() || element.tagName;
  });
}
