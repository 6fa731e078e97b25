import type { NoteId } from '@samenreis/shared/base';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { eventually } from '../support/sync/eventually.ts';
import { until } from './boardVisit.ts';
import { focusedNote, focusedText, pressUntil, shownNotes } from './listVisit.ts';
import { roomSetting } from './roomSetting.ts';

const { room, enter } = roomSetting('test');

const notesOf = (ids: readonly NoteId[]) => ids.map((id) => room.snapshot().notes.get(id));

/** Notes of the phase that is shown, from top to bottom. */
async function shownIds(page: Page): Promise<readonly NoteId[]> {
  const ids = await page.locator('[data-note]').evaluateAll((items) => items.map((item) => item.getAttribute('data-note')));
  return ids as unknown as readonly NoteId[]; // written there from a note's id by the list
}

async function focusNote(page: Page, note: NoteId | undefined): Promise<void> {
  await page.locator(`[data-note="${note}"]`).focus();
}

describe('several notes in the list, with the keyboard alone', () => {
  it('V21 V23 chooses notes, moves them together, duplicates them, takes them away and takes that back', async () => {
    const { page } = await enter('facilitator', 'Greet', { view: 'list' });
    const { keyboard } = page;
    await page.locator('.list-nav button', { hasText: 'Alle fasen' }).click();
    const all = await shownIds(page);
    await focusNote(page, all[0]);
    await keyboard.press('Shift+ArrowDown');
    await page.locator('.picked-bar', { hasText: '2 briefjes gekozen' }).waitFor();
    await keyboard.press('ArrowDown');
    await keyboard.press('ArrowDown');
    await keyboard.press(' ');
    await page.locator('.picked-bar', { hasText: '3 briefjes gekozen' }).waitFor();
    const chosen = [all[0], all[1], all[3]] as readonly NoteId[]; // there are more than four

    await keyboard.press('p');
    await page.getByRole('dialog', { name: '3 briefjes verplaatsen' }).waitFor();
    await pressUntil(page, 'Tab', 'Fase');
    await keyboard.press('End');
    await pressUntil(page, 'Tab', 'Verplaats hierheen');
    await keyboard.press('Enter');
    const last = room.snapshot().phases.at(-1)?.id;
    await until(() => notesOf(chosen).every((note) => note?.place.phase === last));
    await eventually(async () => expect(chosen).toContain(await focusedNote(page)));

    await keyboard.press('Control+d');
    await until(() => room.snapshot().notes.size === all.length + 3);
    await keyboard.press('Delete');
    await until(() => room.snapshot().notes.size === all.length);
    await keyboard.press('Control+z');
    await until(() => room.snapshot().notes.size === all.length + 3);
    await keyboard.press('Escape');
    expect(await page.locator('.picked-bar').count()).toBe(0);
  });

  it('C265 C263 a key leads to the reactions, the colour, the persona and the link, and to none where they are off', async () => {
    const { page } = await enter('facilitator', 'Greet', { view: 'list' });
    const { keyboard } = page;
    const [first] = await shownIds(page);
    for (const [key, part] of [
      ['r', 'reactions'],
      ['k', 'colour'],
      ['w', 'persona'],
    ] as const) {
      await focusNote(page, first);
      await keyboard.press(key);
      await page.locator(`[data-note="${first}"] :is([data-part="${part}"]:focus, [data-part="${part}"] :focus)`).waitFor();
    }
    await focusNote(page, first);
    await keyboard.press('l');
    await page.getByRole('dialog', { name: 'Hoort ook bij een andere fase' }).waitFor();
    await keyboard.press('Escape');
    await page.getByRole('button', { name: 'Hulp bij de lijst' }).click();
    await page.getByRole('checkbox', { name: 'Sneltoetsen met één letter of teken' }).uncheck();
    await keyboard.press('Escape');
    await page.locator('dialog[open]').waitFor({ state: 'detached' });
    await focusNote(page, first);
    for (const key of ['l', 'p', 'n', '?', '/']) await keyboard.press(key);
    expect(await focusedNote(page)).toBe(first);
    await keyboard.press('Control+f');
    await page.locator('.find-field :focus').waitFor();
  });

  it('V21 V25 chooses all of a cell but what is not looked for, groups it and lets it go again', async () => {
    const { page } = await enter('facilitator', 'Greet', { view: 'list' });
    const { keyboard } = page;
    const [cell] = await page.locator('.list-notes').all();
    const inCell = (await cell?.locator('[data-note]').count()) ?? 0;
    expect(inCell).toBeGreaterThan(1);
    const [first] = await shownIds(page);
    await focusNote(page, first);
    await keyboard.press('a');
    await page.locator('.picked-bar', { hasText: `${inCell} briefjes gekozen` }).waitFor();
    await keyboard.press('g');
    await page.getByRole('dialog', { name: 'Nieuwe groep' }).waitFor();
    await pressUntil(page, 'Tab', 'Naam');
    await keyboard.type('Samen');
    await keyboard.press('Enter');
    await until(() => [...room.snapshot().notes.values()].filter(({ cluster }) => cluster !== null).length === inCell);
    await focusNote(page, first);
    await keyboard.press('Shift+G');
    await until(() => [...room.snapshot().notes.values()].every(({ cluster }) => cluster === null));

    await keyboard.press('Escape');
    await keyboard.press('Control+f');
    await page.locator('.find-field :focus').waitFor();
    await keyboard.type(room.snapshot().notes.get(first as NoteId)?.text ?? '');
    await page.locator('.find-count', { hasText: '1 van' }).waitFor();
    await focusNote(page, first);
    await keyboard.press('Control+a');
    await page.locator('.picked-bar', { hasText: '1 briefje gekozen' }).waitFor();
  });

  it('V22 keeps what is chosen when somebody goes to the canvas and comes back', async () => {
    const { page } = await enter('facilitator', 'Greet', { view: 'list' });
    const [first, second] = await shownIds(page);
    await focusNote(page, first);
    await page.keyboard.press('Shift+ArrowDown');
    await page.getByRole('button', { name: 'Bord', exact: true }).click();
    await page.locator('.selection-bar', { hasText: '2 gekozen' }).waitFor();
    await page.getByRole('button', { name: 'Lijst' }).click();
    await page.locator('.picked-bar', { hasText: '2 briefjes gekozen' }).waitFor();
    const picked = await page.locator('[data-picked]').evaluateAll((items) => items.map((item) => item.getAttribute('data-note')));
    expect(picked).toEqual([first, second]);
  });

  it('V24 sticks what is pasted, a line a note and a column a phase, and by keys moves one note about', async () => {
    const { page } = await enter('participant', 'Anna', { view: 'list' });
    const { keyboard } = page;
    const [first] = await shownIds(page);
    await focusNote(page, first);
    await page.evaluate(() => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', 'Een\tTwee\nDrie\tVier');
      document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    });
    const phaseOf = (text: string) => room.noteSaying(text).place.phase;
    const phases = room.snapshot().phases.map(({ id }) => id);
    await eventually(() =>
      expect(['Een', 'Twee', 'Drie', 'Vier'].map(phaseOf)).toEqual([phases[0], phases[1], phases[0], phases[1]]),
    );
    await keyboard.press('Control+z');
    await until(() => ![...room.snapshot().notes.values()].some(({ text }) => text === 'Vier'));

    await page.getByRole('button', { name: 'Veel briefjes tegelijk' }).press('Enter');
    expect(await focusedText(page)).not.toBe('');
    await page.getByLabel('Regels', { exact: true }).fill('Vijf\nZes\nZeven');
    await page.getByRole('dialog').getByText('Dit worden 3 briefjes.').waitFor();
    await pressUntil(page, 'Tab', 'Plak op het bord');
    await keyboard.press('Enter');
    const { id } = await eventually(() => room.noteSaying('Zes'));
    await focusNote(page, id);
    const order = async () => (await shownNotes(page)).filter((text) => ['Vijf', 'Zes', 'Zeven'].includes(text));
    expect(await order()).toEqual(['Vijf', 'Zes', 'Zeven']);
    // What was pasted is chosen; one of it is let go from the rest.
    await keyboard.press('Escape');
    await keyboard.press('Control+ArrowUp');
    await eventually(async () => expect(await order()).toEqual(['Zes', 'Vijf', 'Zeven']));
    await keyboard.press('Control+ArrowRight');
    await eventually(() => expect(phaseOf('Zes')).toBe(phases[1]));
    await eventually(async () => expect(await focusedNote(page)).toBe(id));
    await keyboard.press('t');
    expect(await focusedText(page)).toBe('Tekst');
    expect(await page.getByLabel('Soort').first().inputValue()).toBe('tip');
  });
});

describe('the list for fingers', () => {
  it('V26 has the way to a new note in reach on a phone, and what is rare behind a button', async () => {
    const { page } = await enter('participant', 'Anna', {
      view: 'list',
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
    });
    const jump = page.locator('.list-jump button');
    expect((await jump.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await jump.tap();
    expect(await focusedText(page)).toBe('Tekst');
    expect(await page.locator('.list-new').boundingBox()).toMatchObject({ x: expect.any(Number) });
    expect(await page.locator('.list-bar button:visible').allTextContents()).toEqual([
      'Zoeken en filteren',
      'Ongedaan maken',
      'Opnieuw doen',
      'Alle opdrachten',
    ]);
    await page.getByRole('button', { name: 'Alle opdrachten' }).tap();
    await page.getByRole('button', { name: 'Hulp bij de lijst' }).tap();
    await page.getByRole('dialog').waitFor();
  });
});
