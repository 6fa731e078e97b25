import type { RoomJob } from '../load/jobs.ts';
import { runLoad } from '../runLoad.ts';
import type { BenchServer } from '../servers/benchServers.ts';
import { cpuBetween, withServer, writesBetween } from '../withServer.ts';
import type { BenchOptions, Figures, Workload } from './workload.ts';

type RoomShape = Omit<RoomJob, 'kind' | 'port' | 'dialect' | 'bringsSeed' | 'durationMs'>;

const WORKSHOP: RoomShape = {
  boards: 1,
  membersPerBoard: 120,
  notesPerBoard: 300,
  moveEveryMs: 2_000,
  typistShare: 0.1,
  lettersPerSecond: 3,
  pointerShare: 0.5,
  pointerHz: 10,
};

const MANY_BOARDS: RoomShape = {
  boards: 200,
  membersPerBoard: 3,
  notesPerBoard: 30,
  moveEveryMs: 5_000,
  typistShare: 0,
  lettersPerSecond: 1,
  pointerShare: 0.34,
  pointerHz: 2,
};

interface RoomFigures {
  readonly updateP50Ms: number | null;
  readonly updateP99Ms: number | null;
  readonly presenceP99Ms: number | null;
  readonly cpuPerDeliveryUs: number | null;
  readonly framesPerSecond: number;
  readonly writesPerSecond: number | null;
  readonly deliveriesPerSecond: number;
  readonly memoryMb: number | null;
  readonly lost: number;
}

function runRoom(server: BenchServer, shape: RoomShape, { seconds }: BenchOptions): Promise<RoomFigures> {
  const seed = { boards: shape.boards, notes: shape.notesPerBoard, members: shape.membersPerBoard };
  return withServer(server, seed, async ({ server: { port }, at, mark }) => {
    const job: RoomJob = {
      ...shape,
      kind: 'room',
      port,
      dialect: server.dialect,
      bringsSeed: server.bringsSeed,
      durationMs: seconds * 1_000,
    };
    const result = await runLoad(job, mark);
    const cpuMs = cpuBetween(at, 'start', 'end');
    const writes = writesBetween(at, 'start', 'end');
    return {
      ...result,
      cpuPerDeliveryUs: cpuMs === null ? null : (cpuMs * 1_000) / result.deliveries,
      framesPerSecond: result.frames / result.seconds,
      writesPerSecond: writes === null ? null : writes / result.seconds,
      deliveriesPerSecond: result.deliveries / result.seconds,
      memoryMb: at.get('end')?.memoryMb ?? null,
      lost: result.expectedUpdateDeliveries - result.updateDeliveries,
    };
  });
}

export const workshop: Workload = {
  key: 'W1',
  title: 'W1 · one board, 300 notes, 120 people: a move every 2 s, 10 % typing, 50 % pointers at 10 Hz',
  columns: [
    { title: 'update p50 ms', digits: 1, bar: '≤ 10' },
    { title: 'p99 ms', digits: 1, bar: '≤ 25' },
    { title: 'presence p99 ms', digits: 1, bar: '≤ 80' },
    { title: 'CPU µs/delivery', digits: 2, bar: '≤ 2' },
    { title: 'write calls/s', digits: 0, bar: null },
    { title: 'frames/s out', digits: 0, bar: '≤ 6000' },
    { title: 'deliveries/s', digits: 0, bar: null },
    { title: 'updates lost', digits: 0, bar: '0' },
  ],
  suits: () => true,
  runs: ({ runs }) => runs,
  run: async (server, options) => {
    const room = await runRoom(server, WORKSHOP, options);
    return [
      room.updateP50Ms,
      room.updateP99Ms,
      room.presenceP99Ms,
      room.cpuPerDeliveryUs,
      room.writesPerSecond,
      room.framesPerSecond,
      room.deliveriesPerSecond,
      room.lost,
    ] satisfies Figures;
  },
};

export const manyBoards: Workload = {
  key: 'W2',
  title: 'W2 · 200 boards of 3 people: a move every 5 s, one pointer at 2 Hz',
  columns: [
    { title: 'CPU µs/delivery', digits: 0, bar: '≤ 80' },
    { title: 'memory MB', digits: 0, bar: '≤ 180' },
    { title: 'update p99 ms', digits: 1, bar: null },
    { title: 'deliveries/s', digits: 0, bar: null },
    { title: 'updates lost', digits: 0, bar: '0' },
  ],
  suits: () => true,
  runs: ({ runs }) => runs,
  run: async (server, options) => {
    const room = await runRoom(server, MANY_BOARDS, options);
    return [room.cpuPerDeliveryUs, room.memoryMb, room.updateP99Ms, room.deliveriesPerSecond, room.lost] satisfies Figures;
  },
};
