import { authorOf } from '@samenreis/shared/base';
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { invite } from '../support/startSamenreis.ts';
import { eventually } from '../support/sync/eventually.ts';
import { axeFinds } from './axeFinds.ts';
import type { BoardVisit, EnterOptions } from './boardVisit.ts';
import { PHONE } from './pageVisit.ts';
import { roomSetting } from './roomSetting.ts';

const ON_PHONE = { viewport: PHONE, hasTouch: true, isMobile: true, view: null } as const satisfies EnterOptions;
const SMALL = { width: 320, height: 568 };
const LATENCY_MS = 500;

const { room, visit, open, enter } = roomSetting('test');
let phase: string;

beforeEach(() => {
  phase = room.snapshot().phases[1]?.name ?? '';
});

async function onPhone(name: string, options: EnterOptions = {}): Promise<BoardVisit> {
  const visited = await open('participant', name, { ...ON_PHONE, ...options });
  await visited.says('saved');
  return visited;
}

/** Up to the words, with the thumb. */
async function toTheWords(page: Page, feeling = 'heel naar'): Promise<void> {
  await page.getByRole('button', { name: phase }).tap();
  await page.getByRole('button', { name: feeling, exact: true }).tap();
  await page.locator('textarea').waitFor();
}

async function stick(page: Page, text: string): Promise<void> {
  await toTheWords(page);
  await page.keyboard.type(text);
  await page.getByRole('button', { name: 'Plak op het bord' }).tap();
  await page.getByRole('heading', { name: 'Uw briefje hangt bij' }).waitFor();
}

const isOnBoard = (text: string) => eventually(() => room.noteSaying(text));
const focusedText = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');

it('U200 U203 U204 leads from the link to the first note in three taps and the typing, on a slow line too', async () => {
  const token = await invite(room.facilitator, room.board, 'participant');
  const { page, goto, faults } = await visit({ viewport: PHONE, hasTouch: true, isMobile: true });
  const line = await page.context().newCDPSession(page);
  await line.send('Network.enable');
  await line.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: LATENCY_MS,
    downloadThroughput: 200_000,
    uploadThroughput: 100_000,
  });
  let taps = 0;
  const tap = async (name: string | RegExp, role: 'button' | 'radio' = 'button') => {
    taps += 1;
    if (role === 'radio') await page.locator('label', { hasText: name }).tap();
    else await page.getByRole('button', { name, exact: typeof name === 'string' }).tap();
  };
  const began = Date.now();
  await goto(`/meedoen#${token}`);
  await tap('Inwoner of cliënt', 'radio');
  // The choice led to the name.
  await page.keyboard.type('Ria');
  await page.keyboard.press('Enter');
  await tap(new RegExp(phase));
  expect(await focusedText(page)).toContain(`Hoe voelt het bij ‘${phase}’?`);
  await tap('heel naar');
  await page.keyboard.type('Zes weken niets gehoord');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: `Uw briefje hangt bij ‘${phase}’` }).waitFor();
  await page.getByText('Opgeslagen. Iedereen op het bord kan het lezen.').waitFor();
  process.stdout.write(`from the link to the first note: ${taps} taps, ${Date.now() - began} ms with ${LATENCY_MS} ms latency\n`);

  expect(taps).toBeLessThanOrEqual(3);
  await isOnBoard('Zes weken niets gehoord');
  const note = room.noteSaying('Zes weken niets gehoord');
  const lane = room.snapshot().lanes.find(({ id }) => id === note.place.lane);
  expect(note).toMatchObject({ kind: 'emotion', value: -2, perspective: 'client' });
  expect([lane?.kind, room.snapshot().phases.find(({ id }) => id === note.place.phase)?.name]).toEqual(['current', phase]);
  expect(await focusedText(page)).toContain('Uw briefje hangt bij');
  expect(faults()).toEqual([]);
});

