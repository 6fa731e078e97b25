import type { CommandId, LaneId, PhaseId } from '@samenreis/shared/base';
import { type BoardSnapshot, readSnapshot } from '@samenreis/shared/board';
import {
  type PrivateCommand,
  type PrivateEnvelope,
  type PrivateNote,
  type PrivateNoteId,
  type ToldPrivateNotes,
  toldPrivateNotesSchema,
} from '@samenreis/shared/protocol';
import { agendaTemplate, type Secrecy } from '@samenreis/shared/session';
import * as v from 'valibot';
import { afterEach } from 'vitest';
import type { SessionGuest } from './sessionGuest.ts';
import { sessionRoomPerTest } from './sessionRoom.ts';
import type { SamenreisOptions } from './startSamenreis.ts';
import { openBoard, type SyncedBoard } from './syncSocket.ts';

/** Whoever has a live socket. */
interface Asking {
  readonly live: { readonly socket: SessionGuest['live']['socket'] };
}

/** What is answered where nothing was revealed. */
export const done = { ok: true, revealed: 0, left: 0 };
let drawn = 0;
const noteId = (): PrivateNoteId => `01${String(drawn++).padStart(24, '0')}` as PrivateNoteId; // digits are a ULID too
export const commandId = (): CommandId => `private-command-${drawn++}` as CommandId; // of its pattern

/** Opens boards whose session is in a private step. */
export function privateRoomPerTest() {
  const rooms = sessionRoomPerTest();
  const boards: SyncedBoard[] = [];
  afterEach(() => {
    for (const board of boards.splice(0)) board.close();
  });

  /** A board whose session is in a private step, with all that is on it. */
  const silent = async (secrecy: Secrecy = 'privateNamed', options?: SamenreisOptions) => {
    const room = await rooms.open(options);
    const [first, second] = agendaTemplate(60).map((step) => ({
      ...step,
      rule: { kinds: [], lanes: null, phases: null, secrecy, conclusions: false },
    }));
    if (first === undefined || second === undefined) throw new Error('An agenda has steps.');
    const asked = { ...first, rule: { ...first.rule, kinds: ['moment', 'emotion', 'tip'] } } as typeof first;
    await room.leader.ask({ type: 'replaceAgenda', steps: [asked, second] });
    await room.leader.ask({ type: 'start' });
    const synced = await openBoard(room.facilitator, room.samenreis.url, room.board);
    boards.push(synced);
    const snapshot = (): BoardSnapshot => readSnapshot(synced.doc);
    const [phase, later] = snapshot().phases.map(({ id }) => id);
    const [lane] = snapshot().lanes.map(({ id }) => id);
    if (phase === undefined || later === undefined || lane === undefined) throw new Error('The first board has phases and lanes.');
    return { ...room, snapshot, synced, places: { phase, later, lane }, steps: { first: asked.id, second: second.id } };
  };

  return { silent, reopen: rooms.reopen };
}

export const send = (guest: Asking, command: PrivateCommand, id = commandId()): Promise<unknown> => sendRaw(guest, { id, command });
export const sendRaw = (guest: Asking, payload: unknown): Promise<unknown> =>
  guest.live.socket.timeout(5_000).emitWithAck('privateCommand', payload as PrivateEnvelope); // or what no client sends
/** What one person is told of private notes now. */
export const own = async (guest: Asking): Promise<ToldPrivateNotes> =>
  v.parse(toldPrivateNotesSchema, await guest.live.socket.timeout(5_000).emitWithAck('privateSnapshot'));

export function privateNote(
  { phase, lane }: { readonly phase: PhaseId; readonly lane: LaneId },
  text: string,
  change: Partial<PrivateNote> = {},
): PrivateNote {
  return {
    id: noteId(),
    kind: 'moment',
    lane,
    phase,
    perspective: 'client',
    value: null,
    persona: null,
    onBehalf: null,
    text,
    ...change,
  };
}
export const put = (note: PrivateNote): PrivateCommand => ({ type: 'put', note });
export const revealAll: PrivateCommand = { type: 'reveal', which: { of: 'all' } };
