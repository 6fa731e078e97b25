import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FaultPoint } from '@samenreis/server/sync';
import type { NoteId, VoteId } from '@samenreis/shared/base';
import { boardDoc, findViolations, type Json, readSnapshot } from '@samenreis/shared/board';
import type { SessionCommand, VotePaper } from '@samenreis/shared/session';
import { expect, it, onTestFinished } from 'vitest';
import { copyDataFolder } from '../support/copyDataFolder.ts';
import { type SessionRoom, sessionRoomPerTest } from '../support/sessionRoom.ts';
import { eventually } from '../support/sync/eventually.ts';
import { openBoard } from '../support/syncSocket.ts';

const rooms = sessionRoomPerTest();

const [first, again] = ['vote-1', 'vote-2'] as const satisfies readonly string[] as readonly [VoteId, VoteId]; // of their pattern
const put = (note: NoteId, dots: number, vote = first): SessionCommand => ({ type: 'setDots', vote, note, dots });
const close = (vote = first): SessionCommand => ({ type: 'closeVote', vote });
const opening = (candidates: readonly NoteId[], change: Partial<VotePaper> = {}): SessionCommand => ({
  ...{ type: 'openVote', id: first, dots: 3, several: true, secrecy: 'secret' },
  candidates: [...candidates],
  ...change,
});

/** The board of a room as a client has it. */
async function boardOf({ facilitator, samenreis, board }: SessionRoom) {
  const { doc, close: leave } = await openBoard(facilitator, samenreis.url, board);
  onTestFinished(leave);
  const [one, other] = readSnapshot(doc).notes.keys();
  if (one === undefined || other === undefined) throw new Error('the example has too few notes');
  return { doc, notes: [one, other] as const, votes: () => Object.fromEntries(readSnapshot(doc).votes) };
}

it('J39 the numbers of a vote come onto the notes when it is closed, and not before; a second round takes their place', async () => {
  const room = await rooms.open();
  const { doc, notes, votes } = await boardOf(room);
  const ans = await room.enter(await room.join('Ans'));
  await room.leader.ask(opening(notes));
  await ans.ask(put(notes[0], 2));
  await room.leader.ask(put(notes[1], 1));
  await room.leader.sees(({ ballot }) => ballot?.voters === 2);
  expect(votes()).toEqual({});
  await room.leader.ask(close());
  await eventually(() => expect(votes()).toEqual({ [notes[0]]: 2, [notes[1]]: 1 }));
  await room.leader.ask(opening(notes, { id: again }));
  await ans.ask(put(notes[1], 3, again));
  expect(votes()).toEqual({ [notes[0]]: 2, [notes[1]]: 1 });
  await room.leader.ask(close(again));
  await eventually(() => expect(votes()).toEqual({ [notes[1]]: 3 }));
  expect(findViolations(doc)).toEqual([]);
});

it('J39 B76 a note that was taken away has its dots when it is put back', async () => {
  const room = await rooms.open();
  const { doc, notes, votes } = await boardOf(room);
  const [note] = notes;
  await room.leader.ask(opening(notes));
  await room.leader.ask(put(note, 2));
  const was = boardDoc(doc).entry('notes', note) as Json; // a record
  boardDoc(doc).remove('notes', note);
  await room.leader.ask(close());
  await eventually(() => expect(votes()).toEqual({ [note]: 2 }));
  boardDoc(doc).put('notes', note, was);
  const { votes: seenByOthers, doc: others } = await boardOf(room);
  await eventually(() => expect(readSnapshot(others).notes.has(note)).toBe(true));
  expect(seenByOthers()).toEqual({ [note]: 2 });
});

it.each(['beforeApply', 'beforeCommit', 'afterCommit'] as const)(
  'J39 a server killed %s, between the closing and the board, marks the notes when somebody comes back',
  async (fatal) => {
    const [dataDir, left] = await Promise.all(['alive', 'killed'].map((name) => mkdtemp(join(tmpdir(), `samenreis-${name}-`))));
    if (dataDir === undefined || left === undefined) throw new Error('no folders');
    onTestFinished(async () => {
      for (const folder of [dataDir, left]) await rm(folder, { recursive: true, force: true });
    });
    let isArmed = false;
    let isCopied = false;
    const atFaultPoint = async (point: FaultPoint): Promise<void> => {
      if (!isArmed || point !== fatal) return;
      isArmed = false;
      await copyDataFolder(dataDir, left);
      isCopied = true;
    };
    const room = await rooms.open({ store: 'sqlite', dataDir, atFaultPoint });
    const { notes } = await boardOf(room);
    await room.leader.ask(opening(notes));
    await room.leader.ask(put(notes[0], 2));
    isArmed = true;
    expect(await room.leader.ask(close())).toEqual({ ok: true });
    await eventually(() => expect(isCopied).toBe(true));
    await room.samenreis.close();

    const after = await boardOf(await rooms.reopen({ store: 'sqlite', dataDir: left }));
    await eventually(() => expect(after.votes()).toEqual({ [notes[0]]: 2 }));
    expect(findViolations(after.doc)).toEqual([]);
  },
);
