import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { eventually } from '../support/sync/eventually.ts';
import { axeFinds } from './axeFinds.ts';
import { PHONE } from './pageVisit.ts';
import { roomSetting } from './roomSetting.ts';
import { goToStep, strip, takeAgenda } from './sessionHands.ts';

const { room, open, enter, faults } = roomSetting('test');

const outcome = (page: Page) => page.getByRole('dialog', { name: 'Conclusies en aanbevelingen' });
const live = <Kept extends { readonly archived: boolean }>(records: readonly Kept[]) => records.filter(({ archived }) => !archived);

it('V64 V65 concludes together: a sentence on notes and phases, a recommendation with who, when and how far, read live on a phone', async () => {
  const marjan = await enter('facilitator', 'Marjan', { view: 'board' });
  const ans = await open('viewer', 'Ans', { view: 'list', viewport: PHONE, hasTouch: true });
  await takeAgenda(marjan.page);
  await marjan.page.getByRole('button', { name: 'Begin de sessie' }).click();
  await goToStep(marjan.page, 'Wat spreken we af?');
  await marjan.page.locator('.session-strip').getByRole('button', { name: 'Conclusies' }).click();
  const dialog = outcome(marjan.page);
  await dialog.getByRole('button', { name: 'Voeg een conclusie toe' }).click();
  await dialog.getByRole('button', { name: 'Voeg toe', exact: true }).click();
  await dialog.getByText('Schrijf eerst een tekst.').waitFor();
  await dialog.getByRole('textbox', { name: 'Conclusie' }).fill('Wie wacht, wil weten hoe lang.');
  await dialog.getByText('Fasen waarover dit gaat: 0').click();
  await dialog.getByLabel('Ik wacht op de afspraak').check();
  await dialog.getByText('Briefjes waarop dit rust: 0').click();
  await dialog.getByLabel('Zoek een briefje').fill('ben ik vergeten');
  await dialog.getByText('Gevonden briefjes: 1').waitFor();
  await dialog.getByRole('checkbox', { name: 'Ik hoor niets. Ben ik vergeten?' }).check();
  expect(await axeFinds(marjan.page, { within: 'dialog[open]' })).toEqual([]);
  await dialog.getByRole('button', { name: 'Voeg toe', exact: true }).click();
  await eventually(() =>
    expect(live(room.snapshot().conclusions).at(-1)).toMatchObject({
      text: 'Wie wacht, wil weten hoe lang.',
      phases: ['phase-4'],
      notes: [expect.any(String)],
    }),
  );
  // Who looks on reads it as it comes, and may go to the notes it rests on; there is nothing to press that may not be.
  await ans.page.getByRole('button', { name: 'Conclusies' }).tap();
  await outcome(ans.page).getByText('Wie wacht, wil weten hoe lang.').waitFor();
  await outcome(ans.page).getByText('“Ik hoor niets. Ben ik vergeten?”').last().waitFor();
  await outcome(ans.page).getByText('Ad 1').waitFor();
  expect(
    await outcome(ans.page)
      .getByRole('button')
      .evaluateAll((all) => all.map((each) => each.textContent).filter((text) => !text.startsWith('“'))),
  ).toEqual(['Sluiten']);
  expect(await axeFinds(ans.page, { within: 'dialog[open]' })).toEqual([]);
  // Earlier by key, away, and back.
  await dialog.getByRole('button', { name: 'Eerder: Wie wacht, wil weten hoe lang.' }).press('Enter');
  await eventually(() => expect(live(room.snapshot().conclusions).at(-2)?.text).toBe('Wie wacht, wil weten hoe lang.'));
  await dialog.getByRole('button', { name: 'Haal weg: Wie wacht, wil weten hoe lang.' }).click();
  await outcome(ans.page).getByText('Wie wacht, wil weten hoe lang.').waitFor({ state: 'detached' });
  await dialog.getByRole('button', { name: 'Zet terug' }).click();
  await outcome(ans.page).getByText('Wie wacht, wil weten hoe lang.').waitFor();
  // What is done with it.
  await dialog.getByRole('button', { name: 'Voeg een aanbeveling toe' }).click();
  await dialog.getByRole('textbox', { name: 'Aanbeveling' }).fill('Noem in de brief een termijn');
  await dialog.getByLabel('Wie doet het?').fill('Teamleider');
  await dialog.getByLabel('Wanneer klaar?').fill('2027-03-01');
  await dialog.getByLabel('Hoe ver is het?').selectOption('Wacht');
  await dialog.getByLabel('Waarom?').fill('Er is een nieuw systeem nodig');
  await dialog.getByLabel('Hoort bij conclusie').selectOption('Wie wacht, wil weten hoe lang.');
  await dialog.getByRole('button', { name: 'Voeg toe', exact: true }).click();
  await eventually(() =>
    expect(live(room.snapshot().followUps).at(-1)).toMatchObject({
      text: 'Noem in de brief een termijn',
      owner: 'Teamleider',
      dueOn: '2027-03-01',
      status: 'waiting',
      reason: 'Er is een nieuw systeem nodig',
    }),
  );
  await outcome(ans.page).getByText('Bij: Wie wacht, wil weten hoe lang.').waitFor();
  expect(faults()).toEqual([]);
});

