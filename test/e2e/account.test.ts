import { beforeAll, expect, it } from 'vitest';
import { PASSWORD, setUp } from '../support/startSamenreis.ts';
import type { Visitor } from '../support/visitor.ts';
import { axeFinds } from './axeFinds.ts';
import { PHONE } from './pageVisit.ts';
import { siteSetting } from './siteSetting.ts';

const { samenreis, visit, faults } = siteSetting('file');
let facilitator: Visitor;

beforeAll(async () => {
  facilitator = await setUp(samenreis);
});

it('U190 U173 a facilitator changes name and password, invites a colleague, who makes an account on a phone, and signs out everywhere', async () => {
  const { page, goto } = await visit({ cookies: facilitator.cookies });
  await goto('/');
  await page.getByRole('link', { name: 'Uw account' }).click();
  await page.getByRole('button', { name: 'Maak een link' }).click();
  const link = await page.getByLabel('Link voor uw collega').inputValue();
  await page.getByRole('button', { name: 'Kopieer de link' }).click();
  await page.getByText('De link is gekopieerd').or(page.getByText('druk op Ctrl+C')).first().waitFor();
  await page.getByLabel('Uw naam').fill('Gerda de Wit');
  // By keyboard: Enter in the field sends its form.
  await page.keyboard.press('Enter');
  await page.getByText('Uw naam is veranderd').first().waitFor();
  await page.getByLabel('Uw huidige wachtwoord').fill(PASSWORD);
  await page.getByLabel('Nieuw wachtwoord').fill('een ander lang wachtwoord');
  await page.keyboard.press('Enter');
  await page.getByText('Uw wachtwoord is veranderd').first().waitFor();
  expect(await axeFinds(page)).toEqual([]);

  const colleague = await visit({ viewport: PHONE, language: 'en' });
  await colleague.goto(new URL(link).pathname + new URL(link).hash);
  await colleague.page.getByText('Gerda de Wit invites you.').waitFor();
  expect(await axeFinds(colleague.page)).toEqual([]);
  await colleague.page.getByLabel('Your name').fill('Bram');
  await colleague.page.getByLabel('E-mail').fill('bram@gemeente.example');
  await colleague.page.locator('[name=password]').fill('een lang wachtwoord');
  await colleague.page.keyboard.press('Enter');
  await colleague.page.getByRole('link', { name: 'Your account' }).waitFor();
  // The example that came with the server is somebody else's: a colleague gets one to try everything on.
  await colleague.page.getByRole('button', { name: 'Open the example' }).click();
  await colleague.page.locator('.board-stage canvas, .list-note, .steps').first().waitFor();
  await expect.poll(() => colleague.page.title()).toBe('Example: Wmo customer journey · Samenreis');

  await page.getByRole('button', { name: 'Overal afmelden' }).click();
  await page.getByRole('button', { name: 'Aanmelden' }).waitFor();
  const late = await visit();
  await late.goto(new URL(link).pathname + new URL(link).hash);
  await late.page.getByText('Deze link is al gebruikt.').waitFor();
  expect(faults()).toEqual([]);
});
