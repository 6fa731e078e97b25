import { boardDoc } from '@samenreis/shared/board';
import { PARTICIPANTS_A_PAGE } from '@samenreis/shared/protocol';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { FACILITATOR, invite, joinBoard } from '../support/startSamenreis.ts';
import { eventually } from '../support/sync/eventually.ts';
import { axeFinds } from './axeFinds.ts';
import { FREE, until } from './boardVisit.ts';
import { PHONE } from './pageVisit.ts';
import { roomSetting } from './roomSetting.ts';

const site = roomSetting('file');
const { room, enter, faults } = site;

afterEach(async () => {
  await room.facilitator.patch(`/api/boards/${room.board}/names`, { hidden: false });
  expect(faults()).toEqual([]);
});

/** By the keys alone: reaching is the page's matter, pressing is Enter's. */
async function press(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('button', { name }).focus();
  await page.keyboard.press('Enter');
}

async function stickInList(page: Page, text: string): Promise<void> {
  const field = page.locator('.list-new textarea');
  await field.fill(text);
  await field.press('Control+Enter');
}

async function openSettings(page: Page): Promise<void> {
  await press(page, 'Menu');
  await press(page, 'Instellingen van het bord');
}

describe('U80 names that a facilitator hides', () => {
  it('leave the pages of participants at once, and what their device keeps; the facilitator goes on seeing them', async () => {
    const [leader, ans] = [await enter('facilitator', 'Hulpleider'), await enter('participant', 'Ans Achternaam')];
    const daan = await enter('participant', 'Daan Achternaam', { viewport: PHONE });
    await press(ans.page, /aanwezig/);
    const list = ans.page.locator('.people-list');
    await list.getByText('Daan Achternaam').waitFor();

    await openSettings(leader.page);
    await leader.page.getByLabel('Verberg de namen voor deelnemers').focus();
    await leader.page.keyboard.press('Space');
    await leader.page.getByText('Deelnemers zien nu geen namen van anderen.').waitFor();
    expect(await axeFinds(leader.page, { within: 'dialog[open]' })).toEqual([]);

    await list.getByText('Daan Achternaam').waitFor({ state: 'detached' });
    await list.getByText(/^Inwoner of cliënt \d+$/).waitFor();
    await list.getByText('U', { exact: true }).waitFor();
    const kept = await ans.page.evaluate(() => JSON.stringify(window.localStorage));
    expect(kept).not.toContain('Daan');
    expect(kept).not.toContain(FACILITATOR.name);
    expect(await axeFinds(ans.page)).toEqual([]);
    await press(daan.page, 'Wat mag ik?');
    await daan.page
      .locator('.rules-popover')
      .getByText(/Anderen zien u als ‘Inwoner of cliënt \d+’/)
      .waitFor();
    expect(await axeFinds(daan.page, { within: '.rules-popover' })).toEqual([]);

    await leader.page.keyboard.press('Escape');
    await press(leader.page, /aanwezig/);
    await leader.page.locator('.people-list').getByText('Daan Achternaam').waitFor();
    await room.facilitator.patch(`/api/boards/${room.board}/names`, { hidden: false });
    await list.getByText('Daan Achternaam').waitFor();
  });
});

describe('U81 U253 a lock', () => {
  it('on a lane stands in the header of participants, says why, and keeps the note where it is', async () => {
    const [leader, ans] = [await enter('facilitator', 'Hulpleider'), await enter('participant', 'Ans')];
    await ans.stick('Van Ans', FREE);
    await ans.says('saved');
    await until(() => [...room.snapshot().notes.values()].some(({ text }) => text === 'Van Ans'));
    const { place } = room.noteSaying('Van Ans');
    const lane = room.snapshot().lanes.find(({ id }) => id === place.lane);

    await openSettings(leader.page);
    await leader.page.getByLabel(lane?.name ?? '', { exact: true }).focus();
    await leader.page.keyboard.press('Space');
    await press(ans.page, 'Wat mag ik?');
    await ans.page.getByText(`De reis ‘${lane?.name}’ is op slot.`).waitFor();
    await ans.page.keyboard.press('Escape');
    await ans.page.mouse.move(FREE.x, FREE.y);
    await ans.page.mouse.down();
    await ans.page.mouse.move(FREE.x + 90, FREE.y, { steps: 4 });
    await ans.page.mouse.up();
    await ans.page.getByText('Deze reis is op slot. De gespreksleider kan hem openen.').waitFor();
    expect(room.noteSaying('Van Ans').place).toEqual(place);

    await leader.page.getByLabel(lane?.name ?? '', { exact: true }).uncheck();
    await ans.page.getByRole('button', { name: 'Wat mag ik?' }).waitFor({ state: 'detached' });
    boardDoc(room.onlooker.doc).remove('notes', room.noteSaying('Van Ans').id);
  });

  it('on the board is one press in the menu, and one to take it off; who wants to erase their own meanwhile can', async () => {
    const [leader, ans] = [await enter('facilitator', 'Hulpleider', { viewport: PHONE }), await enter('participant', 'Ans')];
    await ans.stick('Straks op slot', FREE);
    await ans.says('saved');
    await press(leader.page, 'Menu');
    await press(leader.page, 'Zet het bord op slot');
    await leader.page.getByText('Het bord is op slot. Deelnemers kunnen nu alleen lezen.').waitFor();
    await press(ans.page, 'Wat mag ik?');
    await ans.page.getByText('Het bord is op slot. Lezen kan, veranderen niet.').waitFor();
    await ans.page.getByText('Al uw eigen inbreng wissen kan altijd.').waitFor();
    await ans.page.keyboard.press('Escape');
    await press(ans.page, 'Menu');
    await press(ans.page, 'Wis mijn inbreng');
    await ans.page.getByText('Uw briefje gaat van het bord, met uw reacties en opmerkingen.').waitFor();
    await press(ans.page, 'Wis alles van mij');
    await ans.page.getByText('Uw briefje, uw reacties en uw opmerkingen zijn van het bord gewist.').waitFor();
    await until(() => [...room.snapshot().notes.values()].every(({ text }) => text !== 'Straks op slot'));
    await ans.says('saved');
    await press(leader.page, 'Menu');
    await press(leader.page, 'Haal het slot van het bord');
    await ans.page.getByRole('button', { name: 'Wat mag ik?' }).waitFor({ state: 'detached' });
  });
});

