import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launchOptions } from '../support/browser.ts';

/** A browser for all tests of the file that calls this; only they and their hooks may ask for it. */
export function browserSetting(): () => Browser {
  let browser: Browser | null = null;
  beforeAll(async () => {
    browser = await chromium.launch(launchOptions());
  });
  afterAll(() => browser?.close());
  return () => {
    if (browser === null) throw new Error('Only a test or its own hooks may ask.');
    return browser;
  };
}
