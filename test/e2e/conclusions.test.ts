import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { eventually } from '../support/sync/eventually.ts';
import { axeFinds } from './axeFinds.ts';
import { PHONE } from './pageVisit.ts';
import { roomSetting } from './roomSetting.ts';
import { goToStep, takeAgenda } from './sessionHands.ts';

const { room, open, enter, faults } = roomSetting('test');

const outcome = (page: Page) => page.getByRole('dialog', { name: 'Conclusies en aanbevelingen' });
const live = <Kept extends { readonly archived: boolean }>(records: readonly Kept[]) => records.filter(({ archived }) => !archived);

it('V64 V65 concludes together: a sentence on notes and phases, a recommendation with who, when and how far, read live on a phone', async () => {
  const marjan = await enter('facilitator', 'Marjan', { view: 'board' });
  const ans = await open('participant', 'Ans', { view: 'steps', viewport: PHONE, hasTouch: true });
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
  await dialog.getByLabel('Ik hoor niets. Ben ik vergeten?').check();
  expect(await axeFinds(marjan.page, { within: 'dialog[open]' })).toEqual([]);
  await dialog.getByRole('button', { name: 'Voeg toe', exact: true }).click();
  await eventually(() =>
    expect(live(room.snapshot().conclusions).at(-1)).toMatchObject({
      text: 'Wie wacht, wil weten hoe lang.',
      phases: ['phase-4'],
      notes: [expect.any(String)],
    }),
  );
  // On the phone it is read as it comes, and there is nothing to press that may not be.
  await ans.page.getByRole('button', { name: 'Conclusies' }).tap();
  await outcome(ans.page).getByText('Wie wacht, wil weten hoe lang.').waitFor();
  await outcome(ans.page).getByText('“Ik hoor niets. Ben ik vergeten?”').last().waitFor();
  await outcome(ans.page).getByText('Ad 1').waitFor();
  expect(
    await outcome(ans.page)
      .getByRole('button')
      .evaluateAll((all) => all.map((each) => each.textContent)),
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
