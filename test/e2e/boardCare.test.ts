import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { invite } from '../support/startSamenreis.ts';
import { eventually } from '../support/sync/eventually.ts';
import { FREE } from './boardVisit.ts';
import { kept, NOTHING_KEPT } from './keptOnDevice.ts';
import { focused, PHONE } from './pageVisit.ts';
import { roomSetting } from './roomSetting.ts';

const { room, enter, visit } = roomSetting('file');

const lock = (locked: boolean) => room.facilitate({ type: 'lockBoard', locked });

/** The accessible name, or the text, of what has the focus. */
function named(page: Page): Promise<string> {
  return page.evaluate(
    () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent?.trim() ?? '',
  );
}

describe('U64 the focus', () => {
  it.each([
    ['Instellingen van het bord', 'Menu'],
    ['Verlaat dit bord', 'Menu'],
  ])('goes back from "%s" to the button of the menu', async (entry, button) => {
    const { page } = await enter('facilitator', 'Greet');
    await page.getByRole('button', { name: 'Menu' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: entry }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await eventually(async () => expect(await named(page)).toBe(button));
  });

  it('goes back from inviting to its button', async () => {
    const { page } = await enter('facilitator', 'Greet');
    await page.getByRole('button', { name: 'Uitnodigen' }).click();
    await page.getByRole('dialog').waitFor();
    await page.getByRole('button', { name: 'Sluiten' }).click();
    await eventually(async () => expect(await named(page)).toBe('Uitnodigen'));
  });

  it('is on the heading of the board after joining', async () => {
    const { page, goto } = await visit({ viewport: PHONE });
    await goto(`/meedoen#${await invite(room.facilitator, room.board, 'viewer')}`);
    await page.getByText('Consulent').click();
    await page.getByLabel(/Uw naam/).fill('Sanne');
    await page.getByRole('button', { name: 'Meekijken' }).click();
    await page.locator('.save-status[data-status=saved]').waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    expect(await focused(page)).toContain('Wmo');
  });
});

describe('who works on the canvas without seeing it', () => {
  it('C281 C282 hears what others do, keeps the focus, and silences it in the menu, which everybody has', async () => {
    const { page } = await enter('participant', 'Anna', { view: 'board' });
    const [phase] = room.snapshot().phases;
    const [lane] = room.snapshot().lanes;
    if (phase === undefined || lane === undefined) throw new Error('The demo board has both.');
    const place = { phase: phase.id, lane: lane.id, x: 6, y: 14 };
    const stick = (text: string) => room.facilitate({ type: 'addNote', ...place, kind: 'tip', perspective: 'lead', text });
    const news = page.locator('.board-news');
    await page.locator('.board-area').focus();
    await stick('Bel eerst');
    await news.getByText(`bij ‘${phase.name}’.`).waitFor({ state: 'attached' });
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('board-area');

    await page.getByRole('button', { name: 'Menu' }).press('Enter');
    await page.getByRole('button', { name: 'Toetsen, geluid en voorlezen' }).press('Enter');
    await page.getByLabel('Sneltoetsen met één letter of teken').waitFor();
    await page.getByLabel('Lees voor wat anderen doen').press('Space');
    await page.keyboard.press('Escape');
    expect(await news.textContent()).toBe('');
    await stick('Bel dan nog eens');
    // The list shows it, also what came before it was opened: by then it would have been read out.
    await page.getByRole('button', { name: 'Lijst' }).press('Enter');
    await eventually(async () => expect(await page.locator('.list-news li').count()).toBe(2));
    expect(await news.textContent()).toBe('');
  });
});

describe('U65 what cannot be used', () => {
  const tools = (page: Page) => page.locator('.tool-bar button').count();

  it('is not offered to who watches', async () => {
    const { page } = await enter('viewer', 'Kees');
    expect(await tools(page)).toBe(2);
    const keys = await page.getByRole('application').getAttribute('aria-describedby');
    expect(await page.locator(`[id="${keys}"]`).textContent()).not.toMatch(/Delete|verschuiven|nieuw briefje/);
    expect(await page.getByText('U kijkt mee').count()).toBe(1);
  });

  it('is not offered on a locked board, which says why, and comes back with it', async () => {
    const { page } = await enter('participant', 'Ans');
    const all = await tools(page);
    await page.keyboard.press('n');
    await lock(true);
    await page.getByRole('status').getByText('Het bord staat op slot. U kunt lezen.').waitFor();
    await eventually(async () => expect(await tools(page)).toBe(2));
    await lock(false);
    await eventually(async () => expect(await tools(page)).toBe(all));
    expect(await page.getByText('op slot').count()).toBe(0);
  });
});

describe('U66 what was said about a server that is silent', () => {
  it('goes when the work is saved again', async () => {
    const { page, says } = await enter('participant', 'Ans');
    await page.route('**/api/sign-out', (route) => route.abort());
    // A device that keeps nothing cannot tell the server later: going is refused.
    await page.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('no room', 'QuotaExceededError');
      };
    });
    await forgetHere(page);
    await page.getByText('De server geeft geen antwoord.').waitFor();
    await page.context().setOffline(true);
    await says('offline');
    await page.context().setOffline(false);
    await says('saved');
    await page.getByText('De server geeft geen antwoord.').waitFor({ state: 'detached' });
  });
});

