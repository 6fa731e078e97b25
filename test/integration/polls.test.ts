import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ConclusionId, ParticipantId } from '@samenreis/shared/base';
import { readSnapshot } from '@samenreis/shared/board';
import { boardInfoSchema, type ToldSession } from '@samenreis/shared/protocol';
import type { PollAnswer, SessionCommand } from '@samenreis/shared/session';
import * as v from 'valibot';
import { expect, it, onTestFinished } from 'vitest';
import { envelope } from '../support/sessionGuest.ts';
import { type SessionRoom, sessionRoomPerTest } from '../support/sessionRoom.ts';
import { eventually } from '../support/sync/eventually.ts';
import { openBoard } from '../support/syncSocket.ts';
import type { Visitor } from '../support/visitor.ts';

const rooms = sessionRoomPerTest();
const conclusion = 'conclusion-2' as ConclusionId; // of the example
const asked = 'Wachten zonder uitleg is het diepste punt.';
const opening: SessionCommand = { type: 'openPoll', conclusion, asked };
const answer = (openedAtMs: number, says: PollAnswer | null): SessionCommand => ({ type: 'answerPoll', openedAtMs, answer: says });
const answered = (count: number) => (told: ToldSession) => told.poll.open?.answered === count;

async function ask({ leader }: Pick<SessionRoom, 'leader'>): Promise<number> {
  expect(await leader.ask(opening)).toEqual({ ok: true });
  const told = await leader.sees(({ poll }) => poll.open !== null);
  return told.poll.open?.openedAtMs ?? 0;
}

const idOf = async (visitor: Visitor, board: string): Promise<ParticipantId> =>
  v.parse(boardInfoSchema, (await visitor.get(`/api/boards/${board}`)).body).me.participantId;

it('J85 J87 tells nobody in any frame what others say, until it is counted, which then stands with the conclusion', async () => {
  const room = await rooms.open();
  const { leader, board, samenreis, facilitator, enter, join: joinAs } = room;
  const [ans, daan] = [await joinAs('Ans'), await joinAs('Daan')];
  const [ansTab, otherTab, daanTab] = [await enter(ans), await enter(ans), await enter(daan)];
  const openedAtMs = await ask(room);
  const listeners = [leader, daanTab];
  const before = listeners.map(({ packets }) => packets.length);
  const since = () => listeners.flatMap(({ packets }, index) => packets.slice(before[index])).join('\n');
  expect(await ansTab.ask(answer(openedAtMs, 'disagree'))).toEqual({ ok: true });
  // The other tab sees what was said in the first, and says something else for the same person.
  await otherTab.sees(({ poll }) => poll.open?.mine === 'disagree');
  expect(await otherTab.ask(answer(openedAtMs, 'doubt'))).toEqual({ ok: true });
  for (const listener of listeners) expect((await listener.sees(answered(1))).poll.open?.mine).toBeNull();
  for (const secret of ['disagree', 'doubt', await idOf(ans, board)]) expect(since()).not.toContain(secret);
  await daanTab.ask(answer(openedAtMs, 'agree'));
  expect(await leader.ask({ type: 'closePoll', openedAtMs })).toEqual({ ok: true });
  const tally = { agree: 1, doubt: 1, disagree: 0 };
  expect((await daanTab.sees(({ poll }) => poll.last !== null)).poll.last).toMatchObject({ conclusion, asked, tally });
  expect(since()).not.toContain(await idOf(ans, board));
  const opened = await openBoard(facilitator, samenreis.url, board);
  onTestFinished(() => opened.close());
  await eventually(() =>
    expect(readSnapshot(opened.doc).conclusions.find(({ id }) => id === conclusion)?.consensus).toEqual({ ...tally, asked }),
  );
  expect(await daanTab.ask(answer(openedAtMs, 'agree'))).toEqual({ ok: false, reason: 'pollIsClosed' });
});

it('J85 J86 goes on where it was after a restart, and leaves no answer in any file when it is closed', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'samenreis-poll-'));
  onTestFinished(() => rm(dataDir, { recursive: true, force: true }));
  const before = await rooms.open({ store: 'sqlite', dataDir });
  const openedAtMs = await ask(before);
  const first = envelope(answer(openedAtMs, 'doubt'));
  expect(await before.leader.sends(first)).toEqual({ ok: true });
  await before.samenreis.close();
  const after = await rooms.reopen({ store: 'sqlite', dataDir });
  const { poll } = await after.leader.sees(() => true);
  expect(poll.open).toEqual({ openedAtMs, conclusion, asked, mine: 'doubt', answered: 1 });
  expect(await after.leader.sends(first)).toEqual({ ok: true });
  expect(await after.leader.ask(answer(openedAtMs, 'agree'))).toEqual({ ok: true });
  const me = await idOf(after.facilitator, after.board);
  expect(await answersIn(dataDir, me)).toBe(2);
  expect(await after.leader.ask({ type: 'closePoll', openedAtMs })).toEqual({ ok: true });
  expect((await after.leader.sees(({ poll: { last } }) => last !== null)).poll.last?.tally).toEqual({
    agree: 1,
    doubt: 0,
    disagree: 0,
  });
  expect(await answersIn(dataDir, me)).toBe(0);
});

/** How many different things any file of the database says that this person said. */
async function answersIn(dataDir: string, participant: ParticipantId): Promise<number> {
  const files = (await readdir(dataDir)).filter((name) => name.startsWith('samenreis.db'));
  const texts = await Promise.all(files.map((name) => readFile(join(dataDir, name), 'latin1')));
  return new Set(texts.join('\n').match(new RegExp(`"participant":"${participant}","answer":"[^"]*"`, 'g'))).size;
}
