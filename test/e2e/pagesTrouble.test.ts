import type { BoardId } from '@samenreis/shared/base';
import { createdInvitationSchema } from '@samenreis/shared/protocol';
import * as v from 'valibot';
import { beforeAll, describe, expect, it } from 'vitest';
import { createManualClock, firstBoard, invite, joinBoard, setUp, tokenOf } from '../support/startSamenreis.ts';
import type { Visitor } from '../support/visitor.ts';
import type { Visit } from './pageVisit.ts';
import { siteSetting } from './siteSetting.ts';

const HOUR_MS = 3_600_000;

const clock = createManualClock(Date.now());
const { samenreis, visit } = siteSetting('file', { clock });
let facilitator: Visitor;
let board: BoardId;

beforeAll(async () => {
  facilitator = await setUp(samenreis);
  board = await firstBoard(facilitator);
});

async function open(path: string): Promise<Visit> {
  const opened = await visit();
  await opened.goto(path);
  return opened;
}

const LINKS: readonly (readonly [string, string, () => Promise<string>])[] = [
  ['cut off', 'Deze link klopt niet.', async () => 'abc'],
  ['unknown', 'Deze link klopt niet.', async () => 'x'.repeat(43)],
  [
    'revoked',
    'Deze link is ingetrokken.',
    async () => {
      const answer = await facilitator.post(`/api/boards/${board}/invitations`, { role: 'viewer', expiresInHours: 24 });
      const { invitation, link } = v.parse(createdInvitationSchema, answer.body);
      await facilitator.delete(`/api/boards/${board}/invitations/${invitation.id}`);
      return tokenOf(link);
    },
  ],
  [
    'full',
    'Met deze link doen al zoveel mensen mee als mag.',
    async () => {
      const token = await invite(facilitator, board, 'participant', { maxUses: 1 });
      await joinBoard(samenreis.visitor(), token, 'de eerste');
      return token;
    },
  ],
  [
    'expired',
    'Deze link is verlopen.',
    async () => {
      const token = await invite(facilitator, board, 'participant', { expiresInHours: 1 });
      clock.advance(2 * HOUR_MS);
      return token;
    },
  ],
];

describe('a link that does not open', () => {
  it.each(LINKS)('U9 U113 says so when it is %s: "%s"', async (_kind, text, makeToken) => {
    const { page, faults, heading } = await open(`/meedoen#${await makeToken()}`);
    const alert = page.getByRole('alert').getByText(text);
    await alert.waitFor();
    expect(await alert.textContent()).toContain('gespreksleider');
    // Before anybody has filled in who they are.
    expect(await heading()).toBe('U kunt hier niet binnen');
    expect(faults()).toEqual([]);
  });

  it('U9 says so for a setup link that is cut off, and one that was used', async () => {
    const { page, goto } = await open('/beginnen#abc');
    await page.getByText('Deze link werkt niet meer.').waitFor();
    await goto(`/beginnen?again#${'x'.repeat(43)}`);
    await page.getByLabel('Uw naam').fill('Gerda');
    await page.getByLabel('E-mailadres').fill('gerda@gemeente.example');
    await page.getByRole('textbox', { name: 'Wachtwoord' }).fill('een lang wachtwoord');
    await page.getByRole('button', { name: 'Maak mijn account' }).click();
    await page.getByText('Er is al een gespreksleider.').waitFor();
  });

  it('U9 names an address that does not exist', async () => {
    const { page, heading } = await open('/bord/onzin');
    expect(await heading()).toBe('Deze pagina is er niet');
    await page.getByRole('link', { name: 'Naar het begin' }).click();
    await page.getByRole('heading', { name: 'Samen een klantreis maken' }).waitFor();
  });
});

describe('without a network', () => {
  it('U15 U14 opens the page, says that the server is silent, and goes on at the second try', async () => {
    const { page } = await open('/');
    await page.evaluate(async () => {
      const { active } = await navigator.serviceWorker.ready;
      await new Promise<void>((resolve) => {
        if (active?.state === 'activated') resolve();
        else active?.addEventListener('statechange', () => active.state === 'activated' && resolve());
      });
    });
    await page.context().setOffline(true);
    await page.reload();
    await page.getByText('De server geeft geen antwoord.').waitFor();
    await page.context().setOffline(false);
    await page.getByRole('button', { name: 'Probeer het opnieuw' }).click();
    await page.getByRole('button', { name: 'Aanmelden' }).waitFor();

    const kept = await page.evaluate(async () => {
      const caches = await Promise.all((await window.caches.keys()).map((name) => window.caches.open(name)));
      const requests = await Promise.all(caches.map((cache) => cache.keys()));
      return requests.flat().map(({ url }) => new URL(url).pathname);
    });
    expect(kept).toContain('/index.html');
    expect(kept.filter((path) => /^\/(?:api|sync|live)/.test(path))).toEqual([]);
  });

  it('U14 says so at a form, which keeps what was typed', async () => {
    const { page } = await open('/aanmelden');
    await page.getByLabel('E-mailadres').fill('gerda@gemeente.example');
    await page.getByRole('textbox', { name: 'Wachtwoord' }).fill('geheim');
    await page.context().setOffline(true);
    await page.getByRole('button', { name: 'Aanmelden' }).click();
    await page.getByText('De server geeft geen antwoord.').waitFor();
    expect(await page.getByLabel('E-mailadres').inputValue()).toBe('gerda@gemeente.example');
  });
});
