import type { Role } from '@samenreis/shared/board';
import { describe, expect, it } from 'vitest';
import { axeFinds } from './axeFinds.ts';
import type { BoardVisit, EnterOptions } from './boardVisit.ts';
import { focusedNote, shownNotes } from './listVisit.ts';
import { type Language, PHONE } from './pageVisit.ts';
import { roomSetting } from './roomSetting.ts';

const { room, enter } = roomSetting('file');

const list = (role: Role, name: string, options: EnterOptions = {}): Promise<BoardVisit> =>
  enter(role, name, { ...options, view: 'list' });

const WORDS = {
  nl: {
    more: 'Meer',
    move: 'Verplaats',
    phases: 'Fasen beheren',
    lanes: 'Reizen beheren',
    paste: 'Veel briefjes tegelijk',
    help: 'Hulp bij de lijst',
  },
  en: {
    more: 'More',
    move: 'Move',
    phases: 'Manage phases',
    lanes: 'Manage journeys',
    paste: 'Many notes at once',
    help: 'Help with the list',
  },
} satisfies Record<Language, unknown>;

/** Phase 3 of the demo board to a participant, as programs read it. */
const PHASE_3 = `
- 'heading "Fase 3: Ik meld mij" [level=2]'
- paragraph: "Termijn: dag 0; persoonlijk plan binnen 7 dagen · Bron: Wmo 2015, artikel 2.3.2 · Contact: telefoon, formulier, bevestiging"
- heading "Huidige klantreis" [level=3]
- paragraph: "Gevoel van iedereen: −0,5 (naar), gemiddeld over de persona’s · Verschil met gewenst: +1,5"
- paragraph: "Gevoel van Ans: 0 (neutraal), uit interviews · Verschil met gewenst: +1"
- paragraph: "Gevoel van Daan: −1 (naar), uit interviews · Verschil met gewenst: +2"
- heading "Emoties (1)" [level=4]
- list:
  - listitem "Ik kom met mijn rolstoel niet binnen. Gevoel −2, heel naar · Inwoner of cliënt":
    - checkbox "Kies ‘Ik kom met mijn rolstoel niet binnen.’"
    - paragraph: Ik kom met mijn rolstoel niet binnen.
    - paragraph: Gevoel −2, heel naar · Inwoner of cliënt
    - button "Verplaats"
    - button "Opmerkingen"
    - button "Meer"
- heading "Wat gebeurt er (2)" [level=4]
- list:
  - listitem "Bij elk loket vertel ik mijn verhaal opnieuw. Inwoner of cliënt":
    - checkbox "Kies ‘Bij elk loket vertel ik mijn verhaal op…’"
    - paragraph: Bij elk loket vertel ik mijn verhaal opnieuw.
    - paragraph: Inwoner of cliënt
    - button "Verplaats"
    - button "Opmerkingen"
    - button "Meer"
  - listitem "Wij bevestigen de melding per brief. Administratie":
    - checkbox "Kies ‘Wij bevestigen de melding per brief.’"
    - paragraph: Wij bevestigen de melding per brief.
    - paragraph: Administratie
    - button "Verplaats"
    - button "Opmerkingen"
    - button "Meer"
- heading "Gewenste klantreis" [level=3]
- paragraph: "Gevoel van iedereen: +1 (fijn), gemiddeld over de persona’s"
- paragraph: "Gevoel van Ans: +1 (fijn), met de hand ingesteld"
- paragraph: "Gevoel van Daan: +1 (fijn), met de hand ingesteld"
- heading "Verbetertips (1)" [level=4]
- list:
  - 'listitem "Zet in elke brief: achteringang met lift. Administratie"':
    - 'checkbox "Kies ‘Zet in elke brief: achteringang met lif…’"'
    - paragraph: "Zet in elke brief: achteringang met lift."
    - paragraph: Administratie
    - button "Verplaats"
    - button "Opmerkingen"
    - button "Meer"
`;

