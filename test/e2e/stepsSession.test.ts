import { expect, it } from 'vitest';
import { axeFinds } from './axeFinds.ts';
import { PHONE } from './pageVisit.ts';
import { roomSetting } from './roomSetting.ts';
import { panel, prepare } from './sceneHands.ts';
import { goToStep, strip, takeAgenda } from './sessionHands.ts';

const ON_PHONE = { view: 'steps', viewport: PHONE, hasTouch: true } as const;
const { room, open, enter, faults } = roomSetting('test');

it('U249 shows on a phone who the journey is of, puts before who begins what the step asks alone, and lets who writes finish', async () => {
  const marjan = await enter('facilitator', 'Marjan', { view: 'list' });
  const { page } = await open('participant', 'Ans', ON_PHONE);
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  await takeAgenda(marjan.page);
  await page.getByText('We zijn nog niet begonnen.').waitFor();
  const start = strip(marjan.page).getByRole('button', { name: 'Begin de sessie' });
  await start.focus();
  await start.press('Enter');
  // The button went with the press; the next one is where the hand is.
  await expect.poll(() => marjan.page.evaluate(() => document.activeElement?.className)).toContain('session-next');

  await goToStep(marjan.page, 'Maak kennis met de persoon');
  await page.getByRole('heading', { name: /^Ans/ }).waitFor();
  await page.getByText('Ik dacht: de Wmo is voor oude mensen.').waitFor();
  expect(await axeFinds(page)).toEqual([]);

  await goToStep(marjan.page, 'Hoe voelt het?');
  await button('Ik meld mij').tap();
  await button('naar').tap();
  await page.locator('textarea').fill('Ik wist niet bij wie');
  await goToStep(marjan.page, 'Wat kan beter?');
  await button('Plak op het bord').tap();
  await page.getByRole('heading', { name: /Uw briefje hangt bij/ }).waitFor();
  await button('Nog een briefje').tap();
  // A feeling may still be finished in this minute, and is not put before who begins.
  await expect.poll(() => page.getByRole('radio', { name: 'Hoe zou u het willen?' }).isChecked()).toBe(true);
  await button('Ik meld mij').tap();
  await page.getByRole('button', { name: /tip/i }).waitFor();
  expect(await button('naar').count()).toBe(0);
  await page.getByRole('button', { name: /tip/i }).tap();
  await page.locator('textarea').fill('Eén loket');
  await button('Plak op het bord').tap();
  await page.getByRole('heading', { name: /Uw briefje hangt bij/ }).waitFor();
  const lane = room.snapshot().lanes.find(({ kind }) => kind === 'desired')?.id;
  expect(room.noteSaying('Eén loket').place.lane).toBe(lane);
  // A step that asks for nothing leaves the note in sight, and nothing to press that leads nowhere.
  await goToStep(marjan.page, 'Wat is het belangrijkst?');
  await page.getByText(/Op het bord hoeft u nu niets te plakken/).waitFor();
  await expect.poll(() => page.getByRole('button', { name: /^Nog een/ }).count()).toBe(0);
  await button('Naar mijn briefjes').waitFor();
  expect(faults()).toEqual([]);
});

it('U249 leads on a phone to where there is something to read, keeps what was chosen there, and tells what others felt of the own notes', async () => {
  const { page } = await open('participant', 'Ans', { ...ON_PHONE, viewport: { width: 320, height: 568 } });
  const piet = await enter('participant', 'Piet', { view: 'list' });
  await page.getByRole('button', { name: 'Het bord' }).tap();
  const phase = page.getByLabel('Fase');
  await page.locator('.steps-note').first().waitFor();
  await expect.poll(() => phase.locator('option:checked').textContent()).toMatch(/ \([1-9]\d*\)$/);
  await phase.selectOption({ label: 'Ik meld mij (4)' });
  await page.getByRole('button', { name: /hele bord/ }).tap();
  await page.getByRole('button', { name: /Terug/ }).tap();
  await expect.poll(() => phase.locator('option:checked').textContent()).toBe('Ik meld mij (4)');

  await page.getByRole('button', { name: 'Schrijven' }).tap();
  await page.getByRole('button', { name: 'Ik merk dat ik hulp nodig heb' }).tap();
  await page.getByRole('button', { name: 'heel naar', exact: true }).tap();
  await page.locator('textarea').fill('Alleen is maar alleen');
  await page.getByRole('button', { name: 'Plak op het bord' }).tap();
  await page.getByRole('heading', { name: /Uw briefje hangt bij/ }).waitFor();
  const item = piet.page.locator('.list-note', { hasText: 'Alleen is maar alleen' });
  await item.getByRole('button', { name: 'Meer', exact: true }).click();
  await item.getByRole('button', { name: 'Herken ik' }).click();
  await page.getByRole('button', { name: /Mijn briefjes/ }).tap();
  await page.getByText('1 keer ‘Herken ik’').waitFor();
  // Taken away and put back: the focus is among the own notes.
  await page.getByRole('button', { name: /^Haal weg/ }).tap();
  await page.getByRole('button', { name: 'Zet terug' }).tap();
  await page.getByText('1 keer ‘Herken ik’').waitFor();
  expect(await page.evaluate(() => document.activeElement?.closest('.steps-mine') !== null)).toBe(true);
  await page.getByRole('button', { name: 'Schrijven' }).tap();
  await page.getByRole('heading', { name: /Waar/ }).waitFor();

  await room.facilitate({ type: 'lockBoard', locked: true });
  await page.getByText('Het bord is op slot').waitFor();
  expect(await page.getByRole('heading', { name: /Waar/ }).count()).toBe(0);
  expect(await axeFinds(page)).toEqual([]);
});

