import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { eventually } from '../support/sync/eventually.ts';
import { kept, NOTHING_KEPT } from './keptOnDevice.ts';
import { roomSetting } from './roomSetting.ts';

const { room, samenreis, enter } = roomSetting('file');

async function takeCookies(page: Page, cookies: ReadonlyMap<string, string>): Promise<void> {
  await page.context().addCookies([...cookies].map(([name, value]) => ({ name, value, url: samenreis.url })));
}

/** So that the page itself opens without a network. */
async function untilKeptOffline(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    await new Promise<void>((resolve) => {
      if (active?.state === 'activated') resolve();
      else active?.addEventListener('statechange', () => active.state === 'activated' && resolve());
    });
  });
}

async function chooseFromMenu(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('button', { name }).click();
}

const OWED = 'U bent van dit apparaat weg zodra er weer verbinding is.';

describe('U110 going without a network', () => {
  it.each([
    ['Verlaat dit bord', 'Verlaat dit bord', 'U hebt geen toegang meer tot dit bord'],
    ['Ik ben klaar op dit apparaat', 'Vergeet mij hier', 'U bent niet aangemeld bij dit bord'],
  ])('"%s" hides the board at once and is told before the board is asked for again', async (entry, confirm, title) => {
    const { page, says, goto } = await enter('participant', 'Ans');
    await untilKeptOffline(page);
    await page.context().setOffline(true);
    await says('offline');
    await chooseFromMenu(page, entry);
    await page.getByRole('dialog').getByText('De server hoort het zodra er weer verbinding is.').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: confirm }).click();
    await page.getByText(OWED).waitFor();
    await eventually(async () => expect(await kept(page)).toEqual(NOTHING_KEPT));

    // The next person at this computer, with the address of the board but not its link.
    await goto(`/bord/${room.board}`);
    await page.getByText('De server geeft geen antwoord.').waitFor();
    await page.context().setOffline(false);
    await goto(`/bord/${room.board}`);
    await page.getByRole('heading', { name: title }).waitFor();
  });

  it('says once the network is back that it is done', async () => {
    const { page, says } = await enter('participant', 'Ans');
    await untilKeptOffline(page);
    await page.context().setOffline(true);
    await says('offline');
    await chooseFromMenu(page, 'Verlaat dit bord');
    await page.getByRole('dialog').getByRole('button', { name: 'Verlaat dit bord' }).click();
    await page.getByText(OWED).waitFor();
    await page.context().setOffline(false);
    await page.getByText('Dit apparaat is nu afgemeld.').waitFor();
    await page.getByText(OWED).waitFor({ state: 'detached' });
    expect(await page.evaluate(() => localStorage.getItem('samenreis.goodbyes'))).toBeNull();
  });
});

describe('U111 the ways out of the menu', () => {
  it.each([
    ['a participant', 'Ik ben klaar op dit apparaat'],
    ['a facilitator', 'Afmelden'],
  ])('are there for %s after a reload without a network, and with it', async (who, entry) => {
    const { page, says } = await enter('participant', 'Ans', {
      prepare: (blank) => (who === 'a facilitator' ? takeCookies(blank, room.facilitator.cookies) : Promise.resolve()),
    });
    const way = page.getByRole('button', { name: entry, includeHidden: true });
    await untilKeptOffline(page);
    await way.waitFor({ state: 'attached' });
    await page.context().setOffline(true);
    await page.reload();
    await says('offline');
    await way.waitFor({ state: 'attached' });
    await page.context().setOffline(false);
    await says('saved');
    await way.waitFor({ state: 'attached' });
  });

  it('end the board quietly', async () => {
    const { page } = await enter('participant', 'Ans');
    const warnings: string[] = [];
    page.on('console', (message) => warnings.push(message.text()));
    await chooseFromMenu(page, 'Ik ben klaar op dit apparaat');
    await page.getByRole('button', { name: 'Vergeet mij hier' }).click();
    await page.getByText('Deze browser is u vergeten.').waitFor();
    expect(warnings.filter((text) => text.includes('[yjs]'))).toEqual([]);
  });
});
