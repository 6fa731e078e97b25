import { type Browser, chromium } from 'playwright-core';
import { launchOptions } from '../support/browser.ts';
import { openBenchRoom } from './board/benchRoom.ts';
import { floorOf } from './board/boardPage.ts';
import { canvasRun, listRun } from './board/boardRuns.ts';
import { HEAD, medianCells, type Row } from './board/rows.ts';
import { machineNoise } from './machineNoise.ts';
import { tableLines } from './printTable.ts';

/**
 * The board as people have it: the built client at the real server, real input, headless Chromium with software rendering
 * (the cheap laptops we serve), while others work by the same server.
 * `tsx bench/canvas.ts [300 1000 10000 | 300/4: four times slower] [--view=canvas|list] [--runs=3] [--client=<another build>]`
 */

interface Size {
  readonly notes: number;
  readonly slowness: number;
}

const ALL: readonly Size[] = [
  { notes: 300, slowness: 1 },
  { notes: 1_000, slowness: 1 },
  { notes: 10_000, slowness: 1 },
  { notes: 300, slowness: 4 },
];

const given = process.argv.slice(2);
const option = (name: string): string | undefined => given.find((one) => one.startsWith(`--${name}=`))?.slice(name.length + 3);
const chosen = given.flatMap((one): readonly Size[] => {
  const [, notes, slowness = '1'] = /^(\d+)(?:\/(\d+))?$/.exec(one) ?? [];
  return notes === undefined ? [] : [{ notes: Number(notes), slowness: Number(slowness) }];
});

async function measure(browser: Browser, { notes, slowness }: Size): Promise<readonly string[]> {
  const room = await openBenchRoom(notes, option('client'));
  const floors: number[] = [];
  const runs: (readonly Row[])[] = [];
  try {
    for (let run = 0; run < Number(option('runs') ?? 3); run += 1) {
      floors.push(await floorOf(browser));
      const parts = { browser, room, notes, slowness };
      const canvas = option('view') === 'list' ? [] : await canvasRun(parts);
      // The list has a bar at 1,000 notes; the others tell how it grows.
      const list = option('view') === 'canvas' ? [] : await listRun(parts);
      runs.push([...canvas, ...list]);
    }
  } finally {
    await room.close();
  }
  const floorMs = floors.toSorted((a, b) => a - b)[floors.length >> 1] ?? 0;
  const label = slowness > 1 ? `${notes}, ${slowness} × slower` : String(notes);
  return [
    '',
    machineNoise(),
    `floor: p95 of an empty page in the same minutes ${floors.map((ms) => ms.toFixed(1)).join(', ')} ms`,
    ...tableLines(HEAD, medianCells(label, runs, floorMs)),
  ];
}

const browser = await chromium.launch(launchOptions());
try {
  for (const size of chosen.length > 0 ? chosen : ALL) console.log((await measure(browser, size)).join('\n'));
} finally {
  await browser.close();
}