it('V66 leads from a conclusion to the note it rests on', async () => {
  const { page } = await enter('facilitator', 'Marjan', { view: 'list' });
  const note = room.noteSaying('Het ging weer slecht. Ik durfde niet te bellen.').id;
  await room.facilitate({ type: 'addConclusion', text: 'Bel na.', notes: [note], phases: [] });
  await page.getByRole('button', { name: 'Toon wat er over dit bord staat' }).click();
  await page.getByRole('button', { name: 'Conclusies en aanbevelingen' }).click();
  await outcome(page)
    .getByRole('button', { name: 'Toon op het bord: Het ging weer slecht. Ik durfde niet te bellen.' })
    .last()
    .click();
  await page.getByRole('heading', { name: 'Fase 9: Hoe gaat het nu?' }).waitFor();
  expect(faults()).toEqual([]);
});

it('V67 asks all whether they agree with a conclusion, tells the outcome in words and numbers, and that its words were changed since', async () => {
  const marjan = await enter('facilitator', 'Marjan', { view: 'board' });
  const ans = await open('participant', 'Ans', { view: 'steps', viewport: PHONE, hasTouch: true });
  const watcher = await open('viewer', 'Kees', { view: 'list' });
  const about = 'Wachten zonder uitleg is het diepste punt.';
  await marjan.page.getByRole('button', { name: 'Conclusies en aanbevelingen' }).click();
  const dialog = outcome(marjan.page);
  await dialog.getByRole('button', { name: `Vraag of iedereen het eens is: ${about}` }).click();
  const within = dialog.getByRole('region', { name: 'Vraag aan iedereen' });
  await within.getByText(/^0 van \d+ gaven antwoord/).waitFor();
  expect(await dialog.getByRole('button', { name: /^Vraag of/ }).count()).toBe(0);
  expect(await axeFinds(marjan.page, { within: 'dialog[open]' })).toEqual([]);
  const card = ans.page.getByRole('region', { name: 'Vraag aan iedereen' });
  await card.getByText(about).waitFor();
  expect(await axeFinds(ans.page, { within: '.poll-card' })).toEqual([]);
  await card.getByRole('button', { name: 'Oneens' }).tap();
  await within.getByText(/^1 van \d+ gaven antwoord/).waitFor();
  await card.getByRole('button', { name: 'Twijfel' }).tap();
  await expect.poll(() => card.getByRole('button', { name: 'Twijfel' }).getAttribute('aria-pressed')).toBe('true');
  expect(await card.getByRole('button', { name: 'Oneens' }).getAttribute('aria-pressed')).toBe('false');
  const seen = watcher.page.getByRole('region', { name: 'Vraag aan iedereen' });
  await seen.getByText('Er wordt gevraagd of iedereen het eens is.', { exact: false }).waitFor();
  expect(await seen.getByRole('button').evaluateAll((all) => all.map((each) => each.ariaLabel ?? each.textContent))).toEqual([
    'Verberg',
  ]);
  await within.getByRole('button', { name: 'Eens', exact: true }).press('Enter');
  await within.getByText(/^2 van \d+ gaven antwoord/).waitFor();
  await within.getByRole('button', { name: 'Sluit en toon de uitslag' }).press('Enter');
  const counted = ['Eens: 1', 'Twijfel: 1', 'Oneens: 0'];
  const told = (page: Page) =>
    page
      .getByRole('region', { name: 'Uitslag' })
      .getByRole('listitem')
      .evaluateAll((all) => all.map((each) => (each.textContent ?? '').trim()));
  for (const { page } of [ans, watcher]) await expect.poll(() => told(page)).toEqual(counted);
  await eventually(() =>
    expect(live(room.snapshot().conclusions).find(({ text }) => text === about)?.consensus).toEqual({
      agree: 1,
      doubt: 1,
      disagree: 0,
      asked: about,
    }),
  );
  const row = dialog.locator('.outcome-row', { hasText: about });
  await row.getByText('Twijfel: 1').waitFor();
  // What had the focus is gone: it is where the outcome stands.
  expect(await row.locator('.conclusion-poll').evaluate((place) => place === document.activeElement)).toBe(true);
  expect(await row.getByText('De tekst is daarna veranderd.').count()).toBe(0);
  const conclusion = live(room.snapshot().conclusions).find(({ text }) => text === about)?.id;
  if (conclusion === undefined) throw new Error('the example has this conclusion');
  await room.facilitate({ type: 'editConclusion', conclusion, text: 'Wachten zonder uitleg is het moeilijkst.' });
  await dialog.getByText('De tekst is daarna veranderd.').waitFor();
  expect(faults()).toEqual([]);
});

