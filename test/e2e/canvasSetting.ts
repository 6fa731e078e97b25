import type { Browser } from 'playwright-core';
import { beforeAll, inject } from 'vitest';
import { type CanvasHarness, canvasUrl } from '../support/canvasHarness.ts';
import { browserSetting } from './browserSetting.ts';
import './canvasPageOnce.ts';

/** What the tests of a file share: there from their first on. */
export interface CanvasSetting {
  readonly browser: Browser;
  readonly harness: Pick<CanvasHarness, 'url'>;
}

/** A browser, and the page that shows the canvas alone, for all tests of the file that calls this. */
export function canvasSetting(): CanvasSetting {
  const browser = browserSetting();
  const base = inject('canvasPage');
  beforeAll(async () => {
    // Whoever is first waits for the build here, where there is time for it.
    const answer = await fetch(base);
    if (!answer.ok) throw new Error(await answer.text());
  });
  return {
    get browser() {
      return browser();
    },
    harness: { url: (notes) => canvasUrl(base, notes) },
  };
}
