import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launchOptions } from '../support/browser.ts';

const launchChromium = (): Promise<Browser> => chromium.launch(launchOptions());

/** A browser for all tests of the file or group that calls this; only they and their hooks may ask for it. */
export function browserSetting(launch: () => Promise<Browser> = launchChromium): () => Browser {
  let browser: Browser | null = null;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());
  return () => {
    if (browser === null) throw new Error('Only a test or its own hooks may ask.');
    return browser;
  };
}