it('V68 writes a conclusion from a note in the list, has one rest on a note of the canvas too, and tells everybody at the note', async () => {
  const marjan = await enter('facilitator', 'Marjan', { view: 'list' });
  const ans = await enter('participant', 'Ans', { view: 'list' });
  const words = 'Ik hoor niets. Ben ik vergeten?';
  const item = (page: Page) => page.locator('.list-note', { hasText: words });
  const more = (page: Page) => item(page).getByRole('button', { name: 'Meer', exact: true }).click();
  for (const { page } of [marjan, ans]) await page.getByRole('button', { name: 'Alle fasen' }).click();
  await more(marjan.page);
  await item(marjan.page).getByRole('button', { name: 'Gebruik in een conclusie' }).click();
  const use = (page: Page) => page.getByRole('dialog', { name: 'Gebruik in een conclusie' });
  // The example has one that rests on it.
  await use(marjan.page).getByText('Hierin wordt dit briefje gebruikt:').waitFor();
  await use(marjan.page).getByRole('button', { name: 'Voeg toe' }).click();
  await use(marjan.page).getByText('Schrijf eerst een tekst.').waitFor();
  await use(marjan.page).getByRole('textbox', { name: 'Conclusie' }).fill('Laat van u horen.');
  expect(await axeFinds(marjan.page, { within: 'dialog[open]' })).toEqual([]);
  await use(marjan.page).getByRole('button', { name: 'Voeg toe' }).click();
  const note = room.noteSaying(words);
  const made = () => live(room.snapshot().conclusions).find(({ text }) => text === 'Laat van u horen.');
  await eventually(() => expect(made()).toMatchObject({ notes: [note.id], phases: [note.place.phase] }));
  await more(ans.page);
  await item(ans.page).getByRole('button', { name: 'Gebruikt in een conclusie' }).click();
  const used = ans.page.getByRole('dialog', { name: 'Gebruikt in een conclusie' });
  await used.getByText('Laat van u horen.').waitFor();
  expect(await used.getByRole('textbox').count()).toBe(0);
  expect(await axeFinds(ans.page, { within: 'dialog[open]' })).toEqual([]);
  // By key, on the canvas: what is picked there comes to the conclusion that is there.
  await marjan.page.getByRole('button', { name: 'Bord', exact: true }).click();
  await marjan.page.locator('.board-stage canvas').first().waitFor();
  await marjan.page.locator('.board-area').focus();
  for (const key of ['Escape', 'ArrowRight', 'Shift+F10']) await marjan.page.keyboard.press(key);
  await marjan.page.getByRole('menuitem', { name: 'Gebruik in een conclusie' }).press('Enter');
  await use(marjan.page).getByLabel('Welke conclusie?').selectOption('Laat van u horen.');
  await use(marjan.page).getByRole('button', { name: 'Bewaar' }).click();
  await eventually(() => expect(made()?.notes).toHaveLength(2));
  expect(made()?.notes[0]).toBe(note.id);
  expect(faults()).toEqual([]);
});

