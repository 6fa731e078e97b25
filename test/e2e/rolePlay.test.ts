import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { eventually } from '../support/sync/eventually.ts';
import { axeFinds } from './axeFinds.ts';
import { PHONE } from './pageVisit.ts';
import { roomSetting } from './roomSetting.ts';
import { button, panel, prepare, scene, slide } from './sceneHands.ts';

const { room, open, enter, faults } = roomSetting('test');

it('U240 U241 U288 plays a scene: asked and free to say no, a dial for the thumb, one line on every screen, and its value on the board', async () => {
  const marjan = await enter('facilitator', 'Marjan', { view: 'board' });
  const ans = await open('participant', 'Ans', { view: 'steps', viewport: PHONE, hasTouch: true });
  const piet = await enter('participant', 'Piet', { view: 'list' });
  await prepare(marjan.page);
  await panel(marjan.page).getByText('Voor Ans is er nog geen speler. Vraag iemand.').waitFor();
  await panel(marjan.page).getByLabel('Wie vraagt u?').selectOption('Ans');
  await panel(marjan.page).getByRole('button', { name: 'Vraag', exact: true }).click();
  await scene(ans.page).getByText('Wilt u meespelen als Ans? Nee zeggen mag altijd.').waitFor();
  await expect.poll(() => ans.page.getByRole('status').allInnerTexts()).toContainEqual(expect.stringContaining('Wilt u meespelen'));
  // Who leads hears of a no, and may ask again.
  const heard = (text: string) =>
    expect.poll(() => marjan.page.getByRole('status').allTextContents()).toContainEqual(expect.stringContaining(text));
  await button(ans.page, 'Liever niet').tap();
  await heard('Ans speelt Ans nu niet.');
  await panel(marjan.page).getByLabel('Wie vraagt u?').selectOption('Ans');
  await panel(marjan.page).getByRole('button', { name: 'Vraag', exact: true }).click();
  await button(ans.page, 'Ja, dat doe ik').tap();
  await panel(marjan.page).getByText('Ans speelt Ans').waitFor();
  // Who is not asked may say to be willing; who leads decides.
  await panel(piet.page).getByText('Wilt u meespelen?').click();
  await panel(piet.page).getByRole('button', { name: 'de administratie' }).click();
  await panel(piet.page).getByText('U wilt meespelen als de administratie. Wacht op de gespreksleider.').waitFor();
  await heard('Piet wil');
  await panel(piet.page).getByRole('button', { name: 'Toch niet' }).click();
  await button(marjan.page, 'Begin de scène').click();
  // The player has the dial, and nothing else to do.
  await ans.page.getByRole('slider', { name: 'Hoe voelt u zich nu?' }).waitFor();
  expect(await ans.page.getByRole('heading', { name: /Waar in de reis/ }).count()).toBe(0);
  await slide(ans.page, 0.1);
  const felt = (page: Page, text: string | RegExp) => page.getByRole('img', { name: text }).waitFor();
  await felt(piet.page, /Speler nu: \+2 \(heel fijn\)/);
  await felt(marjan.page, /Speler nu: \+2 \(heel fijn\)/);
  await slide(ans.page, 0.9);
  await felt(piet.page, /Speler nu: −2 \(heel naar\)/);
  // By keys: an observer's dial.
  const observer = piet.page.getByRole('slider', { name: 'Hoe denkt u dat Ans zich nu voelt?' });
  await observer.focus();
  await piet.page.keyboard.press('ArrowUp');
  await expect.poll(() => observer.getAttribute('aria-valuetext')).toBe('+0,5 (fijn)');
  await panel(marjan.page).getByText('Er schuift één kijker mee. Bij 3 kijkers komt hun lijn erbij.').waitFor();
  for (const { page } of [marjan, piet, ans]) expect(await axeFinds(page)).toEqual([]);
  // Who comes back sees the line from its beginning.
  await piet.page.reload();
  await felt(piet.page, /Speler nu: −2 \(heel naar\)/);
  await button(marjan.page, 'Stop de scène').click();
  const value = panel(marjan.page).getByLabel('Waarde op de lijn');
  await value.waitFor();
  await value.fill('-1,5');
  await button(marjan.page, 'Zet op de lijn').click();
  await panel(marjan.page).getByText('Op de lijn gezet: −1,5 (heel naar).').waitFor();
  await eventually(() => {
    const point = [...room.snapshot().curves].find(([key]) => key.startsWith('current|ans|phase-4'))?.[1];
    expect(point).toMatchObject({ value: -1.5, source: 'played' });
  });
  await panel(piet.page).getByText('Op de lijn gezet: −1,5 (heel naar).').first().waitFor();
  expect(faults()).toEqual([]);
});

