import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchOptions } from '../support/browser.ts';
import { samenreisPerTest } from '../support/samenreisPerTest.ts';
import { openRoom, type Room, until } from './boardVisit.ts';

const started = samenreisPerTest();
const opened: { close(): unknown }[] = [];
let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch(launchOptions());
});
afterEach(() => Promise.all(opened.splice(0).map((one) => one.close())));
afterAll(() => browser?.close());

async function enter(role: 'facilitator' | 'participant' = 'facilitator') {
  const room = await openRoom(await started());
  const visit = await room.enter(browser, role, 'Fatima');
  opened.push(visit, room);
  await visit.page.locator('.board-stage canvas').first().waitFor();
  await visit.says('saved');
  return { room, visit, page: visit.page };
}

const shown = (room: Room) =>
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
    const { room, page } = await enter();
    const wait = await boxOf(page, 'Ik wacht op de afspraak');
    const first = await boxOf(page, 'Ik merk dat ik hulp nodig heb');
    await page.mouse.move(wait.x + 30, wait.y + 20);
    await page.mouse.down();
    await page.mouse.move(first.x + 8, first.y + 20, { steps: 6 });
    await page.locator('.phase-mark').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.phase-mark').waitFor({ state: 'detached' });
    await page.mouse.up();
    expect(shown(room)[3]).toBe('Ik wacht op de afspraak');

    await page.mouse.move(wait.x + 30, wait.y + 20);
    await page.mouse.down();
    await page.mouse.move(first.x + 8, first.y + 20, { steps: 6 });
    await page.mouse.up();
    await until(() => shown(room)[0] === 'Ik wacht op de afspraak');

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
    await until(() => shown(room)[0] === 'Wachten');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toContain('Wachten');
  });
});

describe('phases with the keyboard', () => {
  it('C130 C132 C133 makes one beside another, names it, takes it along, puts it away and brings it back', async () => {
    const { room, page } = await enter();
    await head(page, 'Ik merk dat ik hulp nodig heb').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Nieuwe fase rechts' }).focus();
    await page.keyboard.press('Enter');
    await nameField(page).waitFor();
    await page.keyboard.type('Ik bel');
    await page.keyboard.press('Enter');
    await until(() => shown(room)[2] === 'Ik bel');

    await page.keyboard.press('Shift+ArrowLeft');
    await until(() => shown(room)[1] === 'Ik bel');
    await page.keyboard.press('F2');
    await nameField(page).waitFor();
    await page.keyboard.type('weg ermee');
    await page.keyboard.press('Escape');
    await nameField(page).waitFor({ state: 'detached' });
    expect(shown(room)[1]).toBe('Ik bel');

    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Haal fase weg' }).focus();
    await page.keyboard.press('Enter');
    await until(() => !shown(room).includes('Ik bel'));
    await page.getByRole('button', { name: 'Haal terug' }).press('Enter');
    await until(() => shown(room)[1] === 'Ik bel');
  });
});

describe('the tray', () => {
  it('C140 holds the notes of a phase that was put away, and puts them back where somebody chooses', async () => {
    const { room, page } = await enter();
    const gone = room.snapshot().phases.find(({ name }) => name === 'Ik krijg hulp')?.id;
    const held = () => [...room.snapshot().notes.values()].filter(({ place }) => place.phase === gone).length;
    expect(held()).toBe(1);
    await head(page, 'Ik krijg hulp').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Haal fase weg' }).press('Enter');
    await page.getByRole('button', { name: 'Niet geplaatst: 1' }).press('Enter');
    await page.getByLabel('Fase', { exact: true }).selectOption('Hoe gaat het nu?');
    await page.getByRole('button', { name: 'Zet hier' }).press('Enter');
    await until(() => held() === 0);
    await page.getByText('Alle briefjes hebben weer een plek.').waitFor();
  });
});

describe('who else is there', () => {
  it('C134 a participant is offered nothing, and reads why a journey is locked', async () => {
    const { room, visit, page } = await enter();
    await page.locator('.lane-head .head-button').first().focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Zet op slot' }).press('Enter');
    await until(() => room.snapshot().lanes.some(({ locked }) => locked));
    await visit.says('saved');
    const sanne = await room.enter(browser, 'participant', 'Sanne');
    opened.push(sanne);
    await sanne.page.locator('.lane-lock').click();
    await sanne.page.getByText('De gespreksleider heeft ‘Huidige klantreis’ op slot gezet').waitFor();
    expect(await sanne.page.locator('.phase-head, .lane-head, .phase-add, .lane-add').count()).toBe(0);
  });

  it('C135 what was typed for a phase that somebody put away is given back', async () => {
    const { room, page } = await enter();
    const other = await room.enter(browser, 'facilitator', 'Sanne');
    opened.push(other);
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
