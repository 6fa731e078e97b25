import { afterEach, describe, expect, it } from 'vitest';
import { FACILITATOR, firstBoard, invite, joinBoard, PASSWORD, setUp, tokenOf } from '../support/startSamenreis.ts';
import { eventually } from '../support/sync/eventually.ts';
import { axeFinds } from './axeFinds.ts';
import { kept, NOTHING_KEPT } from './keptOnDevice.ts';
import { focused, PHONE, type Visit, type VisitOptions } from './pageVisit.ts';
import { siteSetting } from './siteSetting.ts';

const { samenreis, visit, faults } = siteSetting('test');

afterEach(() => expect(faults()).toEqual([]));

async function open(path: string, options: VisitOptions = {}): Promise<Visit> {
  const opened = await visit(options);
  await opened.goto(path);
  return opened;
}

async function invitation(extra: object = {}) {
  const facilitator = await setUp(samenreis);
  const board = await firstBoard(facilitator);
  return { facilitator, board, token: await invite(facilitator, board, 'participant', extra) };
}

const setupPath = () => `/beginnen#${tokenOf(samenreis.server.setupLink)}`;

describe('the facilitator', () => {
  it('U11 U7 sets up by keyboard alone, and the link is gone from the address and the way back', async () => {
    const { page, heading } = await open(setupPath());
    await page.locator('[name=name]').focus();
    for (const value of [FACILITATOR.name, FACILITATOR.email, PASSWORD]) {
      await page.keyboard.type(value);
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Mijn borden' }).waitFor();
    expect(await focused(page)).toBe('Mijn borden');
    expect(page.url()).toBe(`${samenreis.url}/`);
    await page.getByRole('link', { name: /Wmo-klantreis/ }).waitFor();
    await page.goBack();
    expect(page.url()).toBe('about:blank');
    await page.goForward();
    await page.locator('h1').waitFor();
    expect(await heading()).toBe('Mijn borden');
  });

  it('U9 hears of each field what is wrong with it, and starts at the first', async () => {
    const { page } = await open(setupPath());
    await page.getByRole('button', { name: 'Maak mijn account' }).click();
    expect(await page.locator('.text-field-error').count()).toBe(3);
    expect(await focused(page)).toBe('name');
    expect(await page.locator('[name=password]').getAttribute('aria-invalid')).toBe('true');
  });

  it('U9 U16 U61 signs out, in wrongly and in, without coming back to the form', async () => {
    const facilitator = await setUp(samenreis);
    const { page, goto } = await open('/', { cookies: facilitator.cookies });
    await page.getByRole('link', { name: /Wmo-klantreis/ }).click();
    await page.locator('.save-status[data-status=saved]').waitFor();
    expect((await kept(page)).databases).toBe(1);
    await goto('/');
    await page.getByRole('button', { name: 'Afmelden' }).click();
    await page.getByText('U bent afgemeld.').waitFor();
    await eventually(async () => expect(await kept(page)).toEqual(NOTHING_KEPT));

    await page.getByRole('button', { name: 'Aanmelden' }).click();
    await page.getByLabel('E-mailadres').fill(FACILITATOR.email);
    await page.getByRole('textbox', { name: 'Wachtwoord' }).fill('iets anders');
    await page.getByLabel('Laat mijn wachtwoord zien').check();
    expect(await page.locator('[name=password]').getAttribute('type')).toBe('text');
    await page.locator('[name=password]').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('horen niet bij elkaar').waitFor();
    await page.getByRole('textbox', { name: 'Wachtwoord' }).fill(PASSWORD);
    // Right after a wrong one it is too early, for a second.
    await eventually(async () => {
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'Mijn borden' }).waitFor({ timeout: 2_000 });
    });
    await page.goBack();
    await page.locator('h1').waitFor();
    expect(new URL(page.url()).pathname).toBe('/');
  });

  it('U9 is told how long to wait after too many attempts', async () => {
    await setUp(samenreis);
    const { page } = await open('/aanmelden');
    await page.getByLabel('E-mailadres').fill(FACILITATOR.email);
    await page.getByRole('textbox', { name: 'Wachtwoord' }).fill('geraden');
    // Each wrong one makes the wait longer, so that sooner or later the next comes too early.
    await eventually(async () => {
      await page.keyboard.press('Enter');
      await page.getByText(/U probeerde het te vaak.*Probeer het over \d+ seconden? weer/).waitFor({ timeout: 500 });
    });
  });
});

