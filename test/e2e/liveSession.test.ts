import { agendaTemplate } from '@samenreis/shared/session';
import type { Page } from 'playwright-core';
import { expect, it, onTestFinished } from 'vitest';
import { enterSession } from '../support/sessionGuest.ts';
import { eventually } from '../support/sync/eventually.ts';
import { axeFinds } from './axeFinds.ts';
import { PHONE } from './pageVisit.ts';
import { roomSetting } from './roomSetting.ts';
import { goToStep, strip, takeAgenda } from './sessionHands.ts';

const { room, samenreis, open, enter, faults } = roomSetting('test');

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();
/** What stands there now is this step. */
const isAt = (page: Page, step: string) => strip(page).getByRole('heading', { name: step }).waitFor();

it('U213 U214 leads canvas, list and phone through the agenda: the same step, what is asked, and one clock', async () => {
  const marjan = await enter('facilitator', 'Marjan', { view: 'board' });
  const piet = await enter('participant', 'Piet', { view: 'list' });
  // A device whose clock is wrong counts with the others all the same.
  const wrongMs = Date.now() - 3_000_000;
  const prepare = (page: Page) => page.clock.setSystemTime(wrongMs);
  const ans = await open('participant', 'Ans', { view: 'steps', viewport: PHONE, hasTouch: true, prepare });
  await takeAgenda(marjan.page);
  await strip(piet.page).getByText('We zijn nog niet begonnen. U kunt alvast rondkijken.').waitFor();
  await ans.page.getByText('We zijn nog niet begonnen. U kunt alvast rondkijken.').waitFor();
  await press(marjan.page, 'Begin de sessie');
  await isAt(piet.page, 'Welkom');
  const now = ans.page.getByRole('region', { name: 'De gezamenlijke reis nu' });
  await now.getByText('Welkom').waitFor();
  await ans.page.locator('.steps-asked').getByText('Kijk rustig rond. De gespreksleider vertelt wat we gaan doen.').waitFor();
  await press(marjan.page, /^Volgende/);
  await isAt(marjan.page, 'Maak kennis met de persoon');
  await isAt(piet.page, 'Maak kennis met de persoon');
  await now.getByText('Stap 2 van 9').waitFor();
  // Who listens hears it.
  await ans.page.getByRole('status').getByText('Stap 2 van 9: ‘Maak kennis met de persoon’.').waitFor();
  // Longer, and a clock that stands still, so that it can be compared.
  await press(marjan.page, '2 minuten langer');
  await press(marjan.page, 'Zet de klok stil');
  const clocks = () =>
    Promise.all([marjan, piet, ans].map(({ page }) => page.locator('.step-clock[data-state="paused"] > span').first().innerText()));
  const [first] = await clocks();
  expect(await clocks()).toEqual([first, first, first]);
  expect(first).toMatch(/^0[67]:\d\d$/);
  await press(marjan.page, 'Laat de klok weer lopen');
  // A page that is loaded anew is back where the group is.
  await piet.page.reload();
  await isAt(piet.page, 'Maak kennis met de persoon');
  for (const { page } of [marjan, piet, ans]) expect(await axeFinds(page)).toEqual([]);
  expect(faults()).toEqual([]);
});

