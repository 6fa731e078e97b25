import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { type Samenreis, type SamenreisOptions, startSamenreis } from '../support/startSamenreis.ts';
import { browserSetting } from './browserSetting.ts';
import { type Visit, type VisitOptions, visit } from './pageVisit.ts';

/** Whether all tests of a file share a server, or each has its own. */
export type Lifetime = 'file' | 'test';

export interface SiteVisitOptions extends VisitOptions {
  /** Another address of the same server. */
  readonly url?: string;
}

/** A server and a browser that visits it; the visits of a test end with it. */
export interface SiteSetting {
  readonly samenreis: Samenreis;
  /** A browser of its own, of a stranger or of who has these cookies. */
  visit(options?: SiteVisitOptions): Promise<Visit>;
  /** What must not happen, of all visits of this test so far. */
  faults(): readonly string[];
}

export interface SiteOptions extends SamenreisOptions {
  /** Shared with another setting of the file. */
  readonly browser?: () => Browser;
}

export function siteSetting(lifetime: Lifetime, { browser = browserSetting(), ...options }: SiteOptions = {}): SiteSetting {
  const visits: Visit[] = [];
  let running: Samenreis | null = null;
  const now = (): Samenreis => {
    if (running === null) throw new Error('Only a test or its own hooks may ask.');
    return running;
  };
  const [before, after] = lifetime === 'file' ? [beforeAll, afterAll] : [beforeEach, afterEach];
  before(async () => {
    running = await startSamenreis(options);
  });
  after(() => running?.close());
  // Registered last, so that it comes first.
  afterEach(async () => {
    const ended = visits.splice(0);
    await Promise.all(ended.map((one) => one.close()));
    // Whatever a test looks at, no page asks anything of another origin (U5).
    expect(ended.flatMap((one) => one.elsewhere())).toEqual([]);
  });
  return {
    samenreis: {
      get server() {
        return now().server;
      },
      get url() {
        return now().url;
      },
      visitor: () => now().visitor(),
      close: () => now().close(),
    },
    async visit({ url = now().url, ...visitOptions } = {}) {
      const visited = await visit(browser(), url, visitOptions);
      visits.push(visited);
      return visited;
    },
    faults: () => visits.flatMap((one) => one.faults()),
  };
}