describe('the participant', () => {
  it('U8 U7 U10 joins on a phone with three taps, sends once, and the same browser is welcomed back', async () => {
    const { token } = await invitation();
    const { page, goto } = await open(`/meedoen#${token}`, { viewport: PHONE, hasTouch: true, isMobile: true });
    let joins = 0;
    page.on('request', (request) => {
      if (new URL(request.url()).pathname === '/api/join') joins += 1;
    });
    await page.getByText('Consulent').tap();
    await page.getByLabel(/Uw naam/).tap();
    await page.keyboard.type('Sanne');
    await page.getByRole('button', { name: 'Meedoen' }).tap();
    await page.waitForURL(/\/bord\/[^#]+$/);
    expect(joins).toBe(1);

    await goto(`/meedoen#${token}`);
    await page.getByRole('heading', { name: 'Welkom terug!' }).waitFor();
    expect(await page.getByLabel(/Uw naam/).inputValue()).toBe('Sanne');
    expect(await page.getByLabel('Consulent').isChecked()).toBe(true);
    await page.getByRole('button', { name: 'Meedoen' }).dblclick();
    await page.waitForURL(/\/bord\//);
    expect(joins).toBe(2);

    // Without answering the same questions again.
    await goto(`/meedoen#${token}`);
    await page.getByText('Op dit apparaat doet Sanne al mee. Bent u dat?').waitFor();
    await page.getByRole('button', { name: 'Ja, naar het bord' }).tap();
    await page.waitForURL(/\/bord\//);
    expect(joins).toBe(3);
  });

  it('U17 finds the board on the front page, and nobody else does', async () => {
    const { token } = await invitation();
    const guest = samenreis.visitor();
    await joinBoard(guest, token, 'Ans');
    const mine = await open('/', { cookies: guest.cookies });
    await mine.page.getByRole('link', { name: /Wmo-klantreis/ }).waitFor();
    const stranger = await open('/');
    await stranger.page.getByRole('button', { name: 'Aanmelden' }).waitFor();
    expect(await stranger.page.getByRole('link', { name: /Wmo-klantreis/ }).count()).toBe(0);
  });

  it('U9 U11 is asked for what is missing, at the place where it is missing', async () => {
    const { token } = await invitation();
    const { page } = await open(`/meedoen#${token}`);
    await page.getByRole('button', { name: 'Meedoen' }).click();
    expect(await focused(page)).toBe('perspective');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('name');
    await page.keyboard.press('Enter');
    await page.getByText('Vul een naam in, of een schuilnaam.').waitFor();
    expect(await focused(page)).toBe('name');
  });
});

describe('what typing survives', () => {
  it('U1 keeps what was typed when the language changes', async () => {
    const { token } = await invitation();
    const { page } = await open(`/meedoen#${token}`);
    await page.getByLabel(/Uw naam/).fill('Sanne');
    await page.getByRole('button', { name: 'Meedoen' }).click();
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Welcome! Will you join?' }).waitFor();
    expect(await page.getByLabel(/Your name/).inputValue()).toBe('Sanne');
    expect(await page.getByText('Choose from whose side you look.').count()).toBe(1);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await page.title()).toBe('Welcome! Will you join? · Samenreis');
    expect(await focused(page)).toBe('Nederlands');
    await page.reload();
    await page.getByRole('heading', { name: 'Welcome! Will you join?' }).waitFor();
  });
});

describe('finding the way', () => {
  it('U11 skips to the content without touching the address, and hands the focus on to the next page', async () => {
    const { token } = await invitation();
    const { page, goto } = await visit({});
    // Nothing is asked of the page itself before it is drawn: for a browser that would be somebody who uses it already.
    await Promise.all([page.waitForResponse(/\/api\/join\/info$/), page.goto(`${samenreis.url}/meedoen#${token}`)]);
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Naar de inhoud');
    await page.keyboard.press('Enter');
    expect(await focused(page)).toBe('content');
    expect(page.url()).toContain(token);

    await goto('/');
    await page.getByRole('button', { name: 'Aanmelden' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: 'Wachtwoord' }).waitFor();
    expect(await focused(page)).toBe('Aanmelden');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  });
});

describe('U251 a board that is closed', () => {
  it('is said to be so before the form, in both languages, with what can still be done', async () => {
    const { facilitator, board, token } = await invitation();
    const card = `/api/boards/${board}/card`;
    const etag = (await facilitator.get(card)).headers.get('etag') ?? '';
    expect((await facilitator.patch(card, { state: 'closed' }, { headers: { 'if-match': etag } })).status).toBe(200);
    const { page } = await open(`/meedoen#${token}`, { viewport: PHONE });
    await page.getByText('De gespreksleider heeft dit bord afgesloten.').waitFor();
    await page.getByText('Plakken of veranderen kan pas als de gespreksleider het bord weer opent.').waitFor();
    await page.getByRole('button', { name: 'Meekijken' }).waitFor();
    expect(await page.getByRole('button', { name: 'Meedoen' }).count()).toBe(0);
    expect(await axeFinds(page)).toEqual([]);
    const viewer = await open(`/meedoen#${await invite(facilitator, board, 'viewer')}`, { language: 'en' });
    await viewer.page.getByText('The facilitator has closed this board.').waitFor();
    expect(await viewer.page.getByText('Sticking or changing notes').count()).toBe(0);
  });
});

it('U252 the keyboard of a phone says that its key goes on, where a code or a name is typed', async () => {
  const { token } = await invitation();
  const { page, goto } = await open('/', { viewport: PHONE });
  expect(await page.locator('[name=code]').getAttribute('enterkeyhint')).toBe('go');
  await goto(`/meedoen#${token}`);
  expect(await page.locator('[name=name]').getAttribute('enterkeyhint')).toBe('go');
});
