import { isNoteId, type NoteId, type Random } from '@samenreis/shared/base';
import { boardDoc } from '@samenreis/shared/board';
import { createSqliteFolder } from '../contract/sqliteFolder.ts';
import type { BoardGuest } from '../support/sync/joinBoard.ts';
import { ADD_NOTE, CELL } from '../support/sync/people.ts';
import { pick } from '../support/sync/seed.ts';
import { type RunningSyncServer, startSyncServer } from '../support/sync/startSyncServer.ts';

/** How often a passed point of the pipeline breaks off; before a commit, where nobody may have been told yet, more often. */
const BREAK_RATE = 0.01;
const BREAK_RATE_BEFORE_COMMIT = 0.06;

/** A server on disk that breaks off at points of its pipeline by a seeded hand, and can be restarted. */
export interface Chaos {
  server(): RunningSyncServer;
  /** Everything goes down, and comes back on the same address with what is on disk. */
  restart(): Promise<void>;
  /** Breaks off no more. */
  calm(): void;
  end(): Promise<void>;
}

export async function startChaos(random: Random): Promise<Chaos> {
  const folder = await createSqliteFolder();
  let isCalm = false;
  const open = async (port: number) => {
    const store = await folder.open();
    const server = await startSyncServer({
      store,
      port,
      timings: { idleRoomMs: 1 },
      snapshotThresholds: { updates: 25, bytes: 1_000_000 },
      atFaultPoint(point) {
        if (!isCalm && random() < (point === 'beforeCommit' ? BREAK_RATE_BEFORE_COMMIT : BREAK_RATE))
          throw new Error(`broken off at ${point}`);
      },
    });
    return { store, server };
  };
  let running = await open(0);
  const stop = async () => {
    await running.server.close();
    await running.store.close();
  };
  return {
    server: () => running.server,
    async restart() {
      const { port } = running.server;
      await stop();
      running = await open(port);
    },
    calm() {
      isCalm = true;
    },
    async end() {
      await stop();
      await folder.remove();
    },
  };
}

const SHORTEST_TEXT_TO_CUT = 4;

/** One honest thing that somebody does, with whatever that person has at that moment. */
export function work(guest: BoardGuest, random: Random): void {
  const { doc, actor } = guest;
  if (!boardDoc(doc).has('lanes', CELL.lane)) return;
  const notes = [...doc.getMap('notes').keys()].filter(isNoteId);
  const any = pick(notes, random);
  const mine = pick(
    notes.filter((note) => note.startsWith(actor.participantId)),
    random,
  );
  const dice = random();
  if (dice < 0.25 || any === undefined || mine === undefined) guest.run({ ...ADD_NOTE, text: 'nieuw' });
  else if (dice < 0.6) type(guest, random() < 0.5 ? any : mine, random);
  else if (dice < 0.85) guest.run({ type: 'moveNotes', moves: [{ ...CELL, note: any, x: Math.floor(random() * 200) }] });
  else if (dice < 0.95) guest.run({ type: 'react', note: any, kind: 'heart' });
  else guest.run({ type: 'deleteNotes', notes: [mine] });
}

function type({ doc }: BoardGuest, note: NoteId, random: Random): void {
  const text = boardDoc(doc).text('notes', note);
  if (text === null) return;
  const at = Math.floor(random() * (text.length + 1));
  if (text.length > SHORTEST_TEXT_TO_CUT && random() < 0.4) text.delete(Math.min(at, text.length - 2), 2);
  else text.insert(at, String.fromCharCode(97 + Math.floor(random() * 26)));
}
