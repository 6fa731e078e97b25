import { type BoardId, isBoardId } from '@samenreis/shared/base';
import { createSnapshotReader } from '@samenreis/shared/board';
import type { Page } from 'playwright-core';
import { expect, it, onTestFinished } from 'vitest';
import { invite, joinBoard, setUp } from '../support/startSamenreis.ts';
import { openBoard } from '../support/syncSocket.ts';
import { until } from './boardVisit.ts';
import { pressUntil, shownNotes } from './listVisit.ts';
import { showAll } from './showAll.ts';
import { siteSetting } from './siteSetting.ts';

const { samenreis, visit, faults } = siteSetting('test');

/** The board that the page is at. */
async function boardAt(page: Page): Promise<BoardId> {
  await page.waitForURL(/\/bord\/b/);
  const id = new URL(page.url()).pathname.split('/').at(-1);
  if (!isBoardId(id)) throw new Error(`${page.url()} is no board`);
  return id;
}

/** Sticks a note below the head of a phase, so many board units from it, and writes in it. */
async function stickBelow(page: Page, phase: string, down: number, text: string): Promise<void> {
  await showAll(page);
  const head = await page.locator('.phase-head .head-button').and(page.getByLabel(phase)).boundingBox();
  if (head === null) throw new Error(`The head of ${phase} is not in view.`);
  const scale = head.width / 238;
  await page.mouse.dblclick(head.x + head.width / 2, head.y + head.height + down * scale);
  await page.locator('.note-editor-text').waitFor();
  await page.keyboard.type(text);
  await page.keyboard.press('Escape');
  await page.locator('.note-editor-text').waitFor({ state: 'detached' });
}

it('C136 V5 I51 two people build a board from an empty one, one with a mouse on the canvas, one with the keys in the list', async () => {
  const facilitator = await setUp(samenreis);
  const { page: greet, goto } = await visit({ cookies: facilitator.cookies });
  await goto('/');
  await greet.getByRole('button', { name: 'Nieuw bord maken' }).click();
  await greet.getByLabel('Hoe heet het bord?').fill('Samen een Wmo-reis');
  await greet.getByRole('button', { name: 'Maak het bord' }).click();
  const board = await boardAt(greet);
  const onlooker = await openBoard(facilitator, samenreis.url, board);
  onTestFinished(() => onlooker.close());
  const { current: snapshot } = createSnapshotReader(onlooker.doc);
  const phases = () => snapshot().phases.map(({ name }) => name);
  const texts = () => [...snapshot().notes.values()].map(({ text }) => text);

  // With the mouse: a phase gets its name, and a note is stuck below it.
  await greet.locator('.board-stage canvas').first().waitFor();
  await showAll(greet);
  await greet.locator('.phase-head .head-button').and(greet.getByLabel('Fase 1')).dblclick();
  await greet.locator('.head-name').waitFor();
  await greet.keyboard.type('Ik zoek hulp');
  await greet.keyboard.press('Enter');
  await until(() => phases()[0] === 'Ik zoek hulp');
  await stickBelow(greet, 'Ik zoek hulp', 110, 'Ik voel mij alleen.');
  await until(() => texts().includes('Ik voel mij alleen.'));

  // With the keys: a phase, a persona and a note.
  const bram = samenreis.visitor();
  await joinBoard(bram, await invite(facilitator, board, 'facilitator'), 'Bram');
  const listed = await visit({ cookies: bram.cookies });
  const { keyboard } = listed.page;
  await listed.page.addInitScript(() => localStorage.setItem('samenreis.view', 'list'));
  await listed.goto(`/bord/${board}`);
  await listed.page.locator('.list-root').waitFor();
  await pressUntil(listed.page, 'Tab', 'Fasen beheren');
  await keyboard.press('Enter');
  await pressUntil(listed.page, 'Tab', 'Nieuwe fase');
  await keyboard.type('Hoe gaat het nu?');
  await keyboard.press('Enter');
  await until(() => phases().at(-1) === 'Hoe gaat het nu?');
  await keyboard.press('Escape');
  await pressUntil(listed.page, 'Tab', 'Persona’s beheren');
  await keyboard.press('Enter');
  await pressUntil(listed.page, 'Tab', 'Naam van een nieuwe persona');
  await keyboard.type('Ans');
  await keyboard.press('Enter');
  await until(() => snapshot().personas.some(({ name }) => name === 'Ans'));
  await keyboard.press('Escape');
  await pressUntil(listed.page, 'Shift+Tab', 'Naar een nieuw briefje');
  await keyboard.press('Enter');
  await keyboard.type('Leg uit hoe lang het duurt.');
  await keyboard.press('Control+Enter');
  await until(() => texts().length === 2);

  // Each has what the other made.
  await expect.poll(() => shownNotes(listed.page), { timeout: 15_000 }).toEqual(expect.arrayContaining(['Ik voel mij alleen.']));
  await greet.locator('.phase-head .head-button').and(greet.getByLabel('Hoe gaat het nu?')).waitFor();
  await greet.getByRole('heading', { name: 'Ans' }).waitFor();
  expect(faults()).toEqual([]);
});
