import type { NoteId } from '@samenreis/shared/base';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { eventually } from '../support/sync/eventually.ts';
import { type BoardVisit, FREE } from './boardVisit.ts';
import { roomSetting } from './roomSetting.ts';

const { room, enter } = roomSetting('test');

const clusterOf = (note: NoteId) => room.snapshot().notes.get(note)?.cluster ?? null;
const placeOf = (note: NoteId) => room.snapshot().notes.get(note)?.place;
const bar = (page: Page) => page.locator('.selection-count').textContent();

/** Two notes of one cell, grouped by the keys. */
async function groupTwo({ page, stick }: BoardVisit, name: string): Promise<readonly [NoteId, NoteId]> {
  await stick('eerste', FREE);
  const { id: one } = await eventually(() => room.noteSaying('eerste'));
  await page.keyboard.press('Control+d');
  const copies = () => [...room.snapshot().notes.values()].filter(({ text }) => text === 'eerste');
  await eventually(() => expect(copies()).toHaveLength(2));
  const two = copies().find(({ id }) => id !== one)?.id ?? one;
  await page.keyboard.press('a');
  await page.keyboard.press('g');
  await page.getByLabel('Naam', { exact: true }).fill(name);
  await page.keyboard.press('Enter');
  await eventually(() => expect(clusterOf(one)).not.toBeNull());
  return [one, two];
}

describe('groups', () => {
  it('C196 C197 are made by keys, picked by one tap, moved as one and named in the list', async () => {
    const anna = await enter('participant', 'Anna');
    const { page } = anna;
    const [one, two] = await groupTwo(anna, 'Lang wachten');
    expect(clusterOf(two)).toBe(clusterOf(one));
    await page.keyboard.press('Escape');
    await page.keyboard.press('0');
    await page.mouse.click(FREE.x, FREE.y);
    await eventually(async () => expect(await bar(page)).toContain('gekozen'));
    const count = [...room.snapshot().notes.values()].filter(({ cluster }) => cluster === clusterOf(one)).length;
    expect(await bar(page)).toContain(`${count} gekozen`);
    const before = placeOf(one);
    await page.keyboard.press('Shift+ArrowRight');
    await eventually(() => expect(placeOf(one)?.phase).not.toBe(before?.phase));
    expect(placeOf(two)?.phase).toBe(placeOf(one)?.phase);
    expect(clusterOf(one)).not.toBeNull();

    const bert = await enter('participant', 'Bert', { view: 'list' });
    await bert.page.getByRole('button', { name: 'Alle fasen' }).click();
    const item = bert.page.locator(`[data-note="${one}"]`);
    await item.getByText('Groep: Lang wachten').waitFor();

    await page.keyboard.press('Shift+G');
    await eventually(() => expect(clusterOf(one)).toBeNull());
    expect(bert.faults()).toEqual([]);
  });

  it('C228 stay groups through the clipboard, of the same name', async () => {
    const anna = await enter('participant', 'Anna');
    const [one, two] = await groupTwo(anna, 'Wachten');
    const originals = new Set(room.snapshot().notes.keys());
    await anna.page.keyboard.press('Control+c');
    await anna.page.keyboard.press('Control+v');
    const pasted = () => [...room.snapshot().notes.values()].filter(({ id, text }) => !originals.has(id) && text === 'eerste');
    await eventually(() => expect(pasted()).toHaveLength(2));
    const [cluster, ...more] = new Set(pasted().map((note) => note.cluster));
    expect(more).toEqual([]);
    expect(cluster && room.snapshot().clusters.get(cluster)?.name).toBe('Wachten');
    expect([clusterOf(one), clusterOf(two)]).not.toContain(cluster);
  });

  it('C197 are chosen, renamed and left in the list, without dragging', async () => {
    const [anna, bert] = [await enter('participant', 'Anna'), await enter('participant', 'Bert', { view: 'list' })];
    const [one] = await groupTwo(anna, 'Wachten');
    await bert.page.getByRole('button', { name: 'Alle fasen' }).click();
    const item = bert.page.locator(`[data-note="${one}"]`);
    await item.getByRole('button', { name: 'Meer' }).click();
    await item.getByRole('button', { name: 'Naam van de groep' }).click();
    await bert.page.getByLabel('Naam', { exact: true }).fill('Stilte');
    await bert.page.keyboard.press('Enter');
    await item.getByText('Groep: Stilte').waitFor();
    await item.getByLabel('Groep', { exact: true }).selectOption({ label: 'Geen groep' });
    await eventually(() => expect(clusterOf(one)).toBeNull());
    expect(bert.faults()).toEqual([]);
  });
});

describe('a link to another phase', () => {
  it('C198 is chosen in the menu, shown in the list, and followed there to the heading of its phase', async () => {
    const [anna, bert] = [await enter('participant', 'Anna'), await enter('participant', 'Bert', { view: 'list' })];
    await anna.stick('hoort ook elders', FREE);
    const note = await eventually(() => room.noteSaying('hoort ook elders'));
    await anna.page.keyboard.press('Shift+F10');
    await anna.page.getByRole('menuitem', { name: 'Hoort ook bij een andere fase' }).click();
    await anna.page.getByLabel('Hoort ook bij', { exact: true }).selectOption({ index: 1 });
    await anna.page.getByRole('button', { name: 'Bewaar' }).click();
    await eventually(() => expect(room.snapshot().notes.get(note.id)?.linkTo).not.toBeNull());
    const linkTo = room.snapshot().notes.get(note.id)?.linkTo ?? '';
    await bert.page.getByRole('button', { name: 'Alle fasen' }).click();
    await bert.page
      .locator(`[data-note="${note.id}"]`)
      .getByRole('button', { name: /^Hoort ook bij fase/ })
      .click();
    const focused = () => bert.page.evaluate(() => document.activeElement?.id ?? '');
    await eventually(async () => expect(await focused()).toBe(`phase-${linkTo}`));
    await anna.page.keyboard.press('Shift+F10');
    await anna.page.getByRole('menuitem', { name: /^Ga naar fase/ }).click();
    expect([...anna.faults(), ...bert.faults()]).toEqual([]);
  });
});
