import { commentsByNote, type Note } from '@samenreis/shared/board';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { eventually } from '../support/sync/eventually.ts';
import { type BoardVisit, FREE } from './boardVisit.ts';
import { PHONE } from './pageVisit.ts';
import { roomSetting } from './roomSetting.ts';

const { room, enter } = roomSetting('test');

/** Anna's note, with her place in it given up. */
async function noteOf(anna: BoardVisit, text: string): Promise<Note> {
  await anna.stick(text, FREE);
  return eventually(() => room.noteSaying(text));
}

const thread = (page: Page) => page.locator('.comment-text');
const field = (page: Page) => page.getByLabel('Uw opmerking', { exact: true });
const textsOf = (note: Note) => (commentsByNote(room.snapshot().comments).get(note.id) ?? []).map(({ text }) => text);

describe('comments on a note', () => {
  it('C190 C191 are written by key, read in the list by somebody else, and told there while a text is being written', async () => {
    const anna = await enter('participant', 'Anna');
    const note = await noteOf(anna, 'te lang gewacht');
    await anna.page.keyboard.press('c');
    await field(anna.page).fill('Hoe lang precies?');
    await anna.page.keyboard.press('Control+Enter');
    await eventually(() => expect(textsOf(note)).toEqual(['Hoe lang precies?']));

    const bert = await enter('participant', 'Bert', { view: 'list' });
    await bert.page.getByRole('button', { name: 'Alle fasen' }).click();
    const item = bert.page.locator(`[data-note="${note.id}"]`);
    await item.getByRole('button', { name: 'Opmerkingen (1)' }).click();
    await bert.page.getByText('Hoe lang precies?').waitFor();
    await field(bert.page).fill('Zes we');
    await field(anna.page).fill('En waarom?');
    await anna.page.getByRole('button', { name: 'Plaats opmerking' }).click();
    await bert.page.getByText('Anna schreef: En waarom?').waitFor({ state: 'attached' });
    await bert.page.keyboard.type('ken');
    await bert.page.keyboard.press('Control+Enter');
    await eventually(() => expect(textsOf(note)).toEqual(['Hoe lang precies?', 'En waarom?', 'Zes weken']));
    // Bert may take away his own alone.
    expect(await bert.page.getByRole('button', { name: /^Haal weg: opmerking van Anna/ }).count()).toBe(0);
    expect(await bert.page.getByRole('button', { name: /^Haal weg: opmerking van Bert/ }).count()).toBe(1);
    expect(bert.faults()).toEqual([]);
  });

  it('C190 are changed and taken away by their writer, and the focus stays in the thread', async () => {
    const anna = await enter('participant', 'Anna', { viewport: PHONE });
    await anna.page.locator('.board-area').focus();
    await anna.page.keyboard.press('Home');
    await anna.page.keyboard.press('c');
    await field(anna.page).fill('Ja');
    await anna.page.getByRole('button', { name: 'Plaats opmerking' }).click();
    await anna.page.getByRole('button', { name: /^Wijzig uw opmerking/ }).click();
    await anna.page.keyboard.press('End');
    await anna.page.keyboard.type(', echt');
    await anna.page.getByRole('button', { name: 'Bewaar' }).click();
    await eventually(async () => expect(await thread(anna.page).allTextContents()).toEqual(['Ja, echt']));
    await anna.page.getByRole('button', { name: /^Haal weg: opmerking van Anna/ }).click();
    await eventually(() => expect(room.snapshot().comments.size).toBe(0));
    const isInDialog = () => anna.page.evaluate(() => document.activeElement?.closest('dialog') !== null);
    await eventually(async () => expect(await isInDialog()).toBe(true));
    await anna.page.keyboard.press('Escape');
    const isOnBoard = () => anna.page.evaluate(() => document.activeElement?.classList.contains('board-area') ?? false);
    await eventually(async () => expect(await isOnBoard()).toBe(true));
  });

  it('C192 in writing are kept when the thread is closed, and given back when the note is taken away', async () => {
    const [anna, bert] = [await enter('participant', 'Anna'), await enter('participant', 'Bert', { view: 'list' })];
    const note = await noteOf(anna, 'verdwijnt straks');
    await bert.page.getByRole('button', { name: 'Alle fasen' }).click();
    const comments = bert.page.locator(`[data-note="${note.id}"]`).getByRole('button', { name: 'Opmerkingen' });
    await comments.click();
    await field(bert.page).fill('Wat ik wilde zeggen');
    await bert.page.keyboard.press('Escape');
    await comments.click();
    expect(await field(bert.page).inputValue()).toBe('Wat ik wilde zeggen');
    await anna.page.keyboard.press('Delete');
    await bert.page.getByRole('heading', { name: 'Uw tekst staat niet op het bord' }).waitFor();
    expect(await bert.page.locator('.copy-field').inputValue()).toBe('Wat ik wilde zeggen');
    expect(bert.faults()).toEqual([]);
  });

  it('U132 U133 in writing outlive a reload of the page, and are given back with their thread closed', async () => {
    const [anna, bert] = [await enter('participant', 'Anna'), await enter('participant', 'Bert', { view: 'list' })];
    const note = await noteOf(anna, 'verdwijnt ook');
    await bert.page.getByRole('button', { name: 'Alle fasen' }).click();
    const comments = bert.page.locator(`[data-note="${note.id}"]`).getByRole('button', { name: 'Opmerkingen' });
    await comments.click();
    await field(bert.page).fill('Nog niet verstuurd');
    await bert.page.reload();
    await comments.click();
    expect(await field(bert.page).inputValue()).toBe('Nog niet verstuurd');
    await bert.page.keyboard.press('Escape');
    await anna.page.keyboard.press('Delete');
    await bert.page.getByRole('heading', { name: 'Uw tekst staat niet op het bord' }).waitFor();
    expect(await bert.page.locator('.copy-field').inputValue()).toBe('Nog niet verstuurd');
    // Not dealt with yet: it is told again.
    await bert.page.reload();
    await bert.page.locator('.copy-field').waitFor();
    await bert.page.keyboard.press('Escape');
    await bert.page.locator('.copy-field').waitFor({ state: 'detached' });
  });
});

describe('reactions to a note', () => {
  it('C194 are given and taken back from the menu, one a person', async () => {
    const anna = await enter('participant', 'Anna');
    const note = await noteOf(anna, 'herkenbaar');
    const mine = () => [...room.snapshot().reactions].filter(([key]) => key.startsWith(note.id)).map(([, { kind }]) => kind);
    const choose = async (name: string) => {
      await anna.page.keyboard.press('Shift+F10');
      await anna.page.getByRole('menuitemradio', { name }).click();
    };
    await choose('Herken ik');
    await eventually(() => expect(mine()).toEqual(['recognise']));
    await choose('Goed idee');
    await eventually(() => expect(mine()).toEqual(['idea']));
    await choose('Goed idee');
    await eventually(() => expect(mine()).toEqual([]));
  });
});
