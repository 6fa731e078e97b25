import { seededRandom } from '@samenreis/shared/base';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LossyLine, openLossyLine } from '../support/lossyLine.ts';
import { SEED } from '../support/runSeed.ts';
import { eventually } from '../support/sync/eventually.ts';
import type { BoardVisit } from './boardVisit.ts';
import { PHONE } from './pageVisit.ts';
import { roomSetting } from './roomSetting.ts';
import { button, panel, prepare, slide } from './sceneHands.ts';
import { strip } from './sessionHands.ts';

const { room, samenreis, open, enter } = roomSetting('test');
const felt = (page: Page, text: RegExp) => page.getByRole('img', { name: text }).waitFor();
const voting = (page: Page) => page.getByRole('dialog', { name: 'Stemmen' });
const tip = 'Bel zelf na drie maanden.';

describe('a phone on a line that takes half a second, loses one in twenty and breaks off', () => {
  let line: LossyLine;
  beforeEach(async () => {
    line = await openLossyLine(samenreis.url, {
      delayMs: 250,
      lossChance: 0.05,
      resendMs: [200, 1_000],
      cutChance: 0.01,
      random: seededRandom(SEED),
    });
  });
  afterEach(async () => {
    process.stdout.write(`slow, lossy line, SEED=${SEED}: ${JSON.stringify(line.trouble())}\n`);
    await line.close();
  });

  async function ready(): Promise<readonly [BoardVisit, BoardVisit]> {
    const marjan = await enter('facilitator', 'Marjan', { view: 'list' });
    const ria = await open('participant', 'Ria', { view: 'steps', viewport: PHONE, hasTouch: true, url: line.url });
    await ria.says('saved');
    await prepare(marjan.page);
    return [marjan, ria];
  }

  it('U248 plays a part that everybody feels, also after it broke off, and stops the scene in one press', async () => {
    const [marjan, ria] = await ready();
    await panel(marjan.page).getByLabel('Wie vraagt u?').selectOption('Ria');
    await panel(marjan.page).getByRole('button', { name: 'Vraag', exact: true }).click();
    await button(ria.page, 'Ja, dat doe ik').tap();
    await panel(marjan.page).getByText('Ria speelt Ans').waitFor();
    await button(marjan.page, 'Begin de scène').click();
    await ria.page.getByRole('slider', { name: 'Hoe voelt u zich nu?' }).waitFor();
    await slide(ria.page, 0.1);
    await felt(marjan.page, /Speler nu: \+2 \(heel fijn\)/);
    line.hangUp();
    // Where the thumb is put while there is no line counts once there is one.
    await slide(ria.page, 0.9);
    await felt(marjan.page, /Speler nu: −2 \(heel naar\)/);
    line.hangUp();
    await button(ria.page, 'Ik wil even stoppen').tap();
    for (const { page } of [marjan, ria]) await page.locator('.scene-state').getByText('Iemand wilde even stoppen.').waitFor();
    await button(marjan.page, 'Ga verder').click();
    await ria.page.locator('.scene-state').getByText('De scène is bezig.').waitFor();
  });

  it('U248 votes once with each dot, and is told what came of it', async () => {
    const [marjan, ria] = await ready();
    await strip(marjan.page).getByRole('button', { name: 'Stemmen' }).click();
    await voting(marjan.page).getByLabel('Stippen voor ieder').selectOption('2');
    await voting(marjan.page).getByRole('button', { name: 'Open de stemming' }).click();
    await ria.page.getByRole('button', { name: 'Stem: nog 2' }).tap();
    const dot = voting(ria.page).getByRole('button', { name: `Kies ${tip}` });
    await dot.waitFor();
    line.hangUp();
    await dot.tap();
    await voting(ria.page).getByText('Nog 1 van 2 stippen').waitFor();
    await voting(marjan.page)
      .getByText(/1 van \d mensen stemden/)
      .waitFor();
    await voting(marjan.page).getByRole('button', { name: 'Sluit de stemming en toon de uitslag' }).click();
    await ria.page.locator('.vote-outcome li', { hasText: tip }).getByText('1 stip').waitFor();
    await eventually(() => expect(room.snapshot().votes.get(room.noteSaying(tip).id)).toBe(1));
  });
});