it('U215 says ready and raises a hand with the thumb and by keys, and tells who leads how many and who', async () => {
  const marjan = await enter('facilitator', 'Marjan', { view: 'list' });
  const ans = await open('participant', 'Ans', { view: 'steps', viewport: { width: 320, height: 568 }, hasTouch: true });
  const piet = await enter('participant', 'Piet', { view: 'board' });
  await takeAgenda(marjan.page);
  await press(marjan.page, 'Begin de sessie');
  await ans.page.getByRole('button', { name: 'Ik ben klaar' }).tap();
  await strip(marjan.page).getByText('1 van 2 klaar').waitFor();
  await piet.page.getByRole('button', { name: 'Hand omhoog', exact: true }).press('Enter');
  await strip(marjan.page).getByRole('button', { name: '1 hand omhoog' }).waitFor();
  await ans.page.getByRole('button', { name: 'Hand omhoog', exact: true }).tap();
  const hands = strip(marjan.page).getByRole('button', { name: '2 handen omhoog' });
  await hands.click();
  const waiting = marjan.page.locator('.header-popover:popover-open li');
  await expect.poll(() => waiting.allInnerTexts()).toEqual([expect.stringContaining('Piet'), expect.stringContaining('Ans')]);
  await marjan.page.getByRole('button', { name: 'Hand omlaag van Piet' }).click();
  await expect
    .poll(() => piet.page.getByRole('button', { name: 'Hand omhoog', exact: true }).getAttribute('aria-pressed'))
    .toBe('false');
  // Who was ready was so with this step.
  await marjan.page.keyboard.press('Escape');
  await press(marjan.page, /^Volgende/);
  await expect.poll(() => ans.page.getByRole('button', { name: 'Ik ben klaar' }).getAttribute('aria-pressed')).toBe('false');
  // Everything for a thumb: nothing sticks out at the side, also on the smallest phone.
  expect(await ans.page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  expect(faults()).toEqual([]);
});

it('U216 U263 U264 puts the agenda in order by keys: change, move, take away, put back, add, end, and ask before it begins again', async () => {
  const { page } = await enter('facilitator', 'Marjan', { view: 'list' });
  await takeAgenda(page);
  await strip(page).getByRole('button', { name: 'Draaiboek' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Draaiboek' });
  const titles = () => dialog.locator('.agenda-title strong').allInnerTexts();
  await dialog.getByRole('button', { name: 'Wijzig Rollenspel' }).press('Enter');
  const form = dialog.locator('.step-form');
  await form.getByLabel('Naam van de stap').fill('');
  await form.getByLabel('Hoeveel minuten?').fill('0');
  await form.getByRole('button', { name: 'Bewaar de stap' }).press('Enter');
  await form.getByText('Geef de stap een naam.').waitFor();
  await form.getByText('Vul een heel getal in van 1 tot 240.').waitFor();
  await form.getByLabel('Naam van de stap').fill('Het gesprek');
  await form.getByLabel('Hoeveel minuten?').fill('20');
  await form.getByRole('checkbox', { name: 'Verbetertips' }).press('Space');
  await form.getByText(/In welke fasen: overal/).press('Enter');
  expect(await axeFinds(page, { within: 'dialog[open]' })).toEqual([]);
  await form.getByRole('button', { name: 'Bewaar de stap' }).press('Enter');
  await dialog.getByText('9 stappen, samen 67 minuten.').waitFor();
  await dialog.getByRole('button', { name: 'Eerder Het gesprek' }).press('Enter');
  await expect.poll(async () => (await titles()).slice(0, 3)).toEqual(['Welkom', 'Het gesprek', 'Maak kennis met de persoon']);
  await dialog.getByRole('button', { name: 'Haal weg Welkom' }).press('Enter');
  await dialog.getByRole('button', { name: 'Zet terug' }).press('Enter');
  await expect.poll(async () => (await titles())[0]).toBe('Welkom');
  await dialog.getByRole('button', { name: 'Voeg een stap toe' }).press('Enter');
  // U263: a step for a vote is called so and says what to do; nothing is stuck in it. What was filled in stays.
  await form.getByLabel('Soort stap').selectOption('Stemmen');
  expect(await form.getByLabel('Naam van de stap').inputValue()).toBe('Stemmen');
  expect(await form.getByLabel('Wat vraagt u aan de deelnemers?').inputValue()).toContain('Geef uw stippen');
  expect(await form.getByRole('checkbox', { name: 'Verbetertips' }).isChecked()).toBe(false);
  await form.getByLabel('Naam van de stap').fill('Afscheid');
  await form.getByLabel('Soort stap').selectOption('Pauze');
  expect(await form.getByLabel('Wat vraagt u aan de deelnemers?').inputValue()).toBe('');
  await form.getByRole('button', { name: 'Bewaar de stap' }).press('Enter');
  await dialog.getByText('10 stappen, samen 77 minuten.').waitFor();
  await dialog.getByRole('button', { name: 'Begin de sessie' }).press('Enter');
  await dialog.getByRole('button', { name: 'Ga hierheen Afscheid' }).press('Enter');
  await dialog.locator('[aria-current="step"]', { hasText: 'Afscheid' }).waitFor();
  await dialog.getByRole('button', { name: 'Sluit de sessie af' }).press('Enter');
  const ending = page.getByRole('dialog', { name: 'Sluit de sessie af' });
  await ending.getByText('De klok stopt voor iedereen.').waitFor();
  expect(await axeFinds(page, { within: 'dialog[open]' })).toEqual([]);
  await ending.getByRole('button', { name: 'Sluit de sessie af' }).press('Enter');
  await ending.waitFor({ state: 'hidden' });
  await strip(page).getByText('De sessie is afgelopen. Het bord blijft bewaard.').waitFor();
  // U264: what the group has walked is not thrown back by a slip of the thumb.
  await strip(page).getByRole('button', { name: 'Draaiboek' }).press('Enter');
  const again = dialog.getByRole('button', { name: 'Begin opnieuw bij stap 1' });
  await again.press('Enter');
  await dialog.getByText('Alle stappen beginnen opnieuw, voor iedereen.', { exact: false }).waitFor();
  expect(await strip(page).getByText('De sessie is afgelopen. Het bord blijft bewaard.').count()).toBe(1);
  await again.press('Enter');
  await dialog.locator('[aria-current="step"]', { hasText: 'Welkom' }).waitFor();
  expect(faults()).toEqual([]);
});

it('U219 tells at the tools of the board which notes the step does not ask for, and why nothing comes of pressing them', async () => {
  const marjan = await enter('facilitator', 'Marjan', { view: 'list' });
  const ans = await enter('participant', 'Ans', { view: 'board' });
  const tools = ans.page.getByRole('toolbar').first();
  const off = () => tools.locator('[aria-disabled="true"]').evaluateAll((all) => all.map((each) => each.ariaLabel));
  expect(await off()).toEqual([]);
  await takeAgenda(marjan.page);
  await marjan.page.getByRole('button', { name: 'Begin de sessie' }).click();
  const notAsked = (kinds: readonly string[]) => kinds.map((kind) => `Briefje: ${kind}. Nu niet gevraagd`);
  await expect.poll(off).toEqual(notAsked(['wat gebeurt er?', 'emotie', 'verbetertip']));
  await goToStep(marjan.page, 'Wat kan beter?');
  await expect.poll(off).toEqual(notAsked(['wat gebeurt er?', 'emotie']));
  expect(await axeFinds(ans.page)).toEqual([]);
  const before = room.snapshot().notes.size;
  await tools.getByRole('button', { name: 'Briefje: emotie. Nu niet gevraagd' }).press('Enter');
  await ans.page.getByText('Dit hoort niet bij deze stap.', { exact: false }).first().waitFor();
  expect(await ans.page.locator('.board-area').getAttribute('data-tool')).toBe('select');
  // A tool in the hand is put down when the step asks for something else; who leads sticks anything.
  await tools.getByRole('button', { name: 'Briefje: verbetertip' }).click();
  await expect.poll(() => ans.page.locator('.board-area').getAttribute('data-tool')).toBe('tip');
  await goToStep(marjan.page, 'Hoe voelt het?');
  await expect.poll(() => ans.page.locator('.board-area').getAttribute('data-tool')).toBe('select');
  expect(room.snapshot().notes.size).toBe(before);
  await marjan.page.getByRole('button', { name: 'Bord', exact: true }).click();
  await marjan.page.locator('.board-stage canvas').first().waitFor();
  expect(await marjan.page.locator('.tool-bar [aria-disabled="true"]').count()).toBe(0);
  expect(faults()).toEqual([]);
});

it('U222 B62 offers on phone and list what the step asks, says so where it asks nothing, and gives the words back', async () => {
  const marjan = await enter('facilitator', 'Marjan', { view: 'list' });
  const ans = await open('participant', 'Ans', { view: 'steps', viewport: PHONE, hasTouch: true });
  const piet = await enter('participant', 'Piet', { view: 'list' });
  await takeAgenda(marjan.page);
  await press(marjan.page, 'Begin de sessie');
  // The welcome asks for nothing.
  await ans.page.getByText(/Op het bord hoeft u nu niets te plakken/).waitFor();
  await piet.page.locator('.list-new').getByText('Dit hoort niet bij deze stap.').waitFor();
  expect(await piet.page.getByRole('button', { name: 'Plak op het bord' }).isDisabled()).toBe(true);
  await strip(marjan.page).getByRole('button', { name: 'Draaiboek' }).or(marjan.page.locator('.session-where')).first().click();
  await marjan.page.getByRole('button', { name: 'Ga hierheen Wat kan beter?' }).click();
  await marjan.page.keyboard.press('Escape');
  // Tips alone: no faces on the phone, and what happened is not offered.
  await ans.page.getByRole('button', { name: /Ik meld mij/ }).tap();
  await ans.page
    .getByRole('button', { name: /tip|idee|beter/i })
    .first()
    .waitFor();
  expect(await ans.page.locator('.steps-faces').count()).toBe(0);
  expect(await ans.page.locator('.steps-choices .steps-choice').count()).toBe(1);
  await ans.page.locator('.steps-choices .steps-choice').tap();
  await ans.page.getByRole('textbox').fill('Zet een naam onder de brief');
  await ans.page.getByRole('button', { name: 'Plak op het bord' }).tap();
  await eventually(() => expect(room.noteSaying('Zet een naam onder de brief')).toMatchObject({ kind: 'tip' }));
  // Who leads writes what they like.
  const form = marjan.page.locator('.list-new');
  await form.getByRole('textbox').fill('Opgeschreven voor iemand in de zaal');
  await form.getByRole('button', { name: 'Plak op het bord' }).click();
  await eventually(() => expect(room.noteSaying('Opgeschreven voor iemand in de zaal').author).toBe(marjan.participantId));
  expect(faults()).toEqual([]);
});

it('U223 U263 U291 U293 U294 J22 keeps what is written for oneself from all others, changes and takes it away, and shows it to all when who leads does', async () => {
  const marjan = await enter('facilitator', 'Marjan', { view: 'board' });
  const ans = await open('participant', 'Ans', { view: 'steps', viewport: PHONE, hasTouch: true });
  const piet = await enter('participant', 'Piet', { view: 'list' });
  await takeAgenda(marjan.page, 90, 10);
  await press(marjan.page, 'Begin de sessie');
  await marjan.page.locator('.session-where').click();
  await marjan.page.locator('.agenda-step', { hasText: 'Schrijf voor uzelf op' }).getByText('Eerst voor uzelf').waitFor();
  await marjan.page.getByRole('button', { name: /Ga hierheen Schrijf voor uzelf op/ }).click();
  await marjan.page.keyboard.press('Escape');
  await ans.page.getByRole('button', { name: 'Schrijf voor uzelf (0)' }).tap();
  const dialog = ans.page.getByRole('dialog', { name: 'Schrijf voor uzelf' });
  await dialog.getByText(/Dan staat uw naam erbij/).waitFor();
  const keep = async (text: string) => {
    await dialog.getByRole('textbox', { name: 'Uw briefje' }).fill(text);
    await dialog.getByRole('button', { name: 'Bewaar voor mijzelf' }).tap();
    await dialog.locator('.private-list').getByText(text).first().waitFor();
  };
  // U291: where there is a choice nothing is chosen beforehand, and what is missing is told where it is missing.
  await dialog.getByText('Soort briefje: Wat gebeurt er').waitFor();
  await dialog.getByRole('textbox', { name: 'Uw briefje' }).fill('Nog zonder plek');
  await dialog.getByRole('button', { name: 'Bewaar voor mijzelf' }).tap();
  await dialog.getByText('Kies bij welke fase uw briefje hoort.').waitFor();
  const phase = dialog.getByLabel('Fase');
  await expect.poll(() => phase.evaluate((field) => field === document.activeElement)).toBe(true);
  await phase.selectOption('Ik merk dat ik hulp nodig heb');
  await keep('Ik durfde het niet te zeggen');
  await keep('Dit haal ik weer weg');
  expect(await axeFinds(ans.page, { within: 'dialog[open]' })).toEqual([]);
  // U293: what is taken away does not come back, so that is asked twice.
  await dialog.getByRole('button', { name: 'Haal weg Dit haal ik weer weg' }).tap();
  await dialog.getByRole('button', { name: 'Nee, bewaar Dit haal ik weer weg' }).tap();
  await dialog.getByRole('button', { name: 'Haal weg Dit haal ik weer weg' }).tap();
  expect(await axeFinds(ans.page, { within: 'dialog[open]' })).toEqual([]);
  await dialog.getByRole('button', { name: 'Ja, haal weg Dit haal ik weer weg' }).tap();
  await dialog.getByRole('heading', { name: 'Uw verborgen briefjes (1)' }).waitFor();
  await dialog.getByRole('button', { name: 'Wijzig Ik durfde het niet te zeggen' }).tap();
  await dialog.locator('.private-list textarea').fill('Ik durfde het eerst niet te zeggen');
  await dialog.locator('.private-list').getByRole('button', { name: 'Bewaar voor mijzelf' }).tap();
  await dialog.locator('.private-list').getByRole('button', { name: 'Wijzig Ik durfde het eerst niet te zeggen' }).waitFor();
  // It is there again after a reload, and nowhere else.
  await ans.page.reload();
  await ans.page.getByRole('button', { name: 'Schrijf voor uzelf (1)' }).waitFor();
  const hidden = marjan.page.getByRole('button', { name: 'Verborgen: 1' });
  await hidden.waitFor();
  for (const { page } of [marjan, piet]) expect(await page.content()).not.toContain('Ik durfde');
  await hidden.click();
  await marjan.page.getByRole('dialog').getByText('Er wacht één briefje.', { exact: false }).waitFor();
  await press(marjan.page, 'Laat zien aan iedereen');
  await eventually(() => expect(room.noteSaying('Ik durfde het eerst niet te zeggen').author).toBe(ans.participantId));
  await piet.page.getByText('Ik durfde het eerst niet te zeggen').first().waitFor();
  await ans.page.getByRole('button', { name: 'Schrijf voor uzelf (0)' }).waitFor();
  // It is not lost: it is on the board. Who leads writes for themselves too.
  await ans.page.getByText('Uw verborgen briefje staat nu op het bord.', { exact: false }).first().waitFor();
  await marjan.page.getByRole('button', { name: 'Schrijf voor uzelf (0)' }).waitFor();
  expect(faults()).toEqual([]);
});

it('U287 keeps what was begun for oneself when the dialog is shut and over a reload, until it is saved', async () => {
  const marjan = await enter('facilitator', 'Marjan', { view: 'list' });
  const { page } = await open('participant', 'Ans', { view: 'steps', viewport: PHONE, hasTouch: true });
  await takeAgenda(marjan.page, 120, 10);
  await press(marjan.page, 'Begin de sessie');
  await goToStep(marjan.page, 'Schrijf voor uzelf op wat er gebeurt');
  const door = page.getByRole('button', { name: /^Schrijf voor uzelf/ });
  const dialog = page.getByRole('dialog', { name: 'Schrijf voor uzelf' });
  const words = dialog.getByRole('textbox', { name: 'Uw briefje' });
  await door.tap();
  await words.fill('De brief lag drie');
  await dialog.getByLabel('Fase').selectOption('Ik meld mij');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  await door.tap();
  expect(await words.inputValue()).toBe('De brief lag drie');
  await page.reload();
  await door.tap();
  expect(await words.inputValue()).toBe('De brief lag drie');
  expect(await dialog.getByLabel('Fase').locator('option:checked').textContent()).toBe('Ik meld mij');
  await words.fill('De brief lag drie weken');
  await dialog.getByRole('button', { name: 'Bewaar voor mijzelf' }).tap();
  await dialog.getByText('Uw verborgen briefjes (1)').waitFor();
  expect(await words.inputValue()).toBe('');
  expect(faults()).toEqual([]);
});

it('U289 U291 asks who begins to write for themselves in a new step for what that step asks alone, with what will be seen of them', async () => {
  const marjan = await enter('facilitator', 'Marjan', { view: 'list' });
  const { page } = await open('participant', 'Ans', { view: 'steps', viewport: PHONE, hasTouch: true });
  const leader = await enterSession(room.facilitator, samenreis.url, room.board);
  onTestFinished(() => void leader.live.socket.close());
  const [first, second, third] = agendaTemplate(60);
  if (first === undefined || second === undefined || third === undefined) throw new Error('an agenda has steps');
  const asking = (step: typeof first, kind: 'emotion' | 'tip', secrecy: 'privateAnonymous' | 'privateNamed' | 'open') => ({
    ...step,
    rule: { ...step.rule, kinds: [kind], secrecy },
  });
  const steps = [asking(first, 'emotion', 'privateAnonymous'), asking(second, 'tip', 'privateNamed'), asking(third, 'tip', 'open')];
  await leader.ask({ type: 'replaceAgenda', steps });
  await leader.ask({ type: 'start' });
  const door = page.getByRole('button', { name: /^Schrijf voor uzelf/ });
  const dialog = page.getByRole('dialog', { name: 'Schrijf voor uzelf' });
  const kind = (name: string) => dialog.getByText(`Soort briefje: ${name}`, { exact: true }).waitFor();
  await door.tap();
  await dialog.getByText('Wel staat erbij vanuit wie u kijkt', { exact: false }).waitFor();
  await kind('Emotie');
  // U291: a feeling is a face to press, none beforehand.
  expect(await dialog.getByRole('radio', { checked: true }).count()).toBe(0);
  expect(await dialog.getByRole('radio').count()).toBe(5);
  expect(await axeFinds(page, { within: 'dialog[open]' })).toEqual([]);
  await page.keyboard.press('Escape');
  // Within the minute after it: who begins now begins with what is asked now.
  await leader.ask({ type: 'goTo', from: first.id, to: second.id });
  await page.locator('.steps-now').getByText('Stap 2 van 3').waitFor();
  await door.tap();
  await dialog.getByText('Dan staat uw naam erbij.', { exact: false }).waitFor();
  await kind('Verbetertip');
  await dialog.getByLabel('Fase').selectOption('Ik meld mij');
  // Who was writing when the step changed may finish; who was not is not asked to write in secret any more.
  await dialog.getByRole('textbox', { name: 'Uw briefje' }).fill('Bel eerder');
  await leader.ask({ type: 'goTo', from: second.id, to: third.id });
  await page.locator('.steps-now').getByText('Stap 3 van 3').waitFor({ state: 'attached' });
  await dialog.getByRole('button', { name: 'Bewaar voor mijzelf' }).tap();
  await dialog.getByText('Uw verborgen briefjes (1)').waitFor();
  await page.keyboard.press('Escape');
  await page
    .getByRole('button', { name: 'Uw verborgen briefjes (1)' })
    .or(page.getByRole('button', { name: /verborgen/i }))
    .first()
    .waitFor();
  expect(await door.count()).toBe(0);
  await marjan.close();
  expect(faults()).toEqual([]);
});

it('U298 makes one note of two presses on a line that is slow, and leaves hidden notes in reach when the session is over', async () => {
  const marjan = await enter('facilitator', 'Marjan', { view: 'board' });
  const piet = await enter('participant', 'Piet', { view: 'list' });
  await takeAgenda(marjan.page);
  await press(marjan.page, 'Begin de sessie');
  await goToStep(marjan.page, 'Schrijf voor uzelf op wat er gebeurt');
  await press(piet.page, 'Schrijf voor uzelf (0)');
  const dialog = piet.page.getByRole('dialog', { name: 'Schrijf voor uzelf' });
  await dialog.getByRole('textbox', { name: 'Uw briefje' }).fill('Twee keer gedrukt');
  await dialog.getByLabel('Fase').selectOption('Ik merk dat ik hulp nodig heb');
  // Both within one turn of the page: no answer can have come in between.
  await dialog.getByRole('button', { name: 'Bewaar voor mijzelf' }).evaluate((button: HTMLButtonElement) => {
    button.click();
    button.click();
  });
  await dialog.getByRole('heading', { name: 'Uw verborgen briefjes (1)' }).waitFor();
  await dialog.getByRole('textbox', { name: 'Uw briefje' }).fill('Een tweede');
  await dialog.getByRole('button', { name: 'Bewaar voor mijzelf' }).click();
  await dialog.getByRole('heading', { name: 'Uw verborgen briefjes (2)' }).waitFor();
  await piet.page.keyboard.press('Escape');
  await goToStep(marjan.page, 'Wat spreken we af?');
  await press(marjan.page, 'Sluit de sessie af');
  await marjan.page.getByRole('dialog').getByRole('button', { name: 'Sluit de sessie af' }).click();
  await strip(piet.page).getByText('De gezamenlijke reis is afgelopen. Dank u wel!').waitFor();
  await press(piet.page, 'Nog verborgen (2)');
  await piet.page.getByRole('dialog').getByText('Een tweede').first().waitFor();
  await piet.page.keyboard.press('Escape');
  await press(marjan.page, 'Verborgen: 2');
  await press(marjan.page, 'Laat zien aan iedereen');
  await eventually(() => expect(room.noteSaying('Twee keer gedrukt').kind).toBe('moment'));
  expect(faults()).toEqual([]);
});
