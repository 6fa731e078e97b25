import type { NoteId } from '@samenreis/shared/base';
import type { Browser, Page } from 'playwright-core';
import type { BenchRoom } from './benchRoom.ts';
import { openPage } from './boardPage.ts';
import { framesDuring, heapMb } from './pageMeter.ts';
import { frameRow, median, type Row, valueRow } from './rows.ts';
import { dragNote, lettersShown, pan, scrollList, untilPainted, VIEWPORT, zoomIn } from './scenes.ts';

export interface RunParts {
  readonly browser: Browser;
  readonly room: BenchRoom;
  readonly notes: number;
  readonly slowness: number;
}

const REMOTE_MAX_MS = 100;
const LETTER_MAX_MS = 50;
const HEAP_MAX_MB = 60;

export async function canvasRun({ browser, room, notes, slowness }: RunParts): Promise<readonly Row[]> {
  const { page, usableMs, close } = await openPage(browser, room, { view: 'board', slowness });
  const limit = slowness > 1 || notes > 1_000 ? 33 : 20;
  const scene = async (what: string, act: () => Promise<void>): Promise<Row> =>
    frameRow(what, await framesDuring(page, act), limit);
  const showAll = async () => {
    await page.locator('.board-area').focus();
    await page.keyboard.press('0');
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
  };
  await showAll();
  const rows = [
    await scene('pan at fit', () => pan(page)),
    await scene('zoom fit → 100 %', () => zoomIn(page)),
    await scene('pan at 100 %', () => pan(page)),
    await scene('remote edits at 30 Hz, pan at 100 %', () => room.whileEdited(() => pan(page))),
    await scene('drag a note at 100 %', () => dragNote(page)),
  ];
  await page.mouse.dblclick(VIEWPORT.width / 2, VIEWPORT.height / 2);
  await page.locator('.note-editor-text').waitFor();
  const letters = await lettersShown(page);
  await page.keyboard.press('Escape');
  await showAll();
  rows.push(
    await scene('remote edits at 30 Hz, pan at fit', () => room.whileEdited(() => pan(page))),
    await scene('60 live cursors', room.crowd),
    valueRow('a letter typed until it shows', median(letters), LETTER_MAX_MS),
    valueRow('a remote edit, from arrival until painted', await remoteMs(page, room.moveOnce), REMOTE_MAX_MS),
    valueRow('usable, nothing in any cache', usableMs, slowness > 1 ? null : notes > 1_000 ? 2_000 : 1_000),
    valueRow('heap, MB', await heapMb(page), HEAP_MAX_MB),
  );
  await close();
  return rows;
}

export async function listRun({ browser, room, notes, slowness }: RunParts): Promise<readonly Row[]> {
  const { page, usableMs, close } = await openPage(browser, room, { view: 'list', slowness });
  const limit = slowness > 1 || notes > 1_000 ? 33 : 20;
  const first = page.locator('.list-note').first();
  const write = async () => {
    await first.focus();
    await page.keyboard.press('Enter');
    await page.locator('.list-writer textarea').waitFor();
    const letters = await lettersShown(page);
    await page.keyboard.press('Escape');
    return median(letters);
  };
  const remoteWrite = async () => {
    const note = (await page.locator('.list-note').nth(1).getAttribute('data-note')) as NoteId; // the list wrote it there
    return remoteMs(page, () => room.writeOnce(note));
  };
  const edits = async (what: string): Promise<Row> =>
    frameRow(what, await framesDuring(page, () => room.whileEdited(() => scrollList(page))), limit);
  const rows = [
    valueRow('list: usable, nothing in any cache', usableMs, notes > 1_000 || slowness > 1 ? null : 1_000),
    valueRow('list, one phase: a letter typed until it shows', await write(), LETTER_MAX_MS),
    valueRow('list, one phase: a remote edit until painted', await remoteWrite(), LETTER_MAX_MS),
    await edits('list, one phase: remote edits at 30 Hz, scrolling'),
  ];
  const all = page.locator('.list-nav li:last-child button');
  const allMs = await untilPainted(page, () => all.click());
  rows.push(
    valueRow('list: all phases chosen, until painted', allMs, notes > 1_000 || slowness > 1 ? null : 1_000),
    valueRow('list, all phases: a letter typed until it shows', await write(), LETTER_MAX_MS),
    valueRow('list, all phases: a remote edit until painted', await remoteWrite(), LETTER_MAX_MS),
    await edits('list, all phases: remote edits at 30 Hz, scrolling'),
  );
  await close();
  return rows;
}

/** Waits for what arrives and is painted after `act`; several times. */
async function remoteMs(page: Page, act: () => void): Promise<number> {
  const times: number[] = [];
  await page.evaluate(() => {
    window.benchMeter.isListening = true;
  });
  for (let round = 0; round < 5; round += 1) {
    const from = await page.evaluate(() => window.benchMeter.paintedMs.length);
    act();
    await page.waitForFunction((start) => window.benchMeter.paintedMs.length > start, from);
    times.push(await page.evaluate((at) => (window.benchMeter.paintedMs[at] ?? 0) - (window.benchMeter.arrivedMs[at] ?? 0), from));
  }
  await page.evaluate(() => {
    window.benchMeter.isListening = false;
  });
  return median(times);
}
