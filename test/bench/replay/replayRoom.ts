import type { BoardId, CommandId } from '@samenreis/shared/base';
import { type Actor, type BoardCommand, type BoardSnapshot, executeCommand, readSnapshot } from '@samenreis/shared/board';
import type { PrivateCommand, ToldSession } from '@samenreis/shared/protocol';
import type { SessionCommand } from '@samenreis/shared/session';
import { connectLive, type LiveClient } from '../../support/liveClient.ts';
import {
  createManualClock,
  firstBoard,
  invite,
  joinBoard,
  type ManualClock,
  type Samenreis,
  setUp,
  startSamenreis,
} from '../../support/startSamenreis.ts';
import { eventually } from '../../support/sync/eventually.ts';
import { openBoard, type SyncedBoard } from '../../support/syncSocket.ts';
import type { Visitor } from '../../support/visitor.ts';
import { createHistogram, type Histogram } from '../load/histogram.ts';

/** Somebody in the replayed session, with both lines to the server. */
export interface Person {
  readonly me: Actor;
  readonly visitor: Visitor;
  readonly live: LiveClient;
  readonly synced: SyncedBoard;
  /** What was told last. */
  told(): ToldSession | null;
  /** Resolves with what there is of it, once it is told. */
  sees<Part>(part: (session: ToldSession) => Part | null): Promise<Part>;
  ask(command: SessionCommand): Promise<void>;
  askPrivately(command: PrivateCommand): Promise<void>;
  does(command: BoardCommand): void;
}

/** What was counted over the whole session. */
export interface Counted {
  readonly answers: Histogram;
  readonly commands: () => number;
  readonly bytes: () => number;
  readonly largest: () => number;
}

export interface ReplayRoom extends Counted {
  readonly samenreis: Samenreis;
  readonly board: BoardId;
  readonly clock: ManualClock;
  readonly leader: Person;
  readonly people: readonly Person[];
  snapshot(): BoardSnapshot;
  /** Resolves when everybody was told the same revision and the same step. */
  together(): Promise<void>;
  close(): Promise<void>;
}

/** A server with a clock that is moved by hand, its store on disk, and this many people in the demo board. */
export async function openReplayRoom(dataDir: string, size: number): Promise<ReplayRoom> {
  const clock = createManualClock(Date.now());
  const samenreis = await startSamenreis({ store: 'sqlite', dataDir, clock });
  const facilitator = await setUp(samenreis);
  const board = await firstBoard(facilitator);
  const counted = count();
  const info = (await facilitator.get(`/api/boards/${board}`)).body as { readonly me: Actor }; // boardInfoSchema
  const leader = await enter({ samenreis, board, clock, counted }, facilitator, info.me);
  const link = await invite(facilitator, board, 'participant');
  const people: Person[] = [];
  for (let nth = 0; nth < size; nth += 1) {
    // The limit of joins is for strangers in a burst; a room fills over some minutes.
    clock.advance(5_000);
    const visitor = samenreis.visitor();
    const { me } = await joinBoard(visitor, link, `Mens ${nth}`);
    people.push(await enter({ samenreis, board, clock, counted }, visitor, me));
  }
  const all = [leader, ...people];
  return {
    ...counted,
    samenreis,
    board,
    clock,
    leader,
    people,
    snapshot: () => readSnapshot(leader.synced.doc),
    together: () =>
      eventually(() => {
        const heard = new Set(all.map(({ told }) => `${told()?.revision} ${JSON.stringify(told()?.progress)}`));
        if (heard.size !== 1) throw new Error(`screens tell ${[...heard].join(' and ')}`);
      }),
    async close() {
      for (const { live, synced } of all) {
        live.socket.close();
        synced.close();
      }
      await samenreis.close();
    },
  };
}

interface Place {
  readonly samenreis: Samenreis;
  readonly board: BoardId;
  readonly clock: ManualClock;
  readonly counted: ReturnType<typeof count>;
}

let drawn = 0;
const commandId = (): CommandId => `command-of-replay-${drawn++}` as CommandId; // of its pattern

async function enter({ samenreis, board, clock, counted }: Place, visitor: Visitor, me: Actor): Promise<Person> {
  let last: ToldSession | null = null;
  const live = await connectLive(visitor, samenreis.url, board, {}, (socket) => {
    socket.on('session', (session) => {
      last = session;
    });
    socket.on('connect', () => socket.io.engine.on('data', (data: string | ArrayBuffer) => counted.heard(data)));
  });
  const synced = await openBoard(visitor, samenreis.url, board);
  const answered = async (what: string, answer: Promise<{ readonly ok: boolean; readonly reason?: string }>): Promise<void> => {
    const sentMs = performance.now();
    const { ok, reason } = await answer;
    counted.answered(performance.now() - sentMs);
    if (!ok) throw new Error(`${what}: ${reason}`);
  };
  const patient = () => live.socket.timeout(30_000);
  return {
    me,
    visitor,
    live,
    synced,
    told: () => last,
    sees: (part) =>
      eventually(() => {
        const found = last === null ? null : part(last);
        if (found === null) throw new Error('it is not told');
        return found;
      }),
    ask: (command) => answered(command.type, patient().emitWithAck('sessionCommand', { id: commandId(), command })),
    askPrivately: (command) => answered(command.type, patient().emitWithAck('privateCommand', { id: commandId(), command })),
    does(command) {
      const done = executeCommand(synced.doc, me, command, { nowMs: clock.nowMs(), random: Math.random });
      if (!done.ok) throw new Error(`${command.type}: ${done.reason}`);
    },
  };
}

function count() {
  const answers = createHistogram();
  let [bytes, largest, commands] = [0, 0, 0];
  return {
    answers,
    commands: () => commands,
    bytes: () => bytes,
    largest: () => largest,
    heard(data: string | ArrayBuffer) {
      const size = typeof data === 'string' ? data.length : data.byteLength;
      bytes += size;
      largest = Math.max(largest, size);
    },
    answered(ms: number) {
      commands += 1;
      answers.add(ms);
    },
  };
}