async function forgetHere(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('button', { name: 'Ik ben klaar op dit apparaat' }).click();
  await page.getByRole('button', { name: 'Vergeet mij hier' }).click();
}

describe('U68 who has no account and is done on this device', () => {
  it('is forgotten by this browser, from the board', async () => {
    const { page, goto, stick, says } = await enter('participant', 'Ans');
    await stick('Dit blijft staan', FREE);
    await says('saved');
    await forgetHere(page);
    await page.getByText('Deze browser is u vergeten.').waitFor();
    await eventually(async () => expect(await kept(page)).toEqual(NOTHING_KEPT));
    await goto(`/bord/${room.board}`);
    await page.getByRole('heading', { name: 'U bent niet aangemeld bij dit bord' }).waitFor();
    expect(room.noteSaying('Dit blijft staan').text).toBe('Dit blijft staan');
  });

  it('is forgotten by this browser, from the front page', async () => {
    const { page, goto } = await enter('participant', 'Ans');
    await goto('/');
    await page.getByText('Ik ben klaar op dit apparaat').click();
    await page.getByRole('button', { name: 'Vergeet mij hier' }).click();
    await page.getByText('Deze browser is u vergeten.').waitFor();
    expect(await page.getByRole('link', { name: /Wmo-klantreis/ }).count()).toBe(0);
    await eventually(async () => expect(await kept(page)).toEqual(NOTHING_KEPT));
  });
});

it('U69 tells invitations for one role apart: when they were made and how often they were used', async () => {
  await invite(room.facilitator, room.board, 'participant', { maxUses: 30 });
  const { page } = await enter('facilitator', 'Greet');
  await page.getByRole('button', { name: 'Uitnodigen' }).click();
  const made = page.locator('.invitation-list li').filter({ hasText: '0 van 30 keer gebruikt' });
  expect(await made.textContent()).toMatch(/Gemaakt op \d+ \p{L}+ \d{4}/u);
  const described = await made.getByRole('button', { name: 'Intrekken' }).getAttribute('aria-describedby');
  expect(await page.locator(`[id="${described}"]`).textContent()).toContain('Gemaakt op');
});

describe('U114 a link to share', () => {
  it('says what it gives, and goes when another role is chosen', async () => {
    const { page } = await enter('facilitator', 'Greet');
    await page.getByRole('button', { name: 'Uitnodigen' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Maak een link' }).click();
    await dialog.getByText('Wie hem heeft, mag dit: Meedoen').waitFor();
    await dialog.getByLabel('Wat mogen ze?').selectOption({ label: 'Meekijken: niets veranderen' });
    await dialog.getByLabel('Link om te delen').waitFor({ state: 'detached' });
    await dialog.getByRole('button', { name: 'Maak een link' }).click();
    await dialog.getByText('Wie hem heeft, mag dit: Meekijken').waitFor();
  });
});
