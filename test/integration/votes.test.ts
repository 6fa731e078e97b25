import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BoardId, NoteId, ParticipantId, VoteId } from '@samenreis/shared/base';
import { boardInfoSchema, type ToldSession } from '@samenreis/shared/protocol';
import type { SessionCommand, VotePaper } from '@samenreis/shared/session';
import * as v from 'valibot';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildServer, type ServerProcess, startProcess } from '../support/serverProcess.ts';
import { enterSession, envelope } from '../support/sessionGuest.ts';
import { sessionRoomPerTest } from '../support/sessionRoom.ts';
import { FACILITATOR, firstBoard, PASSWORD } from '../support/startSamenreis.ts';
import { openBoard } from '../support/syncSocket.ts';
import { createVisitor, type Visitor } from '../support/visitor.ts';

const rooms = sessionRoomPerTest();

const vote = 'vote-1' as VoteId; // of its pattern
const close: SessionCommand = { type: 'closeVote', vote };
const put = (note: NoteId | undefined, dots: number): SessionCommand => {
  if (note === undefined) throw new Error('the example has too few notes');
  return { type: 'setDots', vote, note, dots };
};
const opening = (notes: readonly NoteId[]) =>
  ({ type: 'openVote', id: vote, candidates: notes, dots: 3, several: true, secrecy: 'secret' }) as const;
const isClosed = ({ votes }: ToldSession) => votes?.results.length === 1;

async function idOf(visitor: Visitor, board: BoardId): Promise<ParticipantId> {
  return v.parse(boardInfoSchema, (await visitor.get(`/api/boards/${board}`)).body).me.participantId;
}

/** Notes of the example, as a client reads them on the board. */
async function notesOn(visitor: Visitor, url: string, board: BoardId): Promise<readonly NoteId[]> {
  const opened = await openBoard(visitor, url, board);
  try {
    return [...opened.doc.getMap('notes').keys()].slice(0, 5) as NoteId[]; // keys of the notes are their ids
  } finally {
    opened.close();
  }
}

async function room() {
  const { samenreis, facilitator, board, enter, join: joinAs, leader } = await rooms.open();
  const notes = await notesOn(facilitator, samenreis.url, board);
  return {
    leader,
    notes,
    open: (change: Partial<VotePaper> = {}): SessionCommand => ({ ...opening(notes), ...change }),
    async guest(name: string) {
      const visitor = await joinAs(name);
      return { id: await idOf(visitor, board), tab: () => enter(visitor) };
    },
  };
}

describe('a vote over the sockets', () => {
  it('J32 J33 tells nobody in any frame what others put, until it is closed; a secret one never says who', async () => {
    const { leader, notes, open, guest } = await room();
    const [ans, daan] = [await guest('Ans'), await guest('Daan')];
    const [ansTab, daanTab] = [await ans.tab(), await daan.tab()];
    expect(await leader.ask(open())).toEqual({ ok: true });
    await daanTab.sees(({ ballot }) => ballot !== null);
    const listeners = [leader, daanTab];
    const before = listeners.map(({ packets }) => packets.length);
    await ansTab.ask(put(notes[0], 2));
    // Told before it is answered: nobody sees a dot go back for a moment.
    expect(ansTab.told.at(-1)?.ballot?.left).toBe(1);
    await ansTab.ask(put(notes[1], 1));
    for (const listener of listeners) expect((await listener.sees(({ ballot }) => ballot?.done === 1)).ballot?.mine).toEqual([]);
    const since = (): string => listeners.flatMap(({ packets }, index) => packets.slice(before[index])).join('\n');
    expect(since()).toContain('"done":1');
    for (const secret of [ans.id, ...notes.slice(0, 2)]) expect(since()).not.toContain(secret);
    expect(await leader.ask(close)).toEqual({ ok: true });
    const { votes } = await daanTab.sees(isClosed);
    expect(votes?.results[0]).toMatchObject({
      voters: 1,
      tallies: [
        { note: notes[0], dots: 2, by: null },
        { note: notes[1], dots: 1, by: null },
      ],
    });
    expect(since()).not.toContain(ans.id);
  });

  it('J31 counts somebody with two tabs once, and shows both what was put in either', async () => {
    const { leader, notes, open, guest } = await room();
    const ans = await guest('Ans');
    const [one, other] = [await ans.tab(), await ans.tab()];
    await leader.ask(open());
    const once = envelope(put(notes[0], 2));
    expect(await Promise.all([one.sends(once), other.sends(once), other.ask(put(notes[0], 2))])).toEqual(
      [1, 2, 3].map(() => ({ ok: true })),
    );
    for (const tab of [one, other]) await tab.sees(({ ballot }) => ballot?.left === 1);
    expect(await other.ask(put(notes[1], 2))).toEqual({ ok: false, reason: 'noDotsLeft' });
    expect((await leader.sees(({ ballot }) => ballot?.voters === 1)).ballot?.done).toBe(0);
  });

  it('J33 J38 an open one says who when it is closed, and none is opened on a note that is not there', async () => {
    const { leader, notes, open, guest } = await room();
    const ans = await guest('Ans');
    const tab = await ans.tab();
    const gone = `${ans.id}_${'0'.repeat(26)}` as NoteId; // of its pattern
    expect(await leader.ask(open({ candidates: [...notes, gone] }))).toEqual({ ok: false, reason: 'noSuchNote' });
    expect(await leader.ask(open({ secrecy: 'open' }))).toEqual({ ok: true });
    await tab.ask(put(notes[0], 1));
    await leader.ask(close);
    const { votes } = await leader.sees(isClosed);
    expect(votes?.results[0]?.tallies).toEqual([{ note: notes[0], dots: 1, by: [{ participant: ans.id, dots: 1 }] }]);
  });

  it('J31 takes the dots of twenty who press at once, and tells each at once and the others seldom', async () => {
    const { leader, notes, open, guest } = await room();
    const tabs = await Promise.all(Array.from({ length: 20 }, async (_, index) => (await guest(`Mens ${index}`)).tab()));
    await leader.ask(open({ dots: 5 }));
    const before = leader.told.length;
    const answers = await Promise.all(tabs.flatMap((tab) => notes.map((note) => tab.ask(put(note, 1)))));
    expect(answers).toEqual(answers.map(() => ({ ok: true })));
    for (const tab of tabs) await tab.sees(({ ballot }) => ballot?.left === 0);
    await leader.sees(({ ballot }) => ballot?.done === 20);
    expect(leader.told.length - before).toBeLessThan(answers.length / 2);
    await leader.ask(close);
    const { votes } = await leader.sees(isClosed);
    expect(votes?.results[0]?.tallies.map(({ dots }) => dots)).toEqual(notes.map(() => 20));
  });
});

