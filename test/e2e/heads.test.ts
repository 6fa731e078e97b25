import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { until, viewRests } from './boardVisit.ts';
import { roomSetting } from './roomSetting.ts';

const { room, enter } = roomSetting('test');

const shown = () =>
  room
    .snapshot()
    .phases.filter(({ archived }) => !archived)
    .map(({ name }) => name);
const head = (page: Page, name: string) => page.locator('.phase-head .head-button').and(page.getByLabel(name));
const nameField = (page: Page) => page.locator('.head-name');

async function boxOf(page: Page, name: string) {
  const box = await head(page, name).boundingBox();
  if (box === null) throw new Error(`The head of ${name} is not in view.`);
  return box;
}

describe('phases with the mouse', () => {
  it('C130 C131 C132 carries a head elsewhere, pulls its edge, and renames it by two clicks', async () => {
    const { page } = await enter('facilitator', 'Fatima');
    const wait = await boxOf(page, 'Ik wacht op de afspraak');
    const first = await boxOf(page, 'Ik merk dat ik hulp nodig heb');
    await page.mouse.move(wait.x + 30, wait.y + 20);
    await page.mouse.down();
    await page.mouse.move(first.x + 8, first.y + 20, { steps: 6 });
    await page.locator('.phase-mark').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.phase-mark').waitFor({ state: 'detached' });
    await page.mouse.up();
    expect(shown()[3]).toBe('Ik wacht op de afspraak');

    await page.mouse.move(wait.x + 30, wait.y + 20);
    await page.mouse.down();
    await page.mouse.move(first.x + 8, first.y + 20, { steps: 6 });
    await page.mouse.up();
    await until(() => shown()[0] === 'Ik wacht op de afspraak');

    await page.waitForFunction(() =>
      document.querySelector('.phase-head [data-head]')?.getAttribute('aria-label')?.includes('wacht'),
    );
    const now = await boxOf(page, 'Ik wacht op de afspraak');
    const scale = now.width / 238;
    await page.mouse.move(now.x + now.width + 3, now.y + 30);
    await page.mouse.down();
    await page.mouse.move(now.x + now.width + 3 + 122 * scale, now.y + 30, { steps: 6 });
    await page.mouse.up();
    await until(() => room.snapshot().phases.some(({ name, width }) => name === 'Ik wacht op de afspraak' && width === 364));

    await head(page, 'Ik wacht op de afspraak').dblclick({ position: { x: 30, y: 20 } });
    await nameField(page).waitFor();
    await page.keyboard.type('Wachten');
    await page.keyboard.press('Enter');
    await until(() => shown()[0] === 'Wachten');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toContain('Wachten');
  });
});

describe('menus of phases', () => {
  it('V52 give the focus back to what opened them, also after a dialog, and leave the view where it is', async () => {
    const { page } = await enter('facilitator', 'Fatima');
    const hasFocus = (selector: string) => page.waitForFunction((want) => document.activeElement?.matches(want) === true, selector);
    await viewRests(page);
    const before = await boxOf(page, 'Ik merk dat ik hulp nodig heb');
    const more = page.locator('.phase-head .head-more').first();
    await head(page, 'Ik merk dat ik hulp nodig heb').hover();
    await more.click();
    await page.getByRole('menu').waitFor();
    await page.keyboard.press('Escape');
    await hasFocus('.phase-head .head-more');
    await more.click();
    await page.getByRole('menuitem', { name: 'Alle fasen' }).click();
    await page.getByRole('button', { name: 'Haal weg: Ik zoek informatie', exact: true }).waitFor();
    await page.keyboard.press('Escape');
    await hasFocus('.phase-head .head-more');
    await head(page, 'Ik merk dat ik hulp nodig heb').press('Enter');
    await page.getByRole('menu').waitFor();
    await page.keyboard.press('Escape');
    await hasFocus('.phase-head .head-button');
    expect(await boxOf(page, 'Ik merk dat ik hulp nodig heb')).toEqual(before);
  });
});

describe('phases with the keyboard', () => {
  it('C130 C132 C133 makes one beside another, names it, takes it along, puts it away and brings it back', async () => {
    const { page } = await enter('facilitator', 'Fatima');
    await head(page, 'Ik merk dat ik hulp nodig heb').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Nieuwe fase rechts' }).focus();
    await page.keyboard.press('Enter');
    await nameField(page).waitFor();
    await page.keyboard.type('Ik bel');
    await page.keyboard.press('Enter');
    await until(() => shown()[2] === 'Ik bel');

    await page.keyboard.press('Shift+ArrowLeft');
    await until(() => shown()[1] === 'Ik bel');
    await page.keyboard.press('F2');
    await nameField(page).waitFor();
    await page.keyboard.type('weg ermee');
    await page.keyboard.press('Escape');
    await nameField(page).waitFor({ state: 'detached' });
    expect(shown()[1]).toBe('Ik bel');

    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Haal fase weg' }).focus();
    await page.keyboard.press('Enter');
    await until(() => !shown().includes('Ik bel'));
    await page.getByRole('button', { name: 'Haal terug' }).press('Enter');
    await until(() => shown()[1] === 'Ik bel');
  });
});

describe('the tray', () => {
  it('C140 holds the notes of a phase that was put away, and puts them back where somebody chooses', async () => {
    const { page } = await enter('facilitator', 'Fatima');
    const gone = room.snapshot().phases.find(({ name }) => name === 'Ik krijg hulp')?.id;
    const held = () => [...room.snapshot().notes.values()].filter(({ place }) => place.phase === gone).length;
    expect(held()).toBe(1);
    await head(page, 'Ik krijg hulp').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Haal fase weg' }).press('Enter');
    await page.getByRole('button', { name: 'Niet geplaatst: 1' }).press('Enter');
    await page.getByLabel('Fase', { exact: true }).selectOption('8 Hoe gaat het nu?');
    await page.getByRole('button', { name: 'Zet hier' }).press('Enter');
    await until(() => held() === 0);
    await page.getByText('Alle briefjes hebben weer een plek.').waitFor();
  });
});

describe('who else is there', () => {
  it('C134 a participant is offered nothing, and reads why a journey is locked', async () => {
    const { page, says } = await enter('facilitator', 'Fatima');
    await page.locator('.lane-head .head-button').first().focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Zet op slot' }).press('Enter');
    await until(() => room.snapshot().lanes.some(({ locked }) => locked));
    await says('saved');
    const sanne = await enter('participant', 'Sanne');
    await sanne.page.locator('.lane-lock').click();
    await sanne.page.getByText('De gespreksleider heeft ‘Huidige klantreis’ op slot gezet').waitFor();
    expect(await sanne.page.locator('.phase-head .head-more, .lane-head, .phase-add, .lane-add').count()).toBe(0);
  });

  it('C135 what was typed for a phase that somebody put away is given back', async () => {
    const { page } = await enter('facilitator', 'Fatima');
    const other = await enter('facilitator', 'Sanne');
    await head(page, 'Ik krijg hulp').focus();
    await page.keyboard.press('F2');
    await nameField(page).fill('Er komt iemand');
    await head(other.page, 'Ik krijg hulp').focus();
    await other.page.keyboard.press('Enter');
    await other.page.getByRole('menuitem', { name: 'Haal fase weg' }).press('Enter');
    await page.getByText('Deze fase is net weggehaald.').waitFor();
    expect(await page.locator('dialog textarea').inputValue()).toBe('Er komt iemand');
  });
});
