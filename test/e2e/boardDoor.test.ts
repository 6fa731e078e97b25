import { CLOSE } from '@samenreis/shared/protocol';
import type { WebSocketRoute } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { FACILITATOR } from '../support/startSamenreis.ts';
import { roomSetting } from './roomSetting.ts';

const { room, samenreis, open, enter, visit } = roomSetting('file');

describe('U62 what a board that ended says of the work', () => {
  it('is nothing for who never had it open', async () => {
    const { page, goto } = await visit();
    await goto(`/bord/${room.board}`);
    await page.getByRole('heading', { name: 'U bent niet aangemeld bij dit bord' }).waitFor();
    expect(await page.getByText(/op dit apparaat|opgeslagen/).count()).toBe(0);
  });

  it('is that all of it is saved, where it is', async () => {
    let socket: WebSocketRoute | null = null;
    const { page } = await enter('participant', 'Ans', {
      prepare: (blank) =>
        blank.routeWebSocket(/\/sync\//, (near) => {
          near.connectToServer();
          socket = near;
        }),
    });
    await (socket as WebSocketRoute | null)?.close({ code: CLOSE.malformed, reason: 'malformed' });
    await page.getByText('Alles wat u schreef, is opgeslagen en staat op het bord.').waitFor();
  });
});

describe('U63 a board that asks who this is', () => {
  it('tells of the link, lets a facilitator sign in, and is there afterwards', async () => {
    const { page, goto } = await visit();
    await goto(`/bord/${room.board}`);
    await page.getByText('Open dan de link die u kreeg nog een keer.').waitFor();
    await page.getByRole('button', { name: 'Aanmelden' }).click();
    await page.getByLabel('E-mailadres').fill(FACILITATOR.email);
    await page.locator('[name=password]').fill(FACILITATOR.password);
    await page.keyboard.press('Enter');
    await page.waitForURL(`${samenreis.url}/bord/${room.board}`);
    await page.locator('.save-status[data-status=saved]').waitFor();
  });

  it('offers the same to who is known, but not here', async () => {
    const { page } = await open('viewer', 'Kees', {
      prepare: (blank) => blank.routeWebSocket(/\/sync\//, (near) => near.close({ code: CLOSE.forbidden, reason: 'forbidden' })),
    });
    await page.getByText('Open die dan nog een keer.').waitFor();
    await page.getByRole('button', { name: 'Aanmelden' }).waitFor();
  });
});