describe('a vote in the store', () => {
  let dataDir: string;
  const processes: ServerProcess[] = [];
  beforeAll(buildServer);
  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'samenreis-vote-'));
  });
  afterEach(async () => {
    for (const { child, exited } of processes.splice(0)) {
      child.kill('SIGKILL');
      await exited;
    }
    await rm(dataDir, { recursive: true, force: true });
  });

  const launch = async (says: RegExp) => {
    const server = startProcess({ DATA_DIR: dataDir });
    processes.push(server);
    const [, port = '', token = ''] = await server.says(says);
    return { server, url: `http://127.0.0.1:${port}`, token };
  };

  it('J31 J37 goes on where it was when the server is killed in the middle, and leaves no ballot in any file when it is closed', async () => {
    const { server, url, token } = await launch(/http:\/\/localhost:(\d+)\/beginnen#([\w-]{43})/);
    const facilitator = createVisitor(url);
    await facilitator.post('/api/setup', { ...FACILITATOR, token });
    const board = await firstBoard(facilitator);
    const notes = await notesOn(facilitator, url, board);
    const leader = await enterSession(facilitator, url, board);
    await leader.ask(opening(notes));
    const first = envelope(put(notes[0], 2));
    await leader.sends(first);
    server.child.kill('SIGKILL');
    await server.exited;
    leader.live.socket.close();

    const again = await launch(/Samenreis: http:\/\/localhost:(\d+)/);
    const returned = createVisitor(again.url);
    await returned.post('/api/sign-in', { email: FACILITATOR.email, password: PASSWORD });
    const back = await enterSession(returned, again.url, board);
    const { ballot } = await back.sees(() => true);
    expect(ballot).toEqual({ vote, mine: [{ note: notes[0], dots: 2 }], left: 1, voters: 1, done: 0 });
    expect(await back.sends(first)).toEqual({ ok: true });
    expect(await back.ask(put(notes[1], 2))).toEqual({ ok: false, reason: 'noDotsLeft' });
    expect(await back.ask(put(notes[1], 1))).toEqual({ ok: true });
    const me = await idOf(returned, board);
    expect(await ballotsIn(dataDir, me)).toBe(2);
    expect(await back.ask(close)).toEqual({ ok: true });
    expect((await back.sees(isClosed)).votes?.results[0]).toMatchObject({ voters: 1 });
    expect(await ballotsIn(dataDir, me)).toBe(0);
    back.live.socket.close();
  });
});

/** How many times any file of the database says that this person put dots. */
async function ballotsIn(dataDir: string, participant: ParticipantId): Promise<number> {
  const files = (await readdir(dataDir)).filter((name) => name.startsWith('samenreis.db'));
  const texts = await Promise.all(files.map((name) => readFile(join(dataDir, name), 'latin1')));
  return new Set(texts.join('\n').match(new RegExp(`"participant":"${participant}","note":"[^"]*"`, 'g'))).size;
}
