import type { BoardId, LaneId, NoteId, PhaseId } from '@samenreis/shared/base';
import {
  type Actor,
  type BoardCommand,
  boardDoc,
  executeCommand,
  NOTE_KINDS,
  type Note,
  PERSPECTIVES,
  readSnapshot,
} from '@samenreis/shared/board';
import { boardInfoSchema } from '@samenreis/shared/protocol';
import * as v from 'valibot';
import { firstBoard, invite, joinBoard, type Samenreis, setUp, startSamenreis } from '../../support/startSamenreis.ts';
import { eventually } from '../../support/sync/eventually.ts';
import { openBoard, type SyncedBoard } from '../../support/syncSocket.ts';
import type { Visitor } from '../../support/visitor.ts';
import { DIALECTS } from '../load/dialect.ts';
import { cursorStates } from '../load/presenceStates.ts';
import { openRawSocket } from '../load/rawSocket.ts';

/** The real server with one board of so many notes, and other people to work on it: the page under measurement is a client like any. */
export interface BenchRoom {
  readonly url: string;
  readonly board: BoardId;
  /** Of the facilitator, who has the most on the screen. */
  readonly cookies: ReadonlyMap<string, string>;
  /** While `act` goes on, somebody else moves one of forty notes 30 times a second. */
  whileEdited(act: () => Promise<void>): Promise<void>;
  /** Somebody else moves one of them once. */
  moveOnce(): void;
  /** Somebody else writes a letter in a note. */
  writeOnce(note: NoteId): void;
  /** Sixty people move their pointers ten times a second for two seconds. */
  crowd(): Promise<void>;
  close(): Promise<void>;
}

const PHASES = 12;
const MOVED = 40;
const EDIT_EVERY_MS = 33;
const CROWD = 60;
/** Awareness numbers of the pointers; the server binds each to its person. */
const POINTER_CLIENT = 5_000_000;
const CROWD_TICKS = 20;
const CURSORS_EVERY_MS = 100;
/** On a busy machine a large board takes its time. */
const FILL_MAX_MS = 120_000;
/** As many as one command takes. */
const CHUNK = 500;
const TEXTS = [
  'Ik schaam me om hulp te vragen.',
  'Op de site zie ik alleen ouderen.',
  'Bij elk loket vertel ik mijn verhaal opnieuw.',
  'Wij bevestigen de melding per brief. Vertel in elk gesprek over het mantelzorgcafé.',
  'Ik hoor niets. Ben ik vergeten?',
  'Zet in elke brief: achteringang met lift, en de naam van wie er komt.',
] as const;
/** Room for a note and the gap behind it, in board units. */
const ACROSS = 120;
const DOWN = 146;

export async function openBenchRoom(notes: number, clientDir: string | undefined): Promise<BenchRoom> {
  const samenreis = await startSamenreis(clientDir === undefined ? {} : { clientDir });
  const facilitator = await setUp(samenreis);
  const board = await firstBoard(facilitator);
  const { me } = v.parse(boardInfoSchema, (await facilitator.get(`/api/boards/${board}`)).body);
  const mine = await openBoard(facilitator, samenreis.url, board);
  const guest = samenreis.visitor();
  await joinBoard(guest, await invite(facilitator, board, 'participant'), 'Iemand anders');
  const crowd = await gather(samenreis, facilitator, board);
  fill(mine, me, notes);
  const theirs = await openBoard(guest, samenreis.url, board);
  await eventually(() => {
    if (readSnapshot(theirs.doc).notes.size < notes) throw new Error('not all of the board has arrived');
  }, FILL_MAX_MS);
  const hands = { theirs: createHands(theirs), mine: createHands(mine) };
  return {
    url: samenreis.url,
    board,
    cookies: facilitator.cookies,
    async whileEdited(act) {
      const timer = setInterval(hands.theirs.moveOne, EDIT_EVERY_MS);
      await act().finally(() => clearInterval(timer));
    },
    moveOnce: hands.theirs.moveOne,
    writeOnce: hands.mine.writeOne,
    crowd,
    async close() {
      mine.close();
      theirs.close();
      await samenreis.close();
    },
  };
}

function run({ doc }: SyncedBoard, actor: Actor, command: BoardCommand): void {
  const done = executeCommand(doc, actor, command, { nowMs: Date.now(), random: Math.random });
  if (!done.ok) throw new Error(`the board of the measurement refuses ${command.type}: ${done.reason}`);
}

