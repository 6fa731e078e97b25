import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BoardId, CommandId, LaneId, ParticipantId, PersonaId, PhaseId, SceneId } from '@samenreis/shared/base';
import { agendaTemplate, type SessionCommand } from '@samenreis/shared/session';
import { connectLive, type LiveClient } from '../support/liveClient.ts';
import { buildServer, type ServerProcess, startProcess } from '../support/serverProcess.ts';
import { FACILITATOR, firstBoard, invite, joinBoard } from '../support/startSamenreis.ts';
import { createVisitor, type Visitor } from '../support/visitor.ts';
import { createHistogram, type Histogram } from './load/histogram.ts';
import { machineNoise } from './machineNoise.ts';
import type { OwnRow } from './ownRow.ts';
import { tableLines } from './printTable.ts';
import { readProcessUse } from './servers/processMeter.ts';
import { storedDialBytes } from './storedDialBytes.ts';
import { withVerdict } from './verdict.ts';

const PEOPLE = 120;
const DIAL_MS = 200;
const take = 1;
/** What the clock of a socket frame and the kind of its packet add to the text that is heard. */
const FRAME_BYTES = 3;

/** W7: a scene that 120 people follow, each of whom moves the dial five times a second. */
export async function dialTable(seconds: number): Promise<readonly string[]> {
  const dataDir = await mkdtemp(join(tmpdir(), 'samenreis-bench-dials-'));
  await buildServer();
  const noise = machineNoise();
  const server = startProcess({ DATA_DIR: dataDir, LOG_LEVEL: 'error' });
  try {
    const rows = await measure(server, dataDir, seconds);
    const cells = rows.map(({ title, value, digits, bar }) => [title, value.toFixed(digits), withVerdict(value, bar)]);
    return [
      '',
      `W7 ${PEOPLE} people in one scene, each dial five times a second`,
      noise,
      ...tableLines(['', 'Samenreis', 'our bar'], cells),
    ];
  } finally {
    server.child.kill('SIGKILL');
    await server.exited;
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function measure(server: ServerProcess, dataDir: string, seconds: number): Promise<readonly OwnRow[]> {
  const [, url = '', token = ''] = await server.says(/(http:\/\/[^\s/]+)\/beginnen#(\S+)/);
  const clients = await fillRoom(url, token);
  const heard = listen(clients);
  const before = readProcessUse(server.child.pid ?? 0);
  const startMs = performance.now();
  await turnDials(clients, heard.sent, seconds);
  const tookSeconds = (performance.now() - startMs) / 1_000;
  const after = readProcessUse(server.child.pid ?? 0);
  const { latency, bytes } = heard;
  for (const { socket } of clients) socket.close();
  // What is recorded is written then, and the file let go.
  server.child.kill('SIGTERM');
  await server.exited;
  return [
    { title: 'pulse p50 ms', value: latency.percentile(0.5) ?? Number.NaN, digits: 0, bar: null },
    { title: 'pulse p99 ms', value: latency.percentile(0.99) ?? Number.NaN, digits: 0, bar: '≤ 300' },
    {
      title: 'server CPU, % of one core',
      value: ((after?.cpuMs ?? 0) - (before?.cpuMs ?? 0)) / tookSeconds / 10,
      digits: 0,
      bar: null,
    },
    { title: 'bytes to each person, a second', value: bytes() / PEOPLE / tookSeconds, digits: 0, bar: null },
    { title: 'pulses to each person, a second', value: heard.pulses() / PEOPLE / tookSeconds, digits: 1, bar: null },
    {
      title: 'MB kept of two hours of sixty people',
      value: (storedDialBytes(dataDir) / tookSeconds) * 7_200 * (60 / PEOPLE) * 1e-6,
      digits: 2,
      bar: '≤ 5',
    },
  ];
}

/** Everybody is in, one plays the persona, and the scene runs. @returns the player first */
async function fillRoom(url: string, token: string): Promise<readonly LiveClient[]> {
  const leader = createVisitor(url);
  await leader.post('/api/setup', { ...FACILITATOR, token });
  const board = await firstBoard(leader);
  const link = await invite(leader, board, 'participant');
  const clients: LiveClient[] = [];
  let who: ParticipantId | null = null;
  for (let count = 0; count < PEOPLE; count += 1) {
    const visitor = createVisitor(url);
    const { me } = await joinBoard(visitor, link, `Mens ${count}`);
    who ??= me.participantId;
    clients.push(await connectLive(visitor, url, board));
  }
  await setTheStage(leader, url, board, who, clients[0]);
  return clients;
}

async function setTheStage(
  leader: Visitor,
  url: string,
  board: BoardId,
  participant: ParticipantId | null,
  player: LiveClient | undefined,
): Promise<void> {
  if (participant === null || player === undefined) throw new Error('Nobody is there');
  const leading = await connectLive(leader, url, board);
  let commands = 0;
  const ask = async (client: LiveClient, command: SessionCommand): Promise<void> => {
    const id = `command-of-bench-${commands++}` as CommandId; // of its pattern
    const answer = await client.socket.timeout(10_000).emitWithAck('sessionCommand', { id, command });
    if (!answer.ok) throw new Error(`${command.type}: ${answer.reason}`);
  };
  await ask(leading, { type: 'replaceAgenda', steps: agendaTemplate(60) });
  await ask(leading, { type: 'start' });
  await ask(leading, {
    type: 'prepareScene',
    // Ids of the demo board.
    id: 'bench' as SceneId,
    persona: 'ans' as PersonaId,
    phase: 'phase-2' as PhaseId,
    lane: 'current' as LaneId,
    setting: 'Aan de keukentafel.',
    opening: 'Vertelt u eens.',
    points: [],
    rules: '',
    observersDial: true,
  });
  await ask(leading, { type: 'offerPart', part: 'persona', participant });
  await ask(player, { type: 'acceptPart', part: 'persona' });
  await ask(leading, { type: 'startScene', take });
  leading.socket.close();
}

interface Heard {
  /** When the player's dial was last put where. */
  readonly sent: { value: number; atMs: number };
  readonly latency: Histogram;
  bytes(): number;
  pulses(): number;
}

/** From the player's hand until each of all has a pulse with it. */
function listen(clients: readonly LiveClient[]): Heard {
  const sent = { value: Number.NaN, atMs: 0 };
  const latency = createHistogram();
  let [bytes, pulses] = [0, 0];
  for (const { socket } of clients) {
    let last = Number.NaN;
    socket.on('pulse', ({ player }) => {
      pulses += 1;
      if (player === last || player !== sent.value) return;
      last = player;
      latency.add(performance.now() - sent.atMs);
    });
    socket.io.engine.on('data', (data: string | ArrayBuffer) => {
      bytes += FRAME_BYTES + (typeof data === 'string' ? data.length : data.byteLength);
    });
  }
  return { sent, latency, bytes: () => bytes, pulses: () => pulses };
}

/** Each at a moment of its own within the fifth of a second, as hands are. */
async function turnDials(clients: readonly LiveClient[], sent: Heard['sent'], seconds: number): Promise<void> {
  const timers: NodeJS.Timeout[] = [];
  for (const [nth, { socket }] of clients.entries()) {
    let turn = nth;
    const move = (): void => {
      turn += 1;
      const value = ((turn * 7) % 41) - 20;
      if (nth === 0) Object.assign(sent, { value, atMs: performance.now() });
      socket.emit('dial', { take, value });
    };
    timers.push(setTimeout(() => timers.push(setInterval(move, DIAL_MS)), (nth * DIAL_MS) / clients.length));
  }
  await new Promise((resolve) => setTimeout(resolve, seconds * 1_000));
  for (const timer of timers) clearInterval(timer);
}
