import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { type Language, visit } from '../e2e/pageVisit.ts';
import { launchOptions } from '../support/browser.ts';
import { type Scene, setScene } from './scene.ts';
import { rest, STATES, type State } from './states.ts';

/**
 * Pictures of every page and main state, on five sizes, in both languages, to look at: the built client at the real server.
 * `tsx pictures/main.ts [nl|en] [1440|1024|820|390|320] [a part of a state's name …]`, into `.cache/pictures`
 */

const SIZES = [
  [1_440, 900],
  [1_024, 768],
  [820, 1_180],
  [390, 844],
  [320, 568],
] as const;
type Size = (typeof SIZES)[number];
const LANGUAGES: readonly Language[] = ['nl', 'en'];
const FOLDER = fileURLToPath(new URL('../../.cache/pictures/', import.meta.url));
const PHONE_PX = 700;
const PATIENCE_MS = 8_000;

const given = process.argv.slice(2);
const chosenOf = <One>(all: readonly One[], nameOf: (one: One) => string): readonly One[] => {
  const chosen = all.filter((one) => given.includes(nameOf(one)));
  return chosen.length === 0 ? all : chosen;
};
const languages = chosenOf(LANGUAGES, (one) => one);
const sizes = chosenOf(SIZES, ([width]) => String(width));
const words = given.filter((one) => !/^(nl|en|\d+)$/.test(one));
const states = Object.entries(STATES).filter(([name]) => words.length === 0 || words.some((word) => name.includes(word)));

async function take(browser: Browser, scene: Scene, state: State, language: Language, [width, height]: Size): Promise<Buffer> {
  const { url } = scene[state.at ?? 'used'];
  const isPhone = width < PHONE_PX;
  const cookies = scene.cookies[state.who];
  const visited = await visit(browser, url, {
    language,
    cookies,
    viewport: { width, height },
    hasTouch: isPhone,
    isMobile: isPhone,
  });
  const { page } = visited;
  page.setDefaultTimeout(PATIENCE_MS);
  try {
    if (state.view !== undefined) await page.addInitScript((view) => localStorage.setItem('samenreis.view', view), state.view);
    await visited.goto(state.path(scene.addresses));
    await rest(visited);
    await state.act?.(page);
    await rest(visited);
    // A board is as high as the screen; a page is shown whole.
    return await page.screenshot({ fullPage: !state.path(scene.addresses).startsWith('/bord/'), animations: 'disabled' });
  } finally {
    await visited.close();
  }
}

/** All of one size and language beside each other, on sheets that can be read. */
async function layOut(browser: Browser, name: string, width: number, files: readonly string[]): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1_800, height: 1_000 } });
  const [across, onSheet] = width < PHONE_PX ? [280, 12] : [580, 9];
  for (let from = 0; from < files.length; from += onSheet) {
    const figures = files
      .slice(from, from + onSheet)
      .map((file) => `<figure style="margin:6px;width:${across}px">${file}<img src="${file}.png" width="${across}"></figure>`);
    const path = join(FOLDER, `${name}-${from / onSheet + 1}`);
    await writeFile(
      `${path}.html`,
      `<body style="display:flex;flex-wrap:wrap;font:14px sans-serif;background:#bbb">${figures.join('')}`,
    );
    await page.goto(`file://${path}.html`);
    await page.screenshot({ path: `${path}.png`, fullPage: true });
  }
  await page.close();
}

async function main(): Promise<readonly string[]> {
  await mkdir(FOLDER, { recursive: true });
  const dataDir = join(FOLDER, 'data');
  await rm(dataDir, { recursive: true, force: true });
  const scene = await setScene(dataDir);
  const browser = await chromium.launch(launchOptions());
  const failed: string[] = [];
  try {
    for (const language of languages) {
      for (const size of sizes) {
        const files: string[] = [];
        for (const [name, state] of states) {
          const file = `${name}-${size[0]}-${language}`;
          try {
            await writeFile(join(FOLDER, `${file}.png`), await take(browser, scene, state, language, size));
            files.push(file);
          } catch (error) {
            // One that does not come must not keep the others from being seen; it is told at the end.
            failed.push(`${file}: ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)}`);
          }
        }
        await layOut(browser, `all-${size[0]}-${language}`, size[0], files);
      }
    }
  } finally {
    await browser.close();
    await scene.close();
  }
  return failed;
}

const failed = await main();
process.stdout.write(`pictures: ${FOLDER}\n${failed.map((one) => `not taken: ${one}\n`).join('')}`);
if (failed.length > 0) process.exitCode = 1;
