import type { Page } from 'playwright-core';
import { expect, it, onTestFinished } from 'vitest';
import { enterSession } from '../support/sessionGuest.ts';
import { invite } from '../support/startSamenreis.ts';
import { axeFinds } from './axeFinds.ts';
import { roomSetting } from './roomSetting.ts';
import { button, prepare } from './sceneHands.ts';
import { goToStep, takeAgenda } from './sessionHands.ts';

const { room, samenreis, open, enter, faults } = roomSetting('test');

/** On a beamer of 768 lines nobody at the back reads less. */
const READ_FROM_PX = 16;
/** How long a page stands there, and a little more. */
const TURNED_MS = 16_000;
const BEAMERS = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
];

async function openScreen() {
  await invite(room.facilitator, room.board, 'participant');
  const { page } = await open('facilitator', 'Zaal', { view: 'list', viewport: { width: 1366, height: 768 } });
  await page.clock.install();
  await page.goto(`${page.url()}?scherm`);
  await page.locator('.room-picture svg').waitFor();
  await page.locator('.room-code').waitFor();
  return page;
}

/** Who leads, without a screen. */
async function enterLeader() {
  const leader = await enterSession(room.facilitator, samenreis.url, room.board);
  onTestFinished(() => void leader.live.socket.close());
  return leader;
}

/** Runs in the page: what there is to read is large enough, in sight as a whole, and not under the way in. */
function readable(texts: readonly Element[], leastPx: number): readonly string[] {
  const wayIn = document.querySelector('.room-invitation')?.getBoundingClientRect() ?? new DOMRect();
  return texts.flatMap((text) => {
    const { left, top, right, bottom } = text.getBoundingClientRect();
    const px = Number.parseFloat(getComputedStyle(text).fontSize);
    const isLarge = px >= leastPx;
    const isInSight = left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
    const isFree = right <= wayIn.left || bottom <= wayIn.top;
    // A letter may hang out of its line a little; a line that is cut off is more.
    const isWhole = text.scrollHeight <= text.clientHeight + px / 2;
    return isLarge && isInSight && isFree && isWhole ? [] : [text.textContent ?? ''];
  });
}

async function isReadAtTheBack(screen: Page): Promise<void> {
  for (const size of BEAMERS) {
    await screen.setViewportSize(size);
    expect(await screen.locator('.room-note :is(.room-note-text, .room-note-foot)').evaluateAll(readable, READ_FROM_PX)).toEqual(
      [],
    );
    expect(await axeFinds(screen)).toEqual([]);
    expect(await screen.getByRole('button').count()).toBe(0);
  }
}

it('U259 shows the room the notes that the step is about, large, a page at a time that turns and stands still in a pause', async () => {
  const screen = await openScreen();
  const leader = await enterLeader();
  const marjan = await enter('facilitator', 'Marjan', { view: 'list' });
  await takeAgenda(marjan.page);
  await marjan.page.getByRole('button', { name: 'Begin de sessie' }).click();
  await goToStep(marjan.page, 'Hoe voelt het?');
  const heading = (number: number) => screen.getByRole('heading', { name: new RegExp(`^Fase ${number},`) });
  await heading(1).waitFor();
  await screen.getByText('Ik schaam me om hulp te vragen.').waitFor();
  await isReadAtTheBack(screen);
  // Nobody moves a thing, and nobody can turn the page.
  await screen.clock.runFor(TURNED_MS);
  await heading(2).waitFor();
  await isReadAtTheBack(screen);
  await leader.ask({ type: 'pause' });
  await screen.locator('.step-clock[data-state=paused]').waitFor();
  await screen.clock.runFor(3 * TURNED_MS);
  expect(await heading(2).isVisible()).toBe(true);
  await leader.ask({ type: 'resume' });

  // A step about one phase shows that phase alone, with what comes.
  const step = (await leader.sees(({ agenda }) => agenda !== null)).agenda?.find(({ title }) => title === 'Hoe voelt het?');
  const phase = room.snapshot().phases[3];
  if (step === undefined || phase === undefined) throw new Error('the agenda has the step, and the example nine phases');
  const { id, ...fields } = step;
  await leader.ask({ type: 'changeStep', step: id, fields: { ...fields, rule: { ...fields.rule, phases: [phase.id] } } });
  await heading(4).waitFor();
  expect(await screen.locator('.room-note').count()).toBe(3);
  expect(await screen.getByText(/^Blad/).count()).toBe(0);
  await isReadAtTheBack(screen);
  expect(faults()).toEqual([]);
});

it('U260 shows the room large what is pointed at, what who guides has in view, and a scene that stands ready', async () => {
  const screen = await openScreen();
  const leader = await enterLeader();
  const marjan = await enter('facilitator', 'Marjan', { view: 'board' });
  await prepare(marjan.page);
  await screen.getByRole('heading', { name: 'Ans, 78' }).waitFor();
  await screen.getByRole('heading', { name: 'Ik wacht op de afspraak' }).waitFor();
  await screen.getByText('Nog niemand speelt mee.').waitFor();
  expect(await axeFinds(screen)).toEqual([]);

  await goToStep(marjan.page, 'Hoe voelt het?');
  const phase = room.snapshot().phases[3];
  if (phase === undefined) throw new Error('the example has nine phases');
  await leader.ask({ type: 'spotlight', at: { type: 'phase', phase: phase.id } });
  await screen.getByText(/^De gespreksleider wijst naar fase 4/).waitFor();
  await screen.getByRole('heading', { name: /^Fase 4,/ }).waitFor();
  expect(await screen.locator('.room-note').count()).toBe(3);
  await isReadAtTheBack(screen);
  const note = room.noteSaying('Ik hoor niets. Ben ik vergeten?').id;
  await leader.ask({ type: 'spotlight', at: { type: 'note', note } });
  const alone = screen.locator('.room-alone .room-note-text');
  expect(await alone.innerText()).toBe('Ik hoor niets. Ben ik vergeten?');
  await isReadAtTheBack(screen);
  const { pointing } = await leader.sees((told) => told.pointing.spotlight?.at.type === 'note');
  await leader.ask({ type: 'clearSpotlight', sinceMs: pointing.spotlight?.sinceMs ?? 0 });
  await alone.waitFor({ state: 'detached' });

  await button(marjan.page, 'De groep leiden').click();
  await button(marjan.page, 'Laat iedereen met mij meekijken').click();
  await screen.getByText('Marjan laat het bord zien.').waitFor();
  const shown = () => screen.locator('.room-picture > svg').getAttribute('viewBox');
  await screen.locator('.room-picture > svg').waitFor();
  const before = await shown();
  await marjan.page.getByRole('button', { name: 'Groter' }).click();
  await expect.poll(shown, { timeout: 10_000 }).not.toBe(before);
  expect(await axeFinds(screen)).toEqual([]);
  expect(faults()).toEqual([]);
});