it('U285 puts what is asked before who stands at a question that leads nowhere now, and the scene before who has written nothing', async () => {
  const marjan = await enter('facilitator', 'Marjan', { view: 'board' });
  const { page } = await open('participant', 'Ans', ON_PHONE);
  await takeAgenda(marjan.page);
  await strip(marjan.page).getByRole('button', { name: 'Begin de sessie' }).click();
  await goToStep(marjan.page, 'Hoe voelt het?');
  await page.getByRole('button', { name: 'Ik meld mij', exact: true }).tap();
  await page.getByRole('button', { name: 'naar', exact: true }).waitFor();
  // The next step asks for nothing on the board.
  await goToStep(marjan.page, 'Wat is het belangrijkst?');
  const asked = page.locator('.steps-asked');
  await asked.getByText('Kies welke tips u het belangrijkst vindt.', { exact: false }).waitFor();
  await asked.getByRole('button', { name: 'Ik ben klaar' }).waitFor();
  expect(await axeFinds(page)).toEqual([]);
  await page.reload();
  await asked.getByRole('button', { name: 'Ik ben klaar' }).waitFor();
  // A scene that is prepared stands above the question of who has not begun to write.
  await goToStep(marjan.page, 'Rollenspel');
  await page.getByRole('button', { name: 'naar', exact: true }).waitFor();
  await marjan.page.getByRole('button', { name: 'Rollenspel' }).click();
  await marjan.page.getByRole('button', { name: 'Zet een scène klaar' }).click();
  await marjan.page.getByRole('dialog', { name: 'Zet een scène klaar' }).getByRole('button', { name: 'Zet klaar' }).click();
  await page.getByRole('region', { name: 'Rollenspel' }).getByText('Deze scène staat klaar.').waitFor();
  expect(faults()).toEqual([]);
});

it('U286 leaves room on a low phone with letters twice as large: who plays reaches the dial, and the button that stops the scene', async () => {
  const marjan = await enter('facilitator', 'Marjan', { view: 'board' });
  const { page } = await open('participant', 'Ans', { view: 'steps', viewport: { width: 320, height: 568 }, hasTouch: true });
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
  await prepare(marjan.page);
  await panel(marjan.page).getByLabel('Wie vraagt u?').selectOption('Ans');
  await panel(marjan.page).getByRole('button', { name: 'Vraag', exact: true }).click();
  await page.getByRole('button', { name: 'Ja, dat doe ik' }).tap();
  await marjan.page.getByRole('button', { name: 'Begin de scène' }).click();
  await page.getByRole('slider', { name: 'Hoe voelt u zich nu?' }).waitFor();
  const room = await page.locator('.steps-main').evaluate((main) => main.clientHeight / innerHeight);
  expect(room).toBeGreaterThan(0.45);
  await page.getByRole('button', { name: 'Ik wil even stoppen' }).tap();
  await panel(marjan.page).getByText('De scène staat stil.', { exact: false }).first().waitFor();
  expect(faults()).toEqual([]);
});

it('U290 warns who still finishes an open note of the step before that everybody will see it', async () => {
  const marjan = await enter('facilitator', 'Marjan', { view: 'list' });
  const { page } = await open('participant', 'Ans', ON_PHONE);
  await takeAgenda(marjan.page, 120, 10);
  await strip(marjan.page).getByRole('button', { name: 'Begin de sessie' }).click();
  await goToStep(marjan.page, 'Hoe voelt het?');
  await page.getByRole('button', { name: 'Ik meld mij', exact: true }).tap();
  await page.getByRole('button', { name: 'naar', exact: true }).tap();
  await page.locator('textarea').fill('Ik durfde niet');
  await goToStep(marjan.page, 'Schrijf voor uzelf op wat er gebeurt');
  await page.getByText('De groep is al verder.', { exact: false }).waitFor();
  expect(await axeFinds(page)).toEqual([]);
  expect(faults()).toEqual([]);
});

it('U300 J41 J75 leaves nobody behind a scene when who leads goes on, and takes one that is not played from the screens', async () => {
  const marjan = await enter('facilitator', 'Marjan', { view: 'list' });
  const { page } = await open('participant', 'Ans', ON_PHONE);
  await prepare(marjan.page);
  await panel(marjan.page).getByRole('button', { name: 'Begin de scène' }).click();
  await page.getByRole('region', { name: 'Rollenspel' }).waitFor();
  await goToStep(marjan.page, 'Maak kennis met de persoon');
  await page.getByText('Ik dacht: de Wmo is voor oude mensen.').waitFor();
  await page.getByRole('button', { name: 'Ik ben klaar' }).waitFor();
  expect(await page.getByRole('region', { name: 'Rollenspel' }).count()).toBe(0);
  await panel(marjan.page).getByText('De scène is afgelopen.', { exact: false }).first().waitFor();

  await panel(marjan.page).getByRole('button', { name: 'Volgende scène' }).click();
  await marjan.page.getByRole('dialog', { name: 'Zet een scène klaar' }).getByRole('button', { name: 'Zet klaar' }).click();
  await page.getByText('Deze scène staat klaar.').waitFor();
  await strip(marjan.page).getByRole('button', { name: 'Zet de klok stil' }).click();
  await panel(marjan.page).getByText('Laat die eerst weer lopen.', { exact: false }).waitFor();
  await panel(marjan.page).getByRole('button', { name: 'Haal deze scène weg' }).click();
  await expect.poll(() => page.getByText('Deze scène staat klaar.').count()).toBe(0);
  expect(await panel(marjan.page).getByText('Laat die eerst weer lopen.', { exact: false }).count()).toBe(0);
  expect(faults()).toEqual([]);
});
