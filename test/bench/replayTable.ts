import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectLive } from '../support/liveClient.ts';
import { FACILITATOR, PASSWORD, startSamenreis } from '../support/startSamenreis.ts';
import { eventually } from '../support/sync/eventually.ts';
import { machineNoise } from './machineNoise.ts';
import type { OwnRow } from './ownRow.ts';
import { tableLines } from './printTable.ts';
import { replayHours } from './replay/replayHours.ts';
import { openReplayRoom, type ReplayRoom } from './replay/replayRoom.ts';
import { storedDialBytes } from './storedDialBytes.ts';
import { withVerdict } from './verdict.ts';

const PEOPLE = 60;
const MB = 1e-6;

/** W8: a session of two hours with sixty people, replayed as fast as the server takes it, in one process with all of them. */
export async function replayTable(): Promise<readonly string[]> {
  const dataDir = await mkdtemp(join(tmpdir(), 'samenreis-bench-replay-'));
  const noise = machineNoise();
  try {
    const rows = await measure(dataDir);
    const cells = rows.map(({ title, value, digits, bar }) => [title, value.toFixed(digits), withVerdict(value, bar)]);
    return [
      '',
      `W8 a session of two hours with ${PEOPLE} people, replayed`,
      noise,
      ...tableLines(['', 'Samenreis', 'our bar'], cells),
    ];
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function measure(dataDir: string): Promise<readonly OwnRow[]> {
  const room = await openReplayRoom(dataDir, PEOPLE);
  const before = process.cpuUsage();
  const startMs = performance.now();
  const startedAtMs = room.clock.nowMs();
  await replayHours(room);
  const tookSeconds = (performance.now() - startMs) / 1_000;
  const { user, system } = process.cpuUsage(before);
  const minutes = (room.clock.nowMs() - startedAtMs) / 60_000;
  const revision = room.leader.told()?.revision ?? Number.NaN;
  const figures = during(room);
  await room.close();
  const backMs = await backAfterRestart(dataDir, room, revision);
  return [
    { title: 'minutes of session', value: minutes, digits: 0, bar: '≥ 120' },
    { title: 'seconds it took', value: tookSeconds, digits: 1, bar: null },
    { title: 'processor seconds, server and people together', value: (user + system) * MB, digits: 1, bar: null },
    { title: 'events of the session', value: revision, digits: 0, bar: null },
    ...figures,
    { title: 'MB of dials kept', value: storedDialBytes(dataDir) * MB, digits: 2, bar: '≤ 5' },
    { title: 'MB on disk', value: (await folderBytes(dataDir)) * MB, digits: 1, bar: null },
    { title: 'back after a restart, ms', value: backMs, digits: 0, bar: '≤ 3000' },
  ];
}

function during({ answers, commands, bytes, largest }: ReplayRoom): readonly OwnRow[] {
  return [
    { title: 'commands answered', value: commands(), digits: 0, bar: null },
    { title: 'answer p50 ms', value: answers.percentile(0.5) ?? Number.NaN, digits: 1, bar: null },
    { title: 'answer p99 ms', value: answers.percentile(0.99) ?? Number.NaN, digits: 1, bar: null },
    { title: 'MB told to each person on the live line', value: (bytes() / (PEOPLE + 1)) * MB, digits: 2, bar: null },
    { title: 'kB of the largest thing told', value: largest() / 1_000, digits: 1, bar: null },
  ];
}

/** From the start of a new server until who led has the same session again. */
async function backAfterRestart(dataDir: string, { board, clock }: ReplayRoom, revision: number): Promise<number> {
  const startMs = performance.now();
  const samenreis = await startSamenreis({ store: 'sqlite', dataDir, clock });
  const visitor = samenreis.visitor();
  await visitor.post('/api/sign-in', { email: FACILITATOR.email, password: PASSWORD });
  let heard = Number.NaN;
  const { socket } = await connectLive(visitor, samenreis.url, board, {}, (live) =>
    live.on('session', (session) => {
      heard = session.revision;
    }),
  );
  await eventually(() => {
    if (heard !== revision) throw new Error(`revision ${heard} instead of ${revision}`);
  });
  const tookMs = performance.now() - startMs;
  socket.close();
  await samenreis.close();
  return tookMs;
}

async function folderBytes(folder: string): Promise<number> {
  const names = await readdir(folder);
  const sizes = await Promise.all(names.map(async (name) => (await stat(join(folder, name))).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}