it('U205 U208 lets the phone and the board see each other at once, with reactions', async () => {
  const phone = await onPhone('Ria');
  const desk = await enter('participant', 'Jan', { view: 'list' });
  await stick(phone.page, 'Van de telefoon');
  await desk.page.getByRole('button', { name: phase }).first().click();
  await desk.page.locator('.list-note', { hasText: 'Van de telefoon' }).waitFor();

  await phone.page.getByRole('button', { name: 'Het bord' }).tap();
  await phone.page.locator('.steps-note', { hasText: 'Van de telefoon' }).waitFor();
  const { place } = room.noteSaying('Van de telefoon');
  await room.facilitate({
    type: 'addNote',
    ...placeBeside(place),
    kind: 'tip',
    perspective: 'lead',
    text: 'Van de gespreksleider',
  });
  const theirs = phone.page.locator('.steps-note', { hasText: 'Van de gespreksleider' });
  await theirs.getByRole('button', { name: 'Herken ik' }).tap();
  await eventually(() =>
    expect([...room.snapshot().reactions.values()].filter(({ kind }) => kind === 'recognise').length).toBeGreaterThan(0),
  );
  await theirs.getByRole('button', { name: 'Herken ik' }).and(phone.page.locator('[aria-pressed=true]')).waitFor();
  // Told in a batch, to who listens.
  await phone.page.getByText('Er is 1 briefje bij gekomen.').waitFor();

  await phone.page.getByRole('button', { name: 'Bekijk het hele bord' }).tap();
  const picture = phone.page.getByRole('img', { name: /Tekening van het bord/ });
  await picture.getByText('gespreksleider').first().waitFor();
  await phone.page.getByRole('button', { name: 'Groter' }).tap();
  await phone.page.locator('.steps-picture-frame[data-zoom="1.50"]').waitFor();
  await picture.focus();
  await phone.page.keyboard.press('0');
  await phone.page.locator('.steps-picture-frame[data-zoom="1.00"]').waitFor();
  expect(await axeFinds(phone.page)).toEqual([]);
  expect([...phone.faults(), ...desk.faults()]).toEqual([]);
});

function placeBeside({ lane, phase, x, y }: ReturnType<typeof room.noteSaying>['place']) {
  return { lane, phase, x, y };
}

it('U206 changes, moves and takes away an own note, and gives back what was written in one that went', async () => {
  const { page, participantId, faults } = await onPhone('Ria');
  await stick(page, 'Eerste woorden');
  await page.getByRole('button', { name: 'Naar mijn briefjes' }).tap();
  await page.getByRole('button', { name: /^Verander: / }).tap();
  await page.keyboard.type(' en meer');
  await page.getByLabel('Fase').selectOption({ index: 3 });
  await page.getByRole('button', { name: 'fijn', exact: true }).tap();
  await isOnBoard('Eerste woorden en meer');
  await eventually(() => {
    const note = room.noteSaying('Eerste woorden en meer');
    expect(note.value).toBe(1);
    expect(note.place.phase).toBe(room.snapshot().phases[3]?.id);
  });
  const { id } = room.noteSaying('Eerste woorden en meer');
  expect(authorOf(id)).toBe(participantId);
  await page.getByRole('button', { name: 'Klaar' }).tap();

  await page.getByRole('button', { name: /^Haal weg: / }).tap();
  await eventually(() => expect(room.snapshot().notes.has(id)).toBe(false));
  await page.getByRole('button', { name: 'Zet terug' }).tap();
  await eventually(() => expect(room.snapshot().notes.has(id)).toBe(true));

  await page.getByRole('button', { name: /^Verander: / }).tap();
  await page.keyboard.type(', nog niet klaar');
  await isOnBoard('Eerste woorden en meer, nog niet klaar');
  await room.facilitate({ type: 'deleteNotes', notes: [id] });
  const given = page.getByRole('dialog').locator('textarea');
  await given.waitFor();
  expect(await given.inputValue()).toBe('Eerste woorden en meer, nog niet klaar');
  expect(faults()).toEqual([]);
});

it('U202 U207 keeps what is written without a network and over a reload, says so, and sends it when the network is back', async () => {
  const { page, says } = await onPhone('Ria');
  await toTheWords(page);
  await page.keyboard.type('Begonnen in de trein');
  await page.reload();
  await says('saved');
  expect(await page.locator('textarea').inputValue()).toBe('Begonnen in de trein');
  // The part that sticks has come by then.
  await page.waitForLoadState('networkidle');
  await page.context().setOffline(true);
  await says('offline');
  await page.getByRole('button', { name: 'Plak op het bord' }).tap();
  await page.getByText('Uw briefje is bewaard op dit apparaat').waitFor();
  expect([...room.snapshot().notes.values()].some(({ text }) => text === 'Begonnen in de trein')).toBe(false);
  await page.context().setOffline(false);
  await page.getByText('Opgeslagen. Iedereen op het bord kan het lezen.').waitFor();
  await isOnBoard('Begonnen in de trein');
});

it('U201 U209 says in plain words that the board is locked, keeps the words, and goes on when it is open', async () => {
  const { page } = await onPhone('Ria');
  await toTheWords(page);
  await page.keyboard.type('Midden in een zin');
  await room.facilitate({ type: 'lockBoard', locked: true });
  await page.getByText('Het bord is op slot. De gespreksleider kan het openen.').waitFor();
  expect(await page.locator('textarea').inputValue()).toBe('Midden in een zin');
  await room.facilitate({ type: 'lockBoard', locked: false });
  await page.getByText('Het bord is op slot').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Plak op het bord' }).tap();
  await isOnBoard('Midden in een zin');
});

