import { readSnapshot } from '@samenreis/shared/board';
import { createdInvitationSchema } from '@samenreis/shared/protocol';
import { encode } from 'uqr';
import * as v from 'valibot';
import { afterEach, expect, it, onTestFinished } from 'vitest';
import { FACILITATOR, firstBoard, invite, joinBoard, setUp } from '../support/startSamenreis.ts';
import { eventually } from '../support/sync/eventually.ts';
import { openBoard } from '../support/syncSocket.ts';
import { axeFinds } from './axeFinds.ts';
import { PHONE, type Visit } from './pageVisit.ts';
import { scanned } from './scanned.ts';
import { siteSetting } from './siteSetting.ts';

const SCREEN_QR_PX = 600;
/** About what the camera of a phone sees of a wide beamer picture from ten metres. */
const FAR_QR_PX = 150;

const { samenreis, visit, faults } = siteSetting('test');

afterEach(() => expect(faults()).toEqual([]));

const onBoard = ({ page }: Visit) => page.locator('[data-status=saved]').first().waitFor();

/** Nothing sticks out of the page, and axe has nothing to say. */
async function isClean({ page }: Pick<Visit, 'page'>, within = 'body'): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  expect(await axeFinds(page, { within })).toEqual([]);
}

const NINE_DAYS_MS = 9 * 86_400_000;