it('U224 keeps the words of both who write in a conclusion at once', async () => {
  const { page } = await enter('facilitator', 'Marjan', { view: 'list' });
  const [first] = live(room.snapshot().conclusions);
  if (first === undefined) throw new Error('the example has conclusions');
  await page.getByRole('button', { name: 'Toon wat er over dit bord staat' }).click();
  await page.getByRole('button', { name: 'Conclusies en aanbevelingen' }).click();
  const dialog = outcome(page);
  await dialog.getByRole('button', { name: `Wijzig: ${first.text}` }).click();
  await dialog.getByRole('textbox', { name: 'Conclusie' }).fill(`Samengevat: ${first.text}`);
  await room.facilitate({ type: 'editConclusion', conclusion: first.id, text: `${first.text} Dat blijft.` });
  await dialog.locator('.outcome-text', { hasText: 'Dat blijft.' }).waitFor();
  await dialog.getByRole('button', { name: 'Bewaar' }).click();
  await eventually(() => expect(live(room.snapshot().conclusions)[0]?.text).toBe(`Samengevat: ${first.text} Dat blijft.`));
  expect(faults()).toEqual([]);
});

it('V70 J70 has everybody write along in the step for it: two phones word what the room reads, and what is open stays when the step is over', async () => {
  const marjan = await enter('facilitator', 'Marjan', { view: 'board' });
  const [ans, daan] = [
    await open('participant', 'Ans', { view: 'steps', viewport: PHONE, hasTouch: true }),
    await open('participant', 'Daan', { view: 'list' }),
  ];
  await takeAgenda(marjan.page);
  await marjan.page.getByRole('button', { name: 'Begin de sessie' }).click();
  await goToStep(marjan.page, 'Wat spreken we af?');
  await ans.page.getByRole('button', { name: 'Schrijf mee aan conclusies' }).tap();
  const onPhone = outcome(ans.page);
  await onPhone.getByRole('button', { name: 'Voeg een conclusie toe' }).tap();
  await onPhone.getByText('Er komt geen naam bij.', { exact: false }).waitFor();
  await onPhone.getByRole('textbox', { name: 'Conclusie' }).fill('Wachten mag, zwijgen niet.');
  // What was begun outlives the dialog.
  await ans.page.keyboard.press('Escape');
  await onPhone.waitFor({ state: 'hidden' });
  await ans.page.getByRole('button', { name: 'Schrijf mee aan conclusies' }).tap();
  expect(await onPhone.getByRole('textbox', { name: 'Conclusie' }).inputValue()).toBe('Wachten mag, zwijgen niet.');
  expect(await axeFinds(ans.page, { within: 'dialog[open]' })).toEqual([]);
  await onPhone.getByRole('button', { name: 'Voeg toe', exact: true }).tap();
  await daan.page.getByRole('button', { name: 'Schrijf mee aan conclusies' }).press('Enter');
  const atDesk = outcome(daan.page);
  await atDesk.getByRole('button', { name: 'Wijzig: Wachten mag, zwijgen niet.' }).press('Enter');
  await atDesk.getByRole('textbox', { name: 'Conclusie' }).fill('Wachten mag, zwijgen niet. Bel elke week.');
  await atDesk.getByRole('button', { name: 'Bewaar' }).press('Enter');
  await onPhone.getByText('Wachten mag, zwijgen niet. Bel elke week.').waitFor();
  // To take away is for who leads, and so are the recommendations.
  for (const dialog of [onPhone, atDesk]) {
    expect(await dialog.getByRole('button', { name: /^Haal weg/ }).count()).toBe(0);
    expect(await dialog.getByRole('button', { name: 'Voeg een aanbeveling toe' }).count()).toBe(0);
  }
  // The session ends while somebody writes: the words stay, and why they are not taken is said.
  await onPhone.getByRole('button', { name: 'Voeg een conclusie toe' }).tap();
  await onPhone.getByRole('textbox', { name: 'Conclusie' }).fill('Nog een zin');
  await strip(marjan.page).getByRole('button', { name: 'Sluit de sessie af' }).click();
  const ending = marjan.page.getByRole('dialog', { name: 'Sluit de sessie af' });
  await ending.getByRole('button', { name: 'Sluit de sessie af' }).click();
  await atDesk.getByRole('button', { name: 'Voeg een conclusie toe' }).waitFor({ state: 'detached' });
  await onPhone.getByRole('button', { name: 'Voeg toe', exact: true }).tap();
  await ans.page.getByText('Alleen de gespreksleider', { exact: false }).first().waitFor();
  expect(await onPhone.getByRole('textbox', { name: 'Conclusie' }).inputValue()).toBe('Nog een zin');
  expect(live(room.snapshot().conclusions).map(({ text }) => text)).not.toContain('Nog een zin');
  expect(faults()).toEqual([]);
});