describe('U210 for everybody', () => {
  it('is clean for axe and fits at 320 pixels and with text twice as large, at every step', async () => {
    const { page, faults } = await onPhone('Ria', { viewport: SMALL });
    const look = async (name: string) => {
      expect(await axeFinds(page), name).toEqual([]);
      await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
      expect(await page.evaluate(() => document.documentElement.scrollWidth), name).toBe(SMALL.width);
      // What sticks out of the part that scrolls is cut off, and makes the page no wider.
      expect(await page.locator('.steps-main').evaluate((main) => main.scrollWidth - main.clientWidth), name).toBe(0);
      await page.evaluate(() => document.documentElement.style.removeProperty('font-size'));
      expect(await page.evaluate(smallTargets), name).toEqual([]);
    };
    await look('phase');
    await page.getByRole('button', { name: phase }).tap();
    await look('topic');
    await page.getByRole('button', { name: 'heel naar', exact: true }).tap();
    await look('words');
    await page.keyboard.type('Voor iedereen');
    await page.keyboard.press('Enter');
    await page.getByText('Opgeslagen. Iedereen').waitFor();
    await look('stuck');
    for (const tab of [/^Mijn briefjes/, 'Het bord', 'Meer']) {
      await page.getByRole('navigation').getByRole('button', { name: tab }).tap();
      await page.locator('.steps-main section h2').waitFor();
      await look(String(tab));
    }
    expect(faults()).toEqual([]);
  });

  it('works by keyboard alone, in English, and leads to the other views and back', async () => {
    const { page } = await open('participant', 'Ria', { view: 'steps', language: 'en' });
    await page.getByRole('heading', { name: 'What is your note about?' }).waitFor();
    const press = async (name: string | RegExp) => {
      for (let step = 0; step < 30; step += 1) {
        await page.keyboard.press('Tab');
        const isThere = await page
          .getByRole('button', { name })
          .first()
          .evaluate((button) => button === document.activeElement);
        if (isThere) return page.keyboard.press('Enter');
      }
      throw new Error(`Tab does not reach ${name}.`);
    };
    await press(new RegExp(phase));
    await press('very good');
    await page.keyboard.type('By keyboard');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Your note is at' }).waitFor();
    await isOnBoard('By keyboard');
    await press('More');
    await press('List');
    await page.locator('.list-root').waitFor();
    await page.getByRole('button', { name: 'Step by step' }).click();
    await page.getByRole('heading', { name: 'What is your note about?' }).waitFor();
  });

  it('U211 begins step by step for who takes part on a narrow screen alone', async () => {
    const viewer = await open('viewer', 'Kees', ON_PHONE);
    await viewer.page.locator('.board-page').waitFor();
    expect(await viewer.page.getByRole('button', { name: 'Stap voor stap' }).count()).toBe(0);
    const desk = await open('participant', 'Jan', { view: null });
    await desk.page.locator('.board-page').waitFor();
    const phone = await open('participant', 'Ria', ON_PHONE);
    await phone.page.locator('.steps').waitFor();
    // Where there is room the way back to the other views is in sight.
    expect(await phone.page.getByRole('button', { name: 'Lijst' }).isVisible()).toBe(false);
    await desk.page.getByRole('button', { name: 'Stap voor stap' }).click();
    await desk.page.locator('.steps').waitFor();
    await desk.page.getByRole('button', { name: 'Lijst' }).click();
    await desk.page.locator('.list-note').first().waitFor();
  });

  it('U281 lets who leads invite from a phone, and everybody go home', async () => {
    const { page } = await open('facilitator', 'Marjan', { ...ON_PHONE, view: 'steps', viewport: SMALL });
    await page.getByRole('button', { name: 'Meer' }).tap();
    await page.getByRole('button', { name: 'Uitnodigen' }).tap();
    const inviting = page.getByRole('dialog', { name: 'Uitnodigen' });
    await inviting.getByText('Wie nodigt u uit?').or(inviting.getByRole('button').first()).first().waitFor();
    expect(await axeFinds(page, { within: 'dialog[open]' })).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: 'Naar het begin' }).tap();
    await page.waitForURL((url) => url.pathname === '/');
  });
});

/** Runs in the page: what a thumb presses and is lower or narrower than 44 pixels. */
function smallTargets(): readonly string[] {
  return [...document.querySelectorAll('.steps button, .steps label.steps-lane, .steps select, .steps textarea')]
    .filter((element) => {
      const { width, height } = element.getBoundingClientRect();
      return width > 0 && (width < 43.5 || height < 43.5);
    })
    .map(({ outerHTML }) => outerHTML.slice(0, 80));
}
