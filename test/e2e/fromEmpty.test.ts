import { type BoardId, isBoardId, type LaneId, type PersonaId } from '@samenreis/shared/base';
import { createSnapshotReader, curvePointKey, demoBoard } from '@samenreis/shared/board';
import type { Page } from 'playwright-core';
import { expect, it, onTestFinished } from 'vitest';
import { invite, joinBoard, setUp } from '../support/startSamenreis.ts';
import { openBoard } from '../support/syncSocket.ts';
import { boardTold } from './boardTold.ts';
import { until } from './boardVisit.ts';
import { createKeyHands } from './keyHands.ts';
import { shownNotes } from './listVisit.ts';
import { createMouseHands } from './mouseHands.ts';
import { siteSetting } from './siteSetting.ts';

const { samenreis, visit, faults } = siteSetting('test');

/** The board that the page is at. */
async function boardAt(page: Page): Promise<BoardId> {
  await page.waitForURL(/\/bord\/b/);
  const id = new URL(page.url()).pathname.split('/').at(-1);
  if (!isBoardId(id)) throw new Error(`${page.url()} is no board`);
  return id;
}

const demo = demoBoard(0);
const [ans, daan] = demo.personas;

/** The notes of the demo in these of its phases, with the number of their phase. */
function notesIn(from: number, to: number) {
  const laneName = (id: LaneId) => demo.lanes.find((lane) => lane.id === id)?.name ?? '';
  return [...demo.notes.values()].flatMap(({ place, ...note }) => {
    const at = demo.phases.findIndex(({ id }) => id === place.phase);
    const phase = demo.phases[at]?.name ?? '';
    return at >= from && at < to ? [{ ...note, phase, lane: laneName(place.lane), ordinal: at + 1 }] : [];
  });
}

/** The feelings of a persona in the demo, phase by phase. */
function feelingsOf(persona: PersonaId) {
  return demo.phases.flatMap((phase) =>
    demo.lanes.flatMap((lane) => {
      const point = demo.curves.get(curvePointKey(lane.id, persona, phase.id));
      return point === undefined ? [] : [{ phase: phase.name, lane: lane.name, value: point.value }];
    }),
  );
}

it('C136 C290 V5 V58 I51 two people build the demo board from an empty one, with a mouse on the canvas and with the keys in the list', async () => {
  if (ans === undefined || daan === undefined) throw new Error('The demo is another one.');
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
  await greet.locator('.board-stage canvas').first().waitFor();
  await greet.getByText('Dubbelklik in een vak en schrijf.').waitFor();
  const mouse = createMouseHands(greet, snapshot);

  const bram = samenreis.visitor();
  await joinBoard(bram, await invite(facilitator, board, 'facilitator'), 'Bram');
  const listed = await visit({ cookies: bram.cookies });
  await listed.page.addInitScript(() => localStorage.setItem('samenreis.view', 'list'));
  await listed.goto(`/bord/${board}`);
  await listed.page.locator('.list-root').waitFor();
  const keys = createKeyHands(listed.page);

  // What the board is made of: each makes a part.
  await keys.addPhases(demo.phases.slice(5));
  for (const [index, phase] of demo.phases.slice(0, 5).entries()) await mouse.describePhase(`Fase ${index + 1}`, phase);
  await mouse.addPersona(ans);
  await until(() => snapshot().personas.length === 1);
  await keys.addPersona(daan);
  await until(() => snapshot().personas.length === 2 && snapshot().phases.length === 9);

  for (const note of notesIn(0, 4)) await mouse.stick(note);
  for (const { ordinal, ...note } of notesIn(4, 9)) await keys.stick(note, ordinal);
  await until(() => snapshot().notes.size === demo.notes.size);

  await mouse.chooseCurvesOf(ans.name);
  for (const { lane, phase, value } of feelingsOf(ans.id)) await mouse.pullCurve(lane, ans.name, phase, value);
  let shown = '';
  for (const { lane, phase, value } of feelingsOf(daan.id)) {
    if (phase !== shown) await keys.goToPhase(`${demo.phases.findIndex(({ name }) => name === phase) + 1} ${phase}`);
    shown = phase;
    await keys.setFeeling(lane, daan.name, value);
  }
  await until(() => snapshot().curves.size === demo.curves.size);

  expect(boardTold(snapshot())).toEqual(boardTold(demo));
  expect(await greet.locator('.empty-hint').count()).toBe(0);
  // Each has what the other made.
  await greet.getByRole('heading', { name: 'Daan, 23' }).waitFor();
  await expect
    .poll(() => shownNotes(listed.page), { timeout: 15_000 })
    .toEqual(['Het ging weer slecht. Ik durfde niet te bellen.', 'Bel zelf na drie maanden.']);
  expect(faults()).toEqual([]);
}, 180_000);
