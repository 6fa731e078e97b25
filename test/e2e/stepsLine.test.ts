import { seededRandom } from '@samenreis/shared/base';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CutLine, openCutLine } from '../support/cutLine.ts';
import { openLossyLine } from '../support/lossyLine.ts';
import { SEED } from '../support/runSeed.ts';
import { invite } from '../support/startSamenreis.ts';
import { eventually } from '../support/sync/eventually.ts';
import type { BoardVisit } from './boardVisit.ts';
import { PHONE } from './pageVisit.ts';
import { roomSetting } from './roomSetting.ts';

const ON_PHONE = { viewport: PHONE, hasTouch: true, isMobile: true } as const;

const { room, samenreis, visit, open, enter } = roomSetting('test');
let phase: string;

beforeEach(() => {
  phase = room.snapshot().phases[1]?.name ?? '';
});

async function toTheWords(page: Page): Promise<void> {
  await page.getByRole('button', { name: phase }).tap();
  await page.getByRole('button', { name: 'heel naar', exact: true }).tap();
  await page.locator('textarea').waitFor();
}

/** Of 20 ms each: longer than the first tries to come back wait. */
const LOCKED_TICKS = 150;

/** Runs in the page: counts there as long as the page runs. */
function startTicking(): void {
  const { dataset } = document.documentElement;
  setInterval(() => {
    dataset.ticks = String(Number(dataset.ticks ?? 0) + 1);
  }, 20);
}

/** Runs in the page. */
const ticksSoFar = (): number => Number(document.documentElement.dataset.ticks ?? 0);

const stuckAndSaved = (page: Page) => page.getByText('Opgeslagen. Iedereen op het bord kan het lezen.').waitFor();
/** Once: a second note with the same words fails. */
const isThereOnce = (text: string) => eventually(() => room.noteSaying(text));

describe('a line that goes away in the middle of a note', () => {
  let line: CutLine;
  beforeEach(async () => {
    line = await openCutLine(samenreis.url);
  });
  afterEach(() => line.close());

  async function onPhone(): Promise<BoardVisit> {
    const phone = await open('participant', 'Ria', { ...ON_PHONE, view: 'steps', url: line.url });
    await phone.says('saved');
    await toTheWords(phone.page);
    // The part that sticks has come by then.
    await phone.page.waitForLoadState('networkidle');
    return phone;
  }

  it('U196 keeps what was typed before, during and after, and brings it once', async () => {
    const { page, says } = await onPhone();
    await page.keyboard.type('Zes weken');
    line.cut();
    await says('offline');
    await page.keyboard.type(' niets');
    await page.getByRole('button', { name: 'Plak op het bord' }).tap();
    await page.getByText('Uw briefje is bewaard op dit apparaat').waitFor();
    await page.getByRole('button', { name: 'Naar mijn briefjes' }).tap();
    await page.getByRole('button', { name: /^Verander: / }).tap();
    await page.keyboard.type(' gehoord');
    line.mend();
    await page.keyboard.type(' van de gemeente');
    await isThereOnce('Zes weken niets gehoord van de gemeente');
    await says('saved');

    // Another network: the old line is dead at once, the new one is there at once.
    await page.keyboard.type(', en');
    line.cut();
    line.mend();
    await page.keyboard.type(' toen een brief');
    await isThereOnce('Zes weken niets gehoord van de gemeente, en toen een brief');
    await says('saved');
    expect([...room.snapshot().notes.values()].filter(({ text }) => text.startsWith('Zes weken'))).toHaveLength(1);
  });

  it('U196 is where it was after the screen was locked, with what was typed and what others did meanwhile', async () => {
    const { page } = await onPhone();
    const { page: awake } = await enter('participant', 'Jan', { view: 'list' });
    await page.keyboard.type('Midden in een');
    for (const one of [page, awake]) await one.evaluate(startTicking);
    const device = await page.context().newCDPSession(page);
    // No browser freezes a page that is in sight; one that is stopped runs no timer and hears no line either.
    await device.send('Debugger.enable');
    const stopped = new Promise((resolve) => device.once('Debugger.paused', resolve));
    const before = await page.evaluate(ticksSoFar);
    await device.send('Debugger.pause');
    await stopped;
    line.cut();
    const { lanes, phases } = room.snapshot();
    const [lane, at] = [lanes.find(({ kind }) => kind === 'current')?.id, phases[1]?.id];
    if (lane === undefined || at === undefined) throw new Error('the demo board is another');
    await room.facilitate({
      type: 'addNote',
      lane,
      phase: at,
      x: 0,
      y: 0,
      kind: 'tip',
      perspective: 'lead',
      text: 'Terwijl u weg was',
    });
    // For longer than it would have waited to try again.
    const awakeBefore = await awake.evaluate(ticksSoFar);
    await eventually(async () => expect(await awake.evaluate(ticksSoFar)).toBeGreaterThan(awakeBefore + LOCKED_TICKS));
    line.mend();
    await device.send('Debugger.resume');
    await device.send('Debugger.disable');
    // It stood still meanwhile, and runs again.
    expect(await page.evaluate(ticksSoFar)).toBeLessThan(before + LOCKED_TICKS / 2);
    await eventually(async () => expect(await page.evaluate(ticksSoFar)).toBeGreaterThan(before));

    expect(await page.locator('textarea').inputValue()).toBe('Midden in een');
    await page.keyboard.type(' zin');
    await page.getByRole('button', { name: 'Plak op het bord' }).tap();
    await stuckAndSaved(page);
    await isThereOnce('Midden in een zin');
    await page.getByRole('button', { name: 'Het bord' }).tap();
    await page.locator('.steps-note', { hasText: 'Terwijl u weg was' }).waitFor();
  });
});

it('U199 brings a phone from the link to a note that others see, once, on a slow line that loses one in twenty', async () => {
  const line = await openLossyLine(samenreis.url, {
    delayMs: 250,
    lossChance: 0.05,
    resendMs: [200, 1_000],
    cutChance: 0.01,
    random: seededRandom(SEED),
  });
  try {
    const desk = await enter('participant', 'Jan', { view: 'list' });
    const token = await invite(room.facilitator, room.board, 'participant');
    const { page, goto } = await visit({ ...ON_PHONE, url: line.url });
    const began = Date.now();
    await goto(`/meedoen#${token}`);
    await page.locator('label', { hasText: 'Inwoner of cliënt' }).tap();
    await page.keyboard.type('Ria');
    await page.keyboard.press('Enter');
    await toTheWords(page);
    await page.keyboard.type('Zes weken');
    line.hangUp();
    await page.keyboard.type(' niets gehoord');
    await page.keyboard.press('Enter');
    await stuckAndSaved(page);
    process.stdout.write(`slow, lossy line, SEED=${SEED}: ${Date.now() - began} ms, ${JSON.stringify(line.trouble())}\n`);
    await isThereOnce('Zes weken niets gehoord');
    await desk.page.getByRole('button', { name: phase }).first().click();
    const seen = desk.page.locator('.list-note', { hasText: 'Zes weken niets gehoord' });
    await seen.waitFor();
    expect(await seen.count()).toBe(1);
    expect(line.trouble().lost).toBeGreaterThan(0);
  } finally {
    await line.close();
  }
});