it('U242 J44 whoever wants to stop for a moment has the scene paused for everybody, and is named to nobody', async () => {
  const marjan = await enter('facilitator', 'Marjan', { view: 'list' });
  const ans = await open('participant', 'Ans', { view: 'steps', viewport: { width: 320, height: 568 }, hasTouch: true });
  const piet = await enter('participant', 'Piet', { view: 'board' });
  await prepare(marjan.page);
  await button(marjan.page, 'Begin de scène').click();
  await button(ans.page, 'Ik wil even stoppen').tap();
  const text = 'De scène staat stil. Iemand wilde even stoppen. Dat mag altijd.';
  for (const { page } of [marjan, ans, piet]) {
    await page.locator('.scene-state').getByText(text).waitFor();
    await expect.poll(() => page.getByRole('status').allInnerTexts()).toContain(text);
  }
  expect(await ans.page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  await button(marjan.page, 'Ga verder').click();
  await ans.page.locator('.scene-state').getByText('De scène is bezig.').waitFor();
  expect(await axeFinds(ans.page)).toEqual([]);
  expect(faults()).toEqual([]);
});

it('U243 J46 watches for one thing at a time: dealt at the start, changed by the person, and asked for alone on the phone', async () => {
  const marjan = await enter('facilitator', 'Marjan', { view: 'list' });
  const ans = await open('participant', 'Ans', { view: 'steps', viewport: PHONE, hasTouch: true });
  await prepare(marjan.page);
  await button(marjan.page, 'Begin de scène').click();
  await scene(ans.page).locator('.scene-lenses :checked').waitFor({ state: 'attached' });
  await scene(ans.page).getByText('Tips', { exact: true }).tap();
  await scene(ans.page).getByText('Let op wat beter kan. Plak een tip op het bord.').waitFor();
  await panel(marjan.page).getByText('Kijkers: 0 op wat er gebeurt, 0 op gevoelens, 1 op tips.').waitFor();
  // The question below is about the phase that is played, and of that thing alone.
  await ans.page.getByText('Ik wacht op de afspraak').last().waitFor();
  expect(faults()).toEqual([]);
});

it('U244 looks back: what was felt when, who was played, and what was stuck in which second', async () => {
  const marjan = await enter('facilitator', 'Marjan', { view: 'list' });
  const ans = await open('participant', 'Ans', { view: 'steps', viewport: PHONE, hasTouch: true });
  await prepare(marjan.page);
  await panel(marjan.page).getByLabel('Wie vraagt u?').selectOption('Ans');
  await panel(marjan.page).getByRole('button', { name: 'Vraag', exact: true }).click();
  await button(ans.page, 'Ja, dat doe ik').tap();
  await button(marjan.page, 'Begin de scène').click();
  await slide(ans.page, 0.9);
  await marjan.page.getByRole('img', { name: /Speler nu: −2/ }).waitFor();
  const form = marjan.page.locator('.list-new');
  await form.getByRole('textbox').fill('Zij zegt niets meer');
  await form.getByRole('button', { name: 'Plak op het bord' }).click();
  await eventually(() => expect(room.noteSaying('Zij zegt niets meer').played).toMatchObject({ take: 1 }));
  // A line has a point each second: two more of them show where the dial stands.
  const clock = panel(marjan.page).locator('.scene-clock');
  for (let seconds = 0; seconds < 2; seconds += 1) {
    const shown = await clock.textContent();
    await expect.poll(() => clock.textContent()).not.toBe(shown);
  }
  await button(marjan.page, 'Stop de scène').click();
  await panel(marjan.page).getByRole('button', { name: 'Kijk terug' }).click();
  const back = panel(marjan.page).locator('.look-back');
  await back.getByText('Zij zegt niets meer').waitFor();
  await back.getByText('Rollen: Ans.').waitFor();
  await back.getByRole('img', { name: '−2 (heel naar)' }).waitFor();
  expect(await axeFinds(marjan.page)).toEqual([]);
  // Once more, with other first words.
  await button(marjan.page, 'Speel opnieuw').click();
  await panel(marjan.page).getByLabel('Met welke zin begint de consulent nu?').fill('Gaat u zitten. Wilt u koffie?');
  await button(marjan.page, 'Speel opnieuw').click();
  await panel(marjan.page).getByText('“Gaat u zitten. Wilt u koffie?”').first().waitFor();
  expect(faults()).toEqual([]);
});

it('U284 brings the scene to a tablet by itself when it is prepared and when it begins, and leaves the way to it in sight when it is closed', async () => {
  const marjan = await enter('facilitator', 'Marjan', { view: 'board' });
  const { page } = await enter('participant', 'Fatima', { view: 'list', viewport: { width: 820, height: 1_180 } });
  await prepare(marjan.page);
  await panel(page).getByText('Deze scène staat klaar.').waitFor();
  expect(await axeFinds(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  await panel(page).getByRole('button', { name: 'Sluit het rollenspel' }).click();
  await panel(page).waitFor({ state: 'detached' });
  await button(marjan.page, 'Begin de scène').click();
  await panel(page).getByText('De scène is bezig.').waitFor();
  await panel(page).getByRole('button', { name: 'Sluit het rollenspel' }).click();
  await button(page, 'Rollenspel').click();
  await panel(page).getByText('De scène is bezig.').waitFor();
  expect(faults()).toEqual([]);
});
