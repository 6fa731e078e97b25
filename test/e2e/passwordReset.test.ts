import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { resetToken } from '../support/operator.ts';
import { createManualClock, FACILITATOR, setUp } from '../support/startSamenreis.ts';
import type { Visitor } from '../support/visitor.ts';
import { axeFinds } from './axeFinds.ts';
import { PHONE } from './pageVisit.ts';
import { siteSetting } from './siteSetting.ts';

const NEW_PASSWORD = 'een ander lang wachtwoord';
const HOUR_MS = 3_600_000;
const dataDir = mkdtempSync(join(tmpdir(), 'samenreis-reset-'));
const clock = createManualClock();
const { samenreis, visit, faults } = siteSetting('file', { dataDir, clock });
let facilitator: Visitor;

beforeAll(async () => {
  facilitator = await setUp(samenreis);
});
afterAll(() => rm(dataDir, { recursive: true, force: true }));

it('U191 who lost a password chooses another on a phone by a printed link, and is told when it is used up or too old', async () => {
  const link = `/nieuw-wachtwoord#${await resetToken(dataDir, FACILITATOR.email)}`;
  const { page, goto, heading } = await visit({ viewport: PHONE });
  await goto(link);
  await page.getByText(`Kies een nieuw wachtwoord voor ${FACILITATOR.email}.`).waitFor();
  await page.locator('[name=password]').fill('kort');
  await page.keyboard.press('Enter');
  await page.getByText('Kies een wachtwoord van ten minste').waitFor();
  expect(await axeFinds(page)).toEqual([]);
  await page.locator('[name=password]').fill(NEW_PASSWORD);
  await page.keyboard.press('Enter');
  await page.getByText('U bent overal afgemeld.').waitFor();
  expect(await heading()).toBe('Uw wachtwoord is veranderd');
  expect(new URL(page.url()).hash).toBe('');
  expect(await axeFinds(page)).toEqual([]);
  expect((await facilitator.get('/api/cards')).status).toBe(401);
  await page.getByRole('button', { name: 'Aanmelden' }).click();
  await page.getByLabel('E-mailadres').fill(FACILITATOR.email);
  await page.locator('[name=password]').fill(NEW_PASSWORD);
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Uw account' }).waitFor();

  const second = await visit();
  await second.goto(link);
  await second.page.getByText('Deze link is al gebruikt.').waitFor();
  const late = await visit({ language: 'en' });
  const old = await resetToken(dataDir, FACILITATOR.email);
  clock.advance(HOUR_MS);
  await late.goto(`/nieuw-wachtwoord#${old}`);
  await late.page.getByText('This link is too old.').waitFor();
  expect(await late.page.locator('[name=password]').count()).toBe(0);
  expect(faults()).toEqual([]);
});