describe.each<Language>(['nl', 'en'])('in %s', (language) => {
  it('U6 V14 axe finds nothing in the list, its open parts and its dialogs, nor with forced colours', async () => {
    const { page, faults } = await list('facilitator', 'Greet', { language });
    const words = WORDS[language];
    expect(await axeFinds(page)).toEqual([]);
    const first = page.locator('.list-note').first();
    const within = `[data-note="${await first.getAttribute('data-note')}"]`;
    await first.getByRole('button', { name: words.more }).click();
    expect(await axeFinds(page, { within })).toEqual([]);
    await first.focus();
    await page.keyboard.press('F2');
    expect(await axeFinds(page, { within })).toEqual([]);
    await page.keyboard.press('Escape');
    for (const opens of [
      first.getByRole('button', { name: words.move }),
      page.getByRole('button', { name: words.phases }),
      page.locator('.list-lane .list-quiet').first(),
    ]) {
      await opens.click();
      await page.locator('dialog[open] form').first().waitFor();
      expect(await axeFinds(page, { within: 'dialog[open]' })).toEqual([]);
      await page.keyboard.press('Escape');
    }
    await page.getByRole('button', { name: words.lanes }).click();
    await page.locator('dialog[open] form').first().waitFor();
    expect(await axeFinds(page, { within: 'dialog[open]' })).toEqual([]);
    await page.keyboard.press('Escape');
    for (const name of [words.paste, words.help]) {
      await page.getByRole('button', { name }).click();
      await page.locator('dialog[open] .dialog-content').waitFor();
      expect(await axeFinds(page, { within: 'dialog[open]' })).toEqual([]);
      await page.keyboard.press('Escape');
    }
    await first.focus();
    await page.keyboard.press(' ');
    await page.locator('.picked-more summary').click();
    expect(await axeFinds(page, { within: '.picked-bar' })).toEqual([]);
    // Colours do not depend on the language.
    if (language === 'nl') {
      await page.emulateMedia({ forcedColors: 'active' });
      expect(await axeFinds(page, { about: 'colours' })).toEqual([]);
    }
    expect(faults()).toEqual([]);
  });
});

it('V14 V35 has headings for board, phase, lane and kind, and lists of notes below them', async () => {
  const { page } = await list('participant', 'Vera');
  await page.locator('.list-nav button').nth(2).click();
  await page.getByRole('heading', { name: 'Fase 3: Ik meld mij' }).waitFor();
  expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
  expect(await page.locator('#list-notes').ariaSnapshot()).toBe(PHASE_3.trim());
});

it('V14 a viewer is offered nothing to change, and told why', async () => {
  const { page } = await list('viewer', 'Kees');
  // What was said about a note can be read.
  expect(await page.locator('.list-note button', { hasNotText: 'Opmerkingen' }).count()).toBe(0);
  await page.locator('.list-new', { hasText: 'U kijkt mee' }).waitFor();
  await page.locator('.list-note').first().focus();
  await page.keyboard.press('Enter');
  await page.locator('.announcement', { hasText: 'U kijkt mee' }).waitFor();
});

it('V8 V9 comes back as the list after a reload, without what only the canvas needs', async () => {
  const fetched: string[] = [];
  const { page } = await list('participant', 'Lien', { serviceWorkers: 'block' });
  page.on('response', (response) => fetched.push(response.url()));
  await page.reload();
  await page.locator('.list-note').first().waitFor();
  expect(fetched.some((url) => url.includes('ListView'))).toBe(true);
  expect(fetched.filter((url) => url.includes('BoardCanvas'))).toEqual([]);
  await page.getByRole('button', { name: 'Bord', exact: true }).click();
  await page.locator('.board-area').waitFor();
  expect(fetched.some((url) => url.includes('BoardCanvas'))).toBe(true);
  await page.reload();
  await page.locator('.board-area').waitFor();
});