it('U180 U181 I116 I126 lets a resident in by the code on the wall, typed badly on a small phone, and nobody more when the door is closed', async () => {
  const facilitator = await setUp(samenreis);
  const board = await firstBoard(facilitator);
  const { etag } = (await facilitator.get(`/api/boards/${board}/card`)).body as { readonly etag: string }; // boardCardSchema
  const plannedOn = new Date(Date.now() + NINE_DAYS_MS).toISOString().slice(0, 10);
  await facilitator.patch(`/api/boards/${board}/card`, { state: 'planned', plannedOn }, { headers: { 'if-match': etag } });
  const leader = await visit({ cookies: facilitator.cookies });
  await leader.goto(`/bord/${board}`);
  await onBoard(leader);
  await leader.page.getByRole('button', { name: 'Uitnodigen' }).click();
  const dialog = leader.page.getByRole('dialog');
  // A link for a week would be dead by then.
  const chosen = dialog.getByLabel('Hoe lang werkt de link?').locator('option:checked');
  await expect.poll(() => chosen.textContent()).toMatch(/^Tot en met /);
  await dialog.getByRole('button', { name: 'Maak een link' }).click();
  const link = await dialog.getByLabel('Link om te delen').inputValue();
  const code = (await dialog.locator('.invite-code strong').textContent()) ?? '';
  expect(code).toMatch(/^\w{4} \w{4}$/);
  // The picture on the screen is the one that says the link.
  const dark = encode(link, { ecc: 'M', border: 4 }).data.flat().filter(Boolean).length;
  await eventually(async () => {
    const path = await dialog.locator('.qr-ink').first().getAttribute('d');
    expect(path?.split('M')).toHaveLength(dark + 1);
  });
  await isClean(leader, 'dialog[open]');
  const mail = dialog.getByLabel('Tekst voor een e-mail', { exact: true });
  await dialog.getByText('Bekijk de tekst voor een e-mail').click();
  expect(await mail.inputValue()).toContain('We komen bij elkaar op ');
  expect(await mail.inputValue()).toMatch(new RegExp(`${link}[^]+${code}[^]+Vriendelijke groet,\\n${FACILITATOR.name}$`));
  await dialog.getByRole('button', { name: 'Groot op het scherm' }).click();
  await leader.page.locator('.beamer').getByText(code).waitFor();
  await isClean(leader, '.dialog-whole');
  // Read by another program than the one that draws it, at the screen and from ten metres.
  for (const widthPx of [SCREEN_QR_PX, FAR_QR_PX]) {
    expect(await scanned(leader.page.locator('.beamer svg'), widthPx), `${widthPx} pixels wide`).toBe(link);
  }
  await leader.page.keyboard.press('Escape');
  await leader.page.locator('.beamer').waitFor({ state: 'detached' });

  const resident = await visit({ viewport: { width: 320, height: 568 }, hasTouch: true });
  await resident.goto('/');
  await isClean(resident);
  const field = resident.page.getByLabel('Ik heb een code');
  await field.fill('0000 0000');
  await resident.page.getByRole('button', { name: 'Verder', exact: true }).tap();
  await resident.page.getByText('Deze code kennen wij niet').first().waitFor();
  await field.fill(` ${code.toLowerCase().replace(' ', '-').replaceAll('0', 'o').replaceAll('1', 'l')} `);
  await resident.page.getByRole('button', { name: 'Verder', exact: true }).tap();
  await resident.page.locator('[name=name]').waitFor();
  await isClean(resident);
  await resident.page.getByText('Consulent').tap();
  await resident.page.locator('[name=name]').fill('Ans');
  await resident.page.getByRole('button', { name: 'Meedoen' }).tap();
  await resident.page.waitForURL(/\/bord\//);

  await dialog.getByLabel('Laat nu niemand meer binnen').check();
  await dialog.getByText('Er komt nu niemand meer bij.').waitFor();
  const late = await visit({ viewport: PHONE });
  await late.goto(new URL(link).pathname + new URL(link).hash);
  await late.page.getByText('De gespreksleider laat nu geen nieuwe mensen toe').waitFor();
});

it('U182 U183 goes on on another device as the same person, by keyboard, and takes the own work off there', async () => {
  const facilitator = await setUp(samenreis);
  const board = await firstBoard(facilitator);
  const guest = samenreis.visitor();
  await joinBoard(guest, await invite(facilitator, board, 'participant'), 'Ans');
  const laptop = await visit({ cookies: guest.cookies });
  await laptop.goto(`/bord/${board}`);
  await onBoard(laptop);
  await laptop.page.getByRole('button', { name: 'Menu', exact: true }).press('Enter');
  await laptop.page.getByRole('button', { name: 'Verder op een ander apparaat' }).press('Enter');
  const link = await laptop.page.getByLabel('Of open deze link op uw andere apparaat').inputValue();
  await isClean(laptop, 'dialog[open]');

  const phone = await visit({ viewport: PHONE, hasTouch: true });
  await phone.goto(new URL(link).pathname + new URL(link).hash);
  await phone.page.getByText('U gaat verder als Ans').waitFor();
  await isClean(phone);
  await phone.page.getByRole('button', { name: 'Ga verder' }).tap();
  await phone.page.waitForURL(/\/bord\//);
  expect(phone.page.url()).not.toContain('#');
  await laptop.page.getByRole('heading', { name: 'U gaat verder op een ander apparaat' }).waitFor();

  await phone.page.getByRole('button', { name: 'Ik zoek informatie' }).tap();
  await phone.page.getByRole('button', { name: 'naar', exact: true }).tap();
  await phone.page.locator('textarea').fill('Dit wil ik straks weg hebben');
  await phone.page.getByRole('button', { name: 'Plak op het bord' }).tap();
  await phone.page.getByText('Opgeslagen. Iedereen op het bord kan het lezen.').waitFor();
  await phone.page.getByRole('button', { name: 'Mijn briefjes (1)' }).waitFor();
  await phone.page.getByRole('button', { name: 'Meer' }).tap();
  await phone.page.getByRole('button', { name: 'Wis mijn inbreng' }).tap();
  await phone.page.getByText('In reservekopieën van de gemeente kan het nog een tijd staan.').waitFor();
  await isClean(phone, 'dialog[open]');
  await phone.page.getByRole('button', { name: 'Wis alles van mij' }).tap();
  await phone.page.getByRole('button', { name: 'Mijn briefjes (0)' }).waitFor();
  const leader = await visit({ cookies: facilitator.cookies });
  await leader.page.addInitScript(() => localStorage.setItem('samenreis.view', 'list'));
  await leader.goto(`/bord/${board}`);
  await leader.page.getByRole('button', { name: 'Alle fasen' }).click();
  await leader.page.locator('.list-note', { hasText: 'Ik regel alles' }).waitFor();
  expect(await leader.page.locator('.list-note', { hasText: 'straks weg hebben' }).count()).toBe(0);
});

it('U180 U182 U183 U203 the same in English: in by the code on a phone, a note, on to a laptop, and the own work erased there', async () => {
  const facilitator = await setUp(samenreis);
  const board = await firstBoard(facilitator);
  const asked = await facilitator.post(`/api/boards/${board}/invitations`, { role: 'participant', expiresInHours: 24 });
  const { invitation } = v.parse(createdInvitationSchema, asked.body);
  const { page, goto } = await visit({ viewport: PHONE, hasTouch: true, isMobile: true, language: 'en' });
  await goto('/');
  await page.getByLabel('I have a code').fill(invitation.code ?? '');
  await page.getByRole('button', { name: 'Go on', exact: true }).tap();
  await page.getByText('Resident or client').tap();
  await page.getByLabel('Your name').fill('Ans');
  await page.getByRole('button', { name: 'Join', exact: true }).tap();
  await page.waitForURL(/\/bord\//);
  await page.getByRole('heading', { name: 'What is your note about?' }).waitFor();
  await isClean({ page });
  // The phases are the board's own words.
  await page.getByRole('button', { name: 'Ik zoek informatie' }).tap();
  await page.getByRole('heading', { name: 'How does ‘Ik zoek informatie’ feel?' }).waitFor();
  await page.locator('.steps-faces button').first().tap();
  await page.getByLabel('Why does it feel like that?').fill('Nobody told me');
  await page.getByRole('button', { name: 'Stick it on the board' }).tap();
  await page.getByText('Saved. Everybody on the board can read it.').waitFor();
  await page.getByRole('button', { name: 'More', exact: true }).tap();
  await page.getByRole('button', { name: 'Go on on another device' }).tap();
  const link = await page.getByLabel('Or open this link on your other device').inputValue();
  await isClean({ page }, 'dialog[open]');

  const laptop = await visit({ language: 'en' });
  await laptop.goto(new URL(link).pathname + new URL(link).hash);
  await laptop.page.getByText('You go on as Ans on the board').waitFor();
  await isClean(laptop);
  await laptop.page.getByRole('button', { name: 'Go on', exact: true }).click();
  await page.getByRole('heading', { name: 'You went on on another device' }).waitFor();
  await isClean({ page });
  await onBoard(laptop);
  const told = await openBoard(facilitator, samenreis.url, board);
  onTestFinished(() => told.close());
  const texts = () => [...readSnapshot(told.doc).notes.values()].map(({ text }) => text);
  expect(texts()).toContain('Nobody told me');
  await laptop.page.getByRole('button', { name: 'Menu', exact: true }).click();
  await laptop.page.getByRole('button', { name: 'Erase what I made' }).click();
  await laptop.page.getByText('It may stay in the municipality’s backups for a while.').waitFor();
  await isClean(laptop, 'dialog[open]');
  await laptop.page.getByRole('button', { name: 'Erase all of mine' }).click();
  await laptop.page.getByText('Your note, reactions and comments were erased from the board.').waitFor();
  await eventually(() => expect(texts()).not.toContain('Nobody told me'));
});
