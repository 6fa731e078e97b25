import { curvePointKey } from '@samenreis/shared/board';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { axeFinds } from './axeFinds.ts';
import { until } from './boardVisit.ts';
import { roomSetting } from './roomSetting.ts';

const { room, enter } = roomSetting('test');

const WAITING = 'Ik wacht op de afspraak';

/** What was set for Ans in the current journey while she waits; null where it follows the notes. */
const waitingValue = () => waitingPoint()?.value ?? null;

function waitingPoint() {
  const { lanes, personas, phases, curves } = room.snapshot();
  const lane = lanes.find(({ kind }) => kind === 'current');
  const ans = personas.find(({ name }) => name === 'Ans');
  const waiting = phases.find(({ name }) => name === WAITING);
  if (lane === undefined || ans === undefined || waiting === undefined) throw new Error('The demo is another one.');
  return curves.get(curvePointKey(lane.id, ans.id, waiting.id)) ?? null;
}

const point = (page: Page, phase: string) => page.getByRole('slider', { name: `Gevoel van Ans bij ‘${phase}’` }).first();

it('C136 C137 a value is pulled, stepped and let follow the notes again', async () => {
  const { page } = await enter('facilitator', 'Fatima');
  const wait = point(page, WAITING);
  expect(await wait.getAttribute('aria-valuetext')).toBe('−2 (heel naar), uit interviews');
  const box = await wait.boundingBox();
  if (box === null) throw new Error('The point is not in view.');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x, y - 200, { steps: 5 });
  await page.locator('.curve-held').waitFor();
  await page.mouse.up();
  await until(() => waitingValue() === 2);
  await wait.focus();
  await page.keyboard.press('ArrowDown');
  await until(() => waitingValue() === 1.5);
  await page.keyboard.press('Delete');
  await until(() => waitingValue() === null);
  await expect.poll(() => wait.getAttribute('aria-valuetext')).not.toContain('met de hand');
});

it('C298 who leads fills in what people told, which is not what the group thinks', async () => {
  const { page } = await enter('facilitator', 'Fatima', { view: 'list' });
  const dialog = page.getByRole('dialog', { name: `Gevoel bij ‘${WAITING}’` });
  await page
    .getByRole('link', { name: new RegExp(WAITING) })
    .or(page.getByRole('button', { name: new RegExp(WAITING) }))
    .first()
    .click();
  await page.getByRole('heading', { name: new RegExp(WAITING) }).waitFor();
  const fill = async (source: string, feeling: string) => {
    await page.getByRole('button', { name: 'Stel gevoel in: Huidige klantreis' }).click();
    await dialog.getByRole('radio', { name: source }).check();
    await dialog.getByRole('group', { name: 'Ans' }).getByText(feeling, { exact: true }).click();
    expect(await axeFinds(page, { within: 'dialog[open]' })).toEqual([]);
    await dialog.getByRole('button', { name: 'Bewaar' }).click();
    await dialog.waitFor({ state: 'detached' });
  };
  await fill('Dit vertelden mensen in gesprekken', 'fijn');
  expect(waitingPoint()).toEqual({ value: 1, source: 'interviewed' });
  await fill('Zo denken wij erover', 'heel fijn');
  expect(waitingPoint()).toEqual({ value: 2, source: 'hand' });
});

it('C292 a participant reads what is written about a phase, by a press on its head and by key', async () => {
  const { page } = await enter('participant', 'Fatima');
  const phase = room.snapshot().phases.find(({ term }) => term !== null);
  if (!phase?.term) throw new Error('The demo has a term.');
  const head = page.getByRole('button', { name: new RegExp(`^Fase \\d+: ${phase.name}$`) });
  await head.click();
  const dialog = page.getByRole('dialog', { name: phase.name });
  await dialog.getByText(`Bron: ${phase.term.source}`).waitFor();
  expect(await axeFinds(page, { within: 'dialog[open]' })).toEqual([]);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByText('Contact: ').waitFor();
});

it('C138 C139 a participant chooses whose curve is drawn, keeps it, and sees what stands out', async () => {
  const { page } = await enter('participant', 'Fatima');
  expect(await page.getByRole('slider').count()).toBe(0);
  expect(await page.locator('.curve-badge[data-kind=best]').count()).toBe(1);
  await page.locator('.curve-whose').first().click();
  await page.getByRole('menuitemradio', { name: 'Daan' }).click();
  await page.waitForFunction(() => document.querySelector('.curve-badge[data-kind=gap]')?.textContent?.endsWith('+3'));
  await page.reload();
  await page.locator('.curve-badge[data-kind=gap]').first().waitFor();
  // Seen, and not only there: also at the size at which a board opens.
  expect(await page.locator('.curve-badge[data-kind=gap] .curve-badge-size').first().textContent()).toMatch(/\+3$/);
  const size = await page.locator('.curve-badge[data-kind=gap] .curve-badge-size').first().boundingBox();
  expect(size?.width ?? 0).toBeGreaterThan(8);
});

it('V54 tells what the signs of the line mean, from a badge and by the keyboard', async () => {
  const { page } = await enter('participant', 'Fatima');
  const told = page.getByRole('dialog', { name: 'Wat de lijn vertelt' });
  const hasFocus = (selector: string) => page.waitForFunction((want) => document.activeElement?.matches(want) === true, selector);
  await page.locator('.curve-badge[data-kind=best]').click();
  await told.getByText('gestippelde ring').waitFor();
  await page.keyboard.press('Escape');
  await hasFocus('.curve-badge');
  await page.locator('.curve-whose').first().press('Enter');
  await page.getByRole('menuitem', { name: 'Wat de lijn vertelt' }).press('Enter');
  await told.getByText('Een gat in de lijn').waitFor();
  await page.keyboard.press('Escape');
  await hasFocus('.curve-whose');
});
