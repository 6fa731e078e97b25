import { CLOSE, invitationListSchema, MESSAGE } from '@samenreis/shared/protocol';
import type { Page } from 'playwright-core';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { FACILITATOR } from '../support/startSamenreis.ts';
import { eventually } from '../support/sync/eventually.ts';
import { axeFinds } from './axeFinds.ts';
import { FREE } from './boardVisit.ts';
import { kept, NOTHING_KEPT } from './keptOnDevice.ts';
import { type Language, PHONE } from './pageVisit.ts';
import { roomSetting } from './roomSetting.ts';

const { room, samenreis, open, enter, visit } = roomSetting('file');

describe('the board page', () => {
  it.each<readonly [Language, string, string]>([
    ['nl', 'Opgeslagen', 'Uitnodigen'],
    ['en', 'Saved', 'Invite'],
  ])('U5 U6 is clean for axe in %s, asks nothing of other hosts and leaves no error', async (language, saved, inviting) => {
    const { page, faults } = await enter('facilitator', 'Greet', { language });
    expect(await page.locator('.save-status').textContent()).toBe(saved);
    expect(await axeFinds(page)).toEqual([]);
    await page.getByRole('button', { name: inviting }).click();
    await page.locator('dialog[open] select').first().waitFor();
    expect(await axeFinds(page, { within: 'dialog[open]' })).toEqual([]);
    expect(faults()).toEqual([]);
  });

  it('U6 U12 is clean for axe on a phone, with the panel and the menu in reach', async () => {
    const { page, faults } = await enter('participant', 'Fatima', { viewport: PHONE });
    expect(await page.locator('.board-panel').count()).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);
    await page.getByRole('button', { name: 'Toon wat er over dit bord staat' }).click();
    await page.getByText('Ans, 78').waitFor();
    expect(await axeFinds(page)).toEqual([]);
    expect(faults()).toEqual([]);
  });
});

describe('U28 nothing of the board stays on the device', () => {
  const isWiped = (page: Page) => eventually(async () => expect(await kept(page)).toEqual(NOTHING_KEPT));

  it('when somebody leaves the board', async () => {
    const { page } = await enter('participant', 'Vera');
    expect((await kept(page)).databases).toBe(1);
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('button', { name: 'Verlaat dit bord' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Verlaat dit bord' }).click();
    await page.waitForURL(`${samenreis.url}/`);
    await isWiped(page);
  });

  it('when the access ends', async () => {
    const { page } = await enter('viewer', 'Kees');
    expect((await kept(page)).databases).toBe(1);
    const { facilitator, board } = room;
    const { invitations } = v.parse(invitationListSchema, (await facilitator.get(`/api/boards/${board}/invitations`)).body);
    for (const { id, role } of invitations) {
      if (role === 'viewer') await facilitator.delete(`/api/boards/${board}/invitations/${id}?endAccess=1`);
    }
    await page.getByRole('heading', { name: 'U hebt geen toegang meer tot dit bord' }).waitFor();
    await isWiped(page);
  });

  it('when a facilitator signs out in the menu of the board', async () => {
    const signedIn = samenreis.visitor();
    await signedIn.post('/api/sign-in', { email: FACILITATOR.email, password: FACILITATOR.password });
    const { page, goto } = await visit({ cookies: signedIn.cookies });
    await goto(`/bord/${room.board}`);
    await page.locator('.save-status[data-status=saved]').waitFor();
    expect((await kept(page)).databases).toBe(1);
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('button', { name: 'Afmelden' }).click();
    await page.getByText('U bent afgemeld.').waitFor();
    await isWiped(page);
  });
});

describe('U20 the save status', () => {
  it('stays at saving until the server has acknowledged, whatever else it says', async () => {
    const held: (string | Buffer)[] = [];
    let release: (() => void) | null = null;
    const entered = await enter('participant', 'Bo', {
      prepare: (page) =>
        page.routeWebSocket(/\/sync\//, (near) => {
          const far = near.connectToServer();
          let isHeld = true;
          release = () => {
            isHeld = false;
            for (const message of held) near.send(message);
          };
          far.onMessage((message) => {
            if (isHeld && message[0] === MESSAGE.acknowledgement) held.push(message);
            else near.send(message);
          });
        }),
    });
    await entered.stick('nog niet veilig', FREE);
    await eventually(() => room.noteSaying('nog niet veilig'));
    await eventually(() => expect(held.length).toBeGreaterThan(0));
    expect(await entered.page.locator('.save-status').getAttribute('data-status')).toBe('saving');
    (release as (() => void) | null)?.();
    await entered.says('saved');
  });
});

describe('U25 a connection that ended for good has a screen that says why', () => {
  it.each([
    ['malformed', 'De verbinding met het bord is verbroken'],
    ['notSignedIn', 'U bent niet aangemeld bij dit bord'],
    ['forbidden', 'U mag dit bord niet openen'],
    ['boardGone', 'Dit bord is er niet'],
    ['boardDeleted', 'Dit bord is verwijderd'],
    ['accessEnded', 'U hebt geen toegang meer tot dit bord'],
    ['tooLarge', 'Uw wijzigingen zijn te groot om te versturen'],
    ['boardDamaged', 'Dit bord kan nu niet open'],
    ['boardNewer', 'Dit bord vraagt een nieuwere versie'],
  ] as const)('%s: "%s"', async (reason, title) => {
    const { page } = await open('viewer', 'Kees', {
      prepare: (page) => page.routeWebSocket(/\/sync\//, (socket) => socket.close({ code: CLOSE[reason], reason })),
    });
    await page.getByRole('heading', { name: title }).waitFor();
    // Who asks the administrator for help must be able to say which board.
    expect(await page.getByText('Het gaat om het bord ‘').count()).toBe(
      reason === 'boardDamaged' || reason === 'boardNewer' ? 1 : 0,
    );
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    expect(await page.locator('.board-canvas').count()).toBe(0);
  });

  it('loads the board anew by itself after another version of it was put back', async () => {
    let closed = 0;
    await enter('viewer', 'Kees', {
      prepare: (page) =>
        page.routeWebSocket(/\/sync\//, (socket) => {
          if (closed++ === 0) socket.close({ code: CLOSE.epochChanged, reason: 'epochChanged' });
          else socket.connectToServer();
        }),
    });
    expect(closed).toBe(2);
  });

  it.each(['serviceRestart', 'storeFailed', 'slowReader', 'tooFrequent'] as const)(
    'comes back by itself after %s',
    async (reason) => {
      let closed = 0;
      const { page } = await enter('viewer', 'Kees', {
        prepare: (page) =>
          page.routeWebSocket(/\/sync\//, (socket) => {
            if (closed++ === 0) socket.close({ code: CLOSE[reason], reason });
            else socket.connectToServer();
          }),
      });
      await page.locator('.board-canvas').waitFor();
    },
  );
});
