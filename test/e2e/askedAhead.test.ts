import type { Request } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { firstBoard, setUp } from '../support/startSamenreis.ts';
import type { Visitor } from '../support/visitor.ts';
import { siteSetting } from './siteSetting.ts';

/** A first visit fetches some ten; a build that takes them apart again fetches forty. */
const FILES_MAX = 14;

const { samenreis, visit } = siteSetting('file');
let facilitator: Visitor;

beforeAll(async () => {
  facilitator = await setUp(samenreis);
});

it.each([
  ['board', 'BoardCanvas', 'ListView'],
  ['list', 'ListView', 'BoardCanvas'],
  ['steps', 'StepsView', 'WorkspaceOnDevice'],
] as const)(
  "U162 asks for the %s's few files and for who this is while the page's script is still on its way",
  async (view, own, other) => {
    const board = await firstBoard(facilitator);
    const opened = await visit({ serviceWorkers: 'block', cookies: facilitator.cookies });
    const { page } = opened;
    await page.addInitScript((chosen) => localStorage.setItem('samenreis.view', chosen), view);
    const asked: string[] = [];
    page.on('request', (request: Request) => asked.push(new URL(request.url()).pathname));
    const isAsked = (part: string) => asked.some((path) => path.includes(part));
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route(/\/assets\/index-[^/]*\.js$/, async (route) => {
      await held;
      await route.continue();
    });
    const ahead = Promise.all([
      page.waitForRequest(/\/assets\/BoardPage-[^/]*\.js$/),
      page.waitForRequest(new RegExp(`/assets/${own}-[^/]*\\.js$`)),
      page.waitForRequest(new RegExp(`/api/boards/${board}$`)),
    ]);
    await page.goto(`${samenreis.url}/bord/${board}`, { waitUntil: 'commit' });
    await ahead;
    release();
    await page.waitForFunction(() => performance.getEntriesByName('samenreis.boardUsable').length > 0);

    expect(isAsked(`/assets/${other}-`)).toBe(false);
    // The hint was taken: the page did not ask again.
    expect(asked.filter((path) => path === `/api/boards/${board}`)).toHaveLength(1);
    const files = await page.evaluate(() => {
      const usable = performance.getEntriesByName('samenreis.boardUsable')[0]?.startTime ?? 0;
      return performance.getEntriesByType('resource').filter(({ name, startTime }) => /\.js$/.test(name) && startTime < usable)
        .length;
    });
    expect(files).toBeGreaterThan(3);
    expect(files).toBeLessThan(FILES_MAX);
    await opened.close();
  },
);
