import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FaultPoint } from '@samenreis/server/sync';
import type { BoardId, NoteId } from '@samenreis/shared/base';
import { boardDoc, readSnapshot } from '@samenreis/shared/board';
import { afterEach, expect, it, onTestFinished } from 'vitest';
import { copyDataFolder } from '../support/copyDataFolder.ts';
import { connectLive } from '../support/liveClient.ts';
import { commandId, done, own, privateNote, privateRoomPerTest, put, revealAll, send, sendRaw } from '../support/privateRoom.ts';
import { samenreisPerTest } from '../support/samenreisPerTest.ts';
import { FACILITATOR, PASSWORD } from '../support/startSamenreis.ts';
import { eventually } from '../support/sync/eventually.ts';
import { openBoard, type SyncedBoard } from '../support/syncSocket.ts';

const { silent, reopen } = privateRoomPerTest();
const start = samenreisPerTest();
const boards: SyncedBoard[] = [];
afterEach(() => {
  for (const board of boards.splice(0)) board.close();
});

type Places = Parameters<typeof privateNote>[0];

/** The reveal that is cut off, as its client sends it again. */
const CUT_OFF = { id: commandId(), command: revealAll };

const WORDS = ['een', 'twee', 'drie'].map((word) => `kanarie ${word}`);

/** Two people reveal three notes; the folder as it stands at a point of that is what a process killed there leaves behind. */
async function killedAt(
  fatal: FaultPoint,
): Promise<{ readonly dataDir: string; readonly board: BoardId; readonly places: Places }> {
  const [dataDir, left] = await Promise.all(['alive', 'killed'].map((name) => mkdtemp(join(tmpdir(), `samenreis-${name}-`))));
  if (dataDir === undefined || left === undefined) throw new Error('no folders');
  onTestFinished(async () => {
    for (const folder of [dataDir, left]) await rm(folder, { recursive: true, force: true });
  });
  let isArmed = false;
  const atFaultPoint = async (point: FaultPoint): Promise<void> => {
    if (!isArmed || point !== fatal) return;
    isArmed = false;
    await copyDataFolder(dataDir, left);
  };
  const {
    samenreis,
    leader,
    board,
    join: joinAs,
    enter,
    places,
  } = await silent('privateAnonymous', {
    store: 'sqlite',
    dataDir,
    atFaultPoint,
  });
  const ans = await enter(await joinAs('Ans'));
  for (const [index, text] of WORDS.entries()) await send(index === 0 ? leader : ans, put(privateNote(places, text)));
  isArmed = true;
  await sendRaw(leader, CUT_OFF);
  if (isArmed) throw new Error(`a reveal does not pass ${fatal}`);
  await samenreis.close();
  return { dataDir: left, board, places };
}

it.each([
  ['beforeApply', false],
  ['afterApply', false],
  ['beforeCommit', false],
  ['afterCommit', true],
] as const)('J28 a server killed %s while it reveals loses and doubles nothing', async (point, isStored) => {
  const { dataDir } = await killedAt(point);
  const { leader, facilitator, samenreis, board } = await reopen({ store: 'sqlite', dataDir });
  const waiting = isStored ? { notes: 0, people: 0 } : { notes: 3, people: 2 };
  expect(await own(leader)).toMatchObject({ mine: isStored ? [] : [{ text: WORDS[0] }], waiting });
  expect(await send(leader, revealAll)).toEqual({ ...done, revealed: isStored ? 0 : 3 });
  const synced = await openBoard(facilitator, samenreis.url, board);
  boards.push(synced);
  const shown = () => [...readSnapshot(synced.doc).notes.values()].map(({ text }) => text).filter((text) => WORDS.includes(text));
  await eventually(() => expect(shown().sort()).toEqual([...WORDS].sort()));
  expect(await own(leader)).toEqual({ mine: [], shown: isStored ? 0 : 1, waiting: { notes: 0, people: 0 } });
});

it('J28 a note that was taken from the board before the next start asks for private notes does not come back', async () => {
  const { dataDir, board } = await killedAt('afterCommit');
  const samenreis = await start({ store: 'sqlite', dataDir });
  const visitor = samenreis.visitor();
  await visitor.post('/api/sign-in', { email: FACILITATOR.email, password: PASSWORD });
  const synced = await openBoard(visitor, samenreis.url, board);
  boards.push(synced);
  const [gone] = [...readSnapshot(synced.doc).notes.values()].filter(({ text }) => WORDS.includes(text));
  boardDoc(synced.doc).remove('notes', gone?.id ?? ('' as NoteId)); // one of three
  const { socket } = await connectLive(visitor, samenreis.url, board);
  onTestFinished(() => void socket.close());
  const guest = { live: { socket } };
  expect(await own(guest)).toEqual({ mine: [], shown: 0, waiting: { notes: 0, people: 0 } });
  expect(await send(guest, revealAll)).toEqual(done);
  expect(readSnapshot(synced.doc).notes.has(gone?.id ?? ('' as NoteId))).toBe(false);
});

it.each(['beforeApply', 'afterApply', 'beforeCommit', 'afterCommit'] as const)(
  'J28 a reveal that was cut off %s and is sent again takes along nothing that was written since',
  async (point) => {
    const { dataDir, places } = await killedAt(point);
    const { leader } = await reopen({ store: 'sqlite', dataDir });
    await send(leader, put(privateNote(places, 'geschreven na de herstart')));
    const first = await sendRaw(leader, CUT_OFF);
    expect([first, await sendRaw(leader, CUT_OFF)]).toEqual(Array(2).fill({ ...done, revealed: 3 }));
    expect(await own(leader)).toMatchObject({ mine: [{ text: 'geschreven na de herstart' }], waiting: { notes: 1, people: 1 } });
  },
);
