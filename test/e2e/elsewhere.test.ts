import { expect, it } from 'vitest';
import { browserSetting } from './browserSetting.ts';
import { isElsewhere, watchElsewhere } from './elsewhere.ts';

const browser = browserSetting();

it.each([
  ['http://localhost:4280/api/me', false],
  ['ws://localhost:4280/sync/b', false],
  ['data:image/png;base64,AA', false],
  ['blob:http://localhost:4280/1', false],
  ['http://localhost:42801/', true],
  ['http://localhost.example:4280/', true],
  ['https://localhost:4280/', true],
  ['ws://localhost:42801/sync/b', true],
  ['wss://fonts.example/', true],
])('U5 %s is elsewhere for a page of localhost:4280: %s', (asked, expected) => {
  expect(isElsewhere(asked, 'http://localhost:4280')).toBe(expected);
});

it('U5 a request and a socket to another origin are both seen', async () => {
  const page = await (await browser().newContext()).newPage();
  const asked = watchElsewhere(page, 'http://localhost:4280');
  await page.setContent('<h1>Ergens</h1>');
  await page.evaluate(() => {
    new WebSocket('ws://127.0.0.1:4999/live');
    void fetch('http://127.0.0.1:4999/font').catch(() => {});
  });
  await expect.poll(() => [...asked].sort()).toEqual(['http://127.0.0.1:4999/font', 'ws://127.0.0.1:4999/live']);
  await page.context().close();
});
