import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { eventually } from '../support/sync/eventually.ts';
import { FREE } from './boardVisit.ts';
import { PHONE } from './pageVisit.ts';
import { roomSetting } from './roomSetting.ts';
import { showAll } from './showAll.ts';

const { room, enter } = roomSetting('test');

const status = (page: Page) => page.locator('.find-count').textContent();
const says = (page: Page, text: string) => eventually(async () => expect(await status(page)).toContain(text));
const picture = (page: Page) =>
  page
    .locator('.board-stage canvas')
    .first()
    .evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());
const listed = (page: Page) => page.locator('.list-note-text').allTextContents();

describe('finding', () => {
  it('C160 dims the rest on the canvas, leaves it out in the list, and shows all again when it is cleared', async () => {
    const { page } = await enter('participant', 'Noor');
    const total = room.snapshot().notes.size;
    const tips = [...room.snapshot().notes.values()].filter(({ kind }) => kind === 'tip');
    await page.keyboard.press('Control+f');
    await says(page, `${total} briefjes`);
    const before = await picture(page);
    await page.locator('.find-chip', { hasText: 'Verbetertip' }).click();
    await says(page, `${tips.length} van ${total} briefjes`);
    await eventually(async () => expect(await picture(page)).not.toBe(before));
    await page.getByRole('button', { name: 'Lijst' }).click();
    await page.getByRole('button', { name: 'Alle fasen' }).click();
    await says(page, `${tips.length} van ${total} briefjes`);
    await eventually(async () => expect((await listed(page)).toSorted()).toEqual(tips.map(({ text }) => text).toSorted()));
    await page.getByRole('button', { name: 'Wis filter' }).click();
    await eventually(async () => expect(await listed(page)).toHaveLength(total));
    await page.getByRole('button', { name: 'Bord', exact: true }).click();
    await page.locator('.board-stage canvas').first().waitFor();
    await says(page, `${total} briefjes op het bord`);
    await showAll(page);
    await eventually(async () => expect(await picture(page)).toBe(before));
  });

  it('C161 goes by Enter from hit to hit and back with Shift, brings the view along, and keeps the focus in the field', async () => {
    const { page } = await enter('participant', 'Noor');
    await page.keyboard.press('/');
    await page.keyboard.type('brief');
    await says(page, '2 van');
    await page.keyboard.press('Enter');
    await says(page, 'u bent bij 1 van 2');
    await page.keyboard.press('Enter');
    await says(page, 'u bent bij 2 van 2');
    await page.keyboard.press('Enter');
    await says(page, 'u bent bij 1 van 2');
    await page.keyboard.press('Shift+Enter');
    await says(page, 'u bent bij 2 van 2');
    expect(await page.evaluate(() => document.activeElement?.matches('.find-field input'))).toBe(true);
    await eventually(async () =>
      expect(Number.parseInt((await page.locator('.zoom-percent').textContent()) ?? '', 10)).toBeGreaterThanOrEqual(75),
    );
    await page.keyboard.press('Escape');
    expect(await page.locator('.find-strip').count()).toBe(0);
  });

  it('C161 works on a phone, in view and large enough for a thumb', async () => {
    const { page } = await enter('participant', 'Jan', { viewport: PHONE, hasTouch: true });
    await page.locator('.zoom-bar').getByRole('button', { name: 'Zoeken en filteren' }).tap();
    await page.keyboard.type('brief');
    await says(page, '2 van');
    await page.locator('.find-strip summary', { hasText: 'Persona' }).tap();
    await page.locator('.find-chip', { hasText: 'Zonder persona' }).waitFor();
    const boxes = await page.locator('.find-strip button, .find-strip summary').evaluateAll((all) =>
      all
        .filter((one) => one.checkVisibility())
        .map((one) => one.getBoundingClientRect())
        .map(({ left, right, height }) => ({ left, right, height })),
    );
    for (const { left, right, height } of boxes) {
      expect(left).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(390);
      expect(height).toBeGreaterThanOrEqual(44);
    }
  });
});

const percent = async (page: Page) => Number.parseInt((await page.locator('.zoom-percent').textContent()) ?? '', 10);