/** The demo board, made larger: with its personas, curves, groups and talk, and every cell and kind evenly full. */
function fill(board: SyncedBoard, me: Actor, count: number): void {
  const { phases } = readSnapshot(board.doc);
  for (let index = phases.length; index < PHASES; index += 1) run(board, me, { type: 'addPhase', name: `Fase ${index + 1}` });
  const now = readSnapshot(board.doc);
  const lanes = now.lanes.filter(({ archived, hidden }) => !archived && !hidden).slice(0, 2);
  const missing = count - now.notes.size;
  const perKind = missing / (PHASES * lanes.length * NOTE_KINDS.length);
  const perRow = Math.min(16, Math.max(2, Math.ceil(Math.sqrt(perKind) * 1.5)));
  for (const { id } of now.phases) run(board, me, { type: 'widenPhase', phase: id, width: perRow * ACROSS + 4 });
  const cells = lanes.flatMap((lane) => now.phases.map((phase) => ({ lane: lane.id, phase: phase.id })));
  const all = Array.from({ length: Math.max(0, missing) }, (_, index) => noteAt(index, cells, perRow));
  for (let from = 0; from < all.length; from += CHUNK) run(board, me, { type: 'addNotes', notes: all.slice(from, from + CHUNK) });
}

function noteAt(index: number, cells: readonly { readonly lane: LaneId; readonly phase: PhaseId }[], perRow: number) {
  const cell = cells[index % cells.length];
  if (cell === undefined) throw new Error('A board has a lane and a phase.');
  const inCell = Math.floor(index / cells.length);
  const kind = NOTE_KINDS[inCell % NOTE_KINDS.length] ?? 'moment';
  const place = Math.floor(inCell / NOTE_KINDS.length);
  return {
    ...cell,
    x: 6 + (place % perRow) * ACROSS,
    y: 14 + Math.floor(place / perRow) * DOWN,
    kind,
    perspective: PERSPECTIVES[(index * 5 + inCell) % PERSPECTIVES.length] ?? 'client',
    ...(kind === 'emotion' ? { value: ([-2, -1, 0, 1, 2] as const)[index % 5] ?? 0 } : {}),
    text: TEXTS[(index * 5 + inCell) % TEXTS.length] ?? '',
  };
}

/** Straight into the document: the commands look at every note first, which would load the processor that is measured. */
function createHands(board: SyncedBoard) {
  const records = boardDoc(board.doc);
  const notes = [...readSnapshot(board.doc).notes.keys()].sort().slice(0, MOVED);
  let tick = 0;
  return {
    moveOne(): void {
      tick += 1;
      const note = notes[(tick * 7) % notes.length] ?? '';
      const { place } = records.entry('notes', note) as Note; // one of those that were read from the board
      const next = { ...place, x: 6 + ((tick * 11) % 120), z: 1_000_000 + tick };
      board.doc.transact(() => records.setField('notes', note, 'place', next));
    },
    writeOne(note: NoteId): void {
      board.doc.transact(() => records.text('notes', note)?.insert(0, 'x'));
    },
  };
}

/** @returns moves all pointers for two seconds */
async function gather(samenreis: Samenreis, facilitator: Visitor, board: BoardId): Promise<() => Promise<void>> {
  const token = await invite(facilitator, board, 'participant');
  const { port } = samenreis.server;
  const pointers = await Promise.all(
    Array.from({ length: CROWD }, async (_, index) => {
      const visitor = samenreis.visitor();
      await joinBoard(visitor, token, `Deelnemer ${index}`);
      return { index, headers: visitor.headers() };
    }),
  );
  const { awareness } = DIALECTS.samenreis;
  return async () => {
    const sockets = pointers.map(({ headers }) =>
      openRawSocket({ port, path: `/sync/${board}`, headers }, { onOpen() {}, onMessage() {}, onClose() {} }),
    );
    for (let tick = 1; tick <= CROWD_TICKS; tick += 1) {
      await new Promise((resolve) => setTimeout(resolve, CURSORS_EVERY_MS));
      for (const [index, socket] of sockets.entries()) {
        const x = 400 + index * 30 + Math.sin(tick + index) * 200;
        const y = 400 + Math.cos(tick * 1.3 + index) * 250;
        socket.send(awareness(board, cursorStates(POINTER_CLIENT + index, tick, Math.round(x), Math.round(y))));
      }
    }
    for (const socket of sockets) socket.close();
  };
}
