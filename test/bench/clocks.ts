import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BoardId } from '@samenreis/shared/base';
import { agendaTemplate } from '@samenreis/shared/session';
import { type Browser, chromium } from 'playwright-core';
import { launchOptions } from '../support/browser.ts';
import { SEED } from '../support/runSeed.ts';
import { enterSession } from '../support/sessionGuest.ts';
import { firstBoard, type Samenreis, setUp, startSamenreis } from '../support/startSamenreis.ts';
import type { Visitor } from '../support/visitor.ts';
import { machineNoise } from './machineNoise.ts';
import { backTable } from './screens/backAgain.ts';
import { clockTable } from './screens/clockTurns.ts';
import { openScreens } from './screens/screens.ts';

/**
 * One session on real screens: board, list and phone, devices whose own clock is hours off, and a phone on a line of 500 ms that loses
 * one packet in twenty. How far apart their clocks are, and how long they do without it when the server is started anew.
 * `tsx bench/clocks.ts [seconds]`
 */
const SECONDS = Number(process.argv[2] ?? 30);

async function measure(browser: Browser, dataDir: string): Promise<readonly string[]> {
  let samenreis = await startSamenreis({ store: 'sqlite', dataDir });
  const facilitator = await setUp(samenreis);
  const board = await firstBoard(facilitator);
  await beginSession(samenreis, facilitator, board);
  const screens = await openScreens(browser, { samenreis, facilitator, board });
  try {
    const clocks = await clockTable(screens.pages, SECONDS);
    const back = await backTable(screens.pages, async () => {
      await samenreis.close();
      samenreis = await startSamenreis({ store: 'sqlite', dataDir, env: { PORT: new URL(samenreis.url).port } });
    });
    return [machineNoise(), `SEED=${SEED}`, '', ...clocks, '', ...back];
  } finally {
    await screens.close();
    await samenreis.close();
  }
}

async function beginSession({ url }: Samenreis, visitor: Visitor, board: BoardId): Promise<void> {
  const leader = await enterSession(visitor, url, board);
  await leader.ask({ type: 'replaceAgenda', steps: agendaTemplate(60) });
  await leader.ask({ type: 'start' });
  leader.live.socket.close();
}

const dataDir = await mkdtemp(join(tmpdir(), 'samenreis-bench-clocks-'));
const browser = await chromium.launch(launchOptions());
try {
  console.log((await measure(browser, dataDir)).join('\n'));
} finally {
  await browser.close();
  await rm(dataDir, { recursive: true, force: true });
}