describe('U82 who is removed', () => {
  it('sees why and what to do, also with the link; their notes go if wanted and come back by undo; they can be let in again', async () => {
    const leader = await enter('facilitator', 'Hulpleider', { viewport: PHONE });
    const kees = await enter('participant', 'Kees');
    await kees.stick('Van Kees', FREE);
    await kees.says('saved');

    await press(leader.page, /aanwezig/);
    await press(leader.page, 'Beheer de mensen');
    await press(leader.page, 'Haal Kees van het bord');
    await leader.page.getByLabel(/Haal ook het ene briefje/).focus();
    await leader.page.keyboard.press('Space');
    expect(await axeFinds(leader.page, { within: 'dialog[open]' })).toEqual([]);
    await press(leader.page, /^Haal van het bord$/);
    await leader.page.getByText('Kees is van het bord gehaald.').waitFor();
    expect(await leader.page.evaluate(() => document.activeElement?.textContent)).toContain('Kees');

    await kees.page.locator('[data-closed=removed]').waitFor();
    expect(await kees.heading()).toBe('De gespreksleider heeft u van dit bord gehaald');
    expect(await axeFinds(kees.page)).toEqual([]);
    await until(() => [...room.snapshot().notes.values()].every(({ text }) => text !== 'Van Kees'));
    await kees.goto(`/meedoen#${await invite(room.facilitator, room.board, 'participant')}`);
    await kees.page.getByText('De gespreksleider heeft u van dit bord gehaald.').waitFor();

    await press(leader.page, 'Laat Kees weer toe');
    await leader.page.getByText('Kees mag er weer op.').waitFor();
    await leader.page.keyboard.press('Escape');
    await press(leader.page, /^Ongedaan maken/);
    await until(() => [...room.snapshot().notes.values()].some(({ text }) => text === 'Van Kees'));
    await kees.goto(`/bord/${room.board}`);
    await kees.says('saved');
  });
});

describe('U193 the side somebody looks from', () => {
  it('is set by the facilitator, for somebody and for themselves; who it is about is told, and new notes have its colour', async () => {
    const leader = await enter('facilitator', 'Marjan', { view: 'list' });
    const piet = await enter('participant', 'Piet', { view: 'list' });
    await press(leader.page, /aanwezig/);
    await press(leader.page, 'Beheer de mensen');
    await leader.page.getByLabel('Vanuit wie kijkt Piet?').selectOption('Mantelzorger');
    await piet.page.getByText('U kijkt nu mee vanuit: Mantelzorger.').first().waitFor();
    await leader.page.getByLabel('Vanuit wie kijkt Marjan?').selectOption('Teamleider');
    await leader.page.getByText('U kijkt nu mee vanuit: Teamleider.').first().waitFor();
    expect(await axeFinds(leader.page, { within: 'dialog[open]' })).toEqual([]);

    await stickInList(piet.page, 'Van de zijde van Piet');
    await eventually(() => expect(room.noteSaying('Van de zijde van Piet').perspective).toBe('informalCarer'));
    await leader.page.getByRole('dialog').getByRole('button', { name: 'Sluiten' }).click();
    await stickInList(leader.page, 'Van de zijde van de leider');
    await eventually(() => expect(room.noteSaying('Van de zijde van de leider').perspective).toBe('lead'));
  });
});

describe('U250 many people on a board', () => {
  it('are listed a page at a time, by the keys, with the focus at the first that follows; who comes then is added', async () => {
    const token = await invite(room.facilitator, room.board, 'participant');
    for (let guest = 0; guest < PARTICIPANTS_A_PAGE; guest++) await joinBoard(site.samenreis.visitor(), token, `Gast ${guest}`);
    const leader = await enter('facilitator', 'Hulpleider', { viewport: PHONE });
    await press(leader.page, /aanwezig/);
    await press(leader.page, 'Beheer de mensen');
    const rows = leader.page.locator('.manage-people > li');
    await expect.poll(() => rows.count()).toBe(PARTICIPANTS_A_PAGE);
    await press(leader.page, 'Toon meer mensen');
    await leader.page.getByRole('button', { name: 'Toon meer mensen' }).waitFor({ state: 'detached' });
    const next = rows.nth(PARTICIPANTS_A_PAGE);
    await expect.poll(() => next.evaluate((row) => row === document.activeElement)).toBe(true);
    expect(await axeFinds(leader.page, { within: 'dialog[open]' })).toEqual([]);

    await joinBoard(site.samenreis.visitor(), token, 'Als laatste');
    await rows.last().getByText('Als laatste').waitFor();
    expect(await next.evaluate((row) => row === document.activeElement)).toBe(true);
  });
});