describe('moving about', () => {
  it('C162 brings all, 100 %, a phase and a journey in view by keys, and a phase by its name', async () => {
    const { page } = await enter('participant', 'Noor');
    await page.locator('.board-area').focus();
    const whole = await percent(page);
    await page.keyboard.press('1');
    await eventually(async () => expect(await percent(page)).toBe(100));
    await page.keyboard.press('2');
    await eventually(async () => expect(await percent(page)).toBeLessThan(100));
    expect(await percent(page)).toBeGreaterThan(whole);
    await page.keyboard.press('3');
    await eventually(async () => expect(Math.abs((await percent(page)) - whole)).toBeLessThanOrEqual(6));
    await page.keyboard.press('1');
    const before = await picture(page);
    await page.getByRole('button', { name: 'Eén fase of reis in beeld' }).click();
    await page.locator('.fit-menu').getByRole('button', { name: 'Hoe gaat het nu?' }).click();
    await eventually(async () => expect(await percent(page)).toBeLessThan(100));
    expect(await picture(page)).not.toBe(before);
    await page.keyboard.press('0');
    await eventually(async () => expect(await percent(page)).toBe(whole));
  });

  it('C163 leads by the small map, shows it only where there is more than the view, and keeps it hidden for who hid it', async () => {
    const { page, goto } = await enter('participant', 'Noor');
    const map = page.locator('.minimap');
    await eventually(async () => expect(await map.getAttribute('data-in-view')).toBe('all'));
    await page.locator('.board-area').focus();
    await page.keyboard.press('1');
    await eventually(async () => expect(await map.getAttribute('data-in-view')).toBe('part'));
    const frame = () => page.locator('.minimap-frame').boundingBox();
    const before = await frame();
    await page.locator('.minimap-picture').click({ position: { x: 150, y: 80 } });
    await eventually(async () => expect((await frame())?.x).not.toBe(before?.x));
    await page.getByRole('button', { name: 'Verberg de kleine kaart' }).click();
    await goto(`/bord/${room.board}`);
    await page.getByRole('button', { name: 'Toon de kleine kaart' }).click();
    await map.waitFor({ state: 'attached' });
  });
});

describe('finding each other', () => {
  it('C164 V63 says in which phase somebody is, and brings who asks there', async () => {
    const [noor, jan] = [await enter('participant', 'Noor'), await enter('participant', 'Jan')];
    await jan.stick('Hier ben ik', FREE);
    const { phase } = room.noteSaying('Hier ben ik').place;
    const name = room.snapshot().phases.find(({ id }) => id === phase)?.name ?? '';
    await noor.page.locator('.board-area').focus();
    await noor.page.keyboard.press('1');
    await noor.page.keyboard.press('Home');
    await noor.page.locator('.people-button').click();
    await noor.page.locator('.people-list').getByText(`Nu bij ‘${name}’`).waitFor();
    const before = await picture(noor.page);
    await noor.page.getByRole('button', { name: `Ga naar Jan bij ‘${name}’` }).click();
    await eventually(async () => expect(await picture(noor.page)).not.toBe(before));
    await noor.page.getByRole('button', { name: 'Lijst' }).click();
    await noor.page.locator('.list-phase').first().waitFor();
    await noor.page.locator('.people-button').click();
    await noor.page.getByRole('button', { name: `Ga naar Jan bij ‘${name}’` }).click();
    await noor.page.getByRole('heading', { name: new RegExp(name) }).waitFor();
    // And the other way: who works in the list is somewhere as well.
    await noor.page.locator('.list-note').first().focus();
    await jan.page.locator('.people-button').click();
    await jan.page.getByRole('button', { name: `Ga naar Noor bij ‘${name}’` }).waitFor();
  });

  it('C230 counts on a phone who is not shown, and lists everybody by one press', async () => {
    await enter('participant', 'Noor');
    await enter('participant', 'Sem');
    const { page } = await enter('participant', 'Jan', { viewport: PHONE, hasTouch: true, isMobile: true });
    await page.locator('.people-more[data-where="phone"]', { hasText: '+2' }).tap();
    await page.locator('.people-list li').nth(3).waitFor();
    expect(await page.locator('.people-list li').count()).toBe(4);
  });

  it('C165 two who hold one note are told, and see it rest where it was let go last', async () => {
    const [noor, jan] = [await enter('participant', 'Noor'), await enter('participant', 'Jan')];
    await jan.stick('Van ons beiden', FREE);
    await jan.says('saved');
    const placed = () => room.noteSaying('Van ons beiden').place;
    await eventually(async () => expect(placed()).toBeDefined());
    const before = placed();
    const { x, y } = FREE;
    for (const { page } of [jan, noor]) {
      await page.mouse.move(x + 4, y + 4);
      await page.mouse.down();
      await page.mouse.move(x + 40, y + 10, { steps: 4 });
    }
    await noor.page.getByText('Jan heeft dit briefje ook vast').waitFor();
    await jan.page.getByText('Noor heeft dit briefje ook vast').waitFor();
    await jan.page.mouse.move(x + 200, y, { steps: 4 });
    await jan.page.mouse.up();
    await eventually(async () => expect(placed().phase).not.toBe(before.phase));
    const ofJan = placed();
    await noor.page.mouse.move(x - 200, y, { steps: 4 });
    await noor.page.mouse.up();
    await eventually(async () => expect(placed().phase).not.toBe(ofJan.phase));
    const last = placed();
    for (const { page } of [jan, noor]) {
      await page.getByRole('button', { name: 'Lijst' }).click();
      const phase = room.snapshot().phases.find(({ id }) => id === last.phase)?.name ?? '';
      await page
        .locator('.list-nav')
        .getByRole('button', { name: new RegExp(phase) })
        .click();
      await page.locator('.list-note-text', { hasText: 'Van ons beiden' }).waitFor();
    }
  });
});