it('V34 leads to the first note or the heading, and comes back to all phases after a reload', async () => {
  const { page } = await list('participant', 'Lies');
  const toNotes = page.getByRole('link', { name: 'Naar de briefjes' });
  await toNotes.press('Enter');
  const first = await page.locator('.list-note').first().getAttribute('data-note');
  expect(await focusedNote(page)).toBe(first);
  await page.locator('.list-nav button', { hasText: 'Alle fasen' }).click();
  await page.reload();
  await page.locator('.list-nav [aria-current]', { hasText: 'Alle fasen' }).waitFor();
  expect(await page.locator('.list-phase').count()).toBeGreaterThan(1);
});

it('V10 prints all phases, without controls', async () => {
  const { page } = await list('participant', 'Lien');
  expect((await shownNotes(page)).length).toBeLessThan(5);
  await page.emulateMedia({ media: 'print' });
  await page.locator('.list-phase').nth(8).waitFor();
  expect((await shownNotes(page)).length).toBe(room.snapshot().notes.size);
  expect(await page.locator('main button:visible, main select:visible, main textarea:visible').count()).toBe(0);
  const { scrollHeight, clientHeight } = await page
    .locator('.list-root')
    .evaluate(({ scrollHeight, clientHeight }) => ({ scrollHeight, clientHeight }));
  expect(scrollHeight).toBe(clientHeight);
  await page.emulateMedia({ media: 'screen' });
  await page.locator('.list-phase').nth(1).waitFor({ state: 'detached' });
});

it('U12 fits at any width, also with text twice as large, with targets for fingers on a phone, and says whether it is saved', async () => {
  const { page } = await list('facilitator', 'Greet', { viewport: PHONE, hasTouch: true, isMobile: true });
  await page.locator('.list-note').first().getByRole('button', { name: 'Meer' }).click();
  const small = await page.locator('.list-root button:visible').evaluateAll((all) =>
    all
      .map((element) => ({ text: element.textContent, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.height < 44 || box.width < 44)
      .map(({ text, box }) => `${text} ${box.width}x${box.height}`),
  );
  expect(small).toEqual([]);
  for (const [width, percent] of [
    [320, 100],
    [390, 100],
    [768, 100],
    [1_024, 100],
    [1_440, 100],
    [640, 200],
  ] as const) {
    await page.setViewportSize({ width, height: 700 });
    await page.evaluate((size) => document.documentElement.style.setProperty('font-size', size), `${percent}%`);
    const wide = await page.locator('.list-root *').evaluateAll((all) =>
      all
        .filter((element) => element.closest('.visually-hidden, .nl-skip-link') === null)
        .filter((element) => element.getBoundingClientRect().right > window.innerWidth + 1)
        .map(({ outerHTML }) => outerHTML.slice(0, 80)),
    );
    expect(wide, `${width} pixels, text at ${percent} %`).toEqual([]);
    expect(await page.evaluate(whereStatusIs), `${width} pixels`).toEqual({ isInView: true, isRead: true, isCovering: false });
    expect(await page.evaluate(isTitleCut), `${width} pixels, text at ${percent} %`).toBe(false);
  }
});

/** Runs in the page. */
function whereStatusIs() {
  const box = (selector: string) => document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
  const [status, list] = [box('.save-status'), box('.list-root')];
  return {
    isInView: status.left >= 0 && status.right <= window.innerWidth && status.bottom <= window.innerHeight,
    isRead: box('.save-status-text').width > 1,
    // Where there is room beside the columns it floats there.
    isCovering: window.innerWidth < 1_080 && status.top < list.bottom,
  };
}

/** Runs in the page. On a laptop it stands on one line beside the buttons. */
function isTitleCut(): boolean {
  const title = document.querySelector('.board-heading h1');
  if (title === null) throw new Error('there is no title');
  // Tails of letters hang below a close line.
  const lineCut = Number.parseFloat(getComputedStyle(title).fontSize) / 2;
  const isCut = title.scrollWidth > title.clientWidth || title.scrollHeight > title.clientHeight + lineCut;
  return isCut && window.innerWidth < 960;
}
