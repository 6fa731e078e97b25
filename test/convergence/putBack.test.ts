import { isCommentKey, type NoteId } from '@samenreis/shared/base';
import { type BoardCommand, boardDoc, createUndoHistory, executeCommand, type UndoHistory } from '@samenreis/shared/board';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { eventually } from '../support/sync/eventually.ts';
import { type BoardGuest, joinBoard } from '../support/sync/joinBoard.ts';
import { ADD_NOTE, person } from '../support/sync/people.ts';
import { type RunningSyncServer, startSyncServer } from '../support/sync/startSyncServer.ts';

interface Leader {
  readonly guest: BoardGuest;
  readonly history: UndoHistory;
}

let server: RunningSyncServer;
let ans: BoardGuest;
let leaders: readonly [Leader, Leader];
let before: string;
let deletion: BoardCommand;
beforeEach(async () => {
  server = await startSyncServer();
  ans = await joinBoard(server, person('ans'));
  const [note = ''] = ans.run({ ...ADD_NOTE, text: 'Van Ans' });
  const [comment = ''] = ans.run({ type: 'addComment', note: note as NoteId, text: 'Dit vind ik moeilijk' }); // just made
  ans.run({ type: 'react', note: note as NoteId, kind: 'heart' }); // just made
  await ans.saved();
  if (!isCommentKey(comment)) throw new Error('no comment was made');
  deletion = { type: 'deleteComment', comment };
  before = ans.json();
  leaders = [await lead('fatima'), await lead('fred')];
});
afterEach(async () => {
  for (const guest of everybody()) guest.leave();
  await server.close();
});

async function lead(name: string): Promise<Leader> {
  const guest = await joinBoard(server, person(name, 'facilitator'));
  const env = { nowMs: 1_700_000_000_000, random: Math.random };
  return { guest, history: createUndoHistory((command) => executeCommand(guest.doc, guest.actor, command, env)) };
}

const everybody = (): readonly BoardGuest[] => [ans, ...leaders.map(({ guest }) => guest)];

async function expectAsBefore(): Promise<void> {
  await eventually(() => expect(everybody().map((guest) => guest.json())).toEqual(everybody().map(() => before)));
  for (const guest of everybody()) await guest.saved();
  expect(everybody().flatMap(({ closings }) => closings.filter(({ reason }) => reason !== ''))).toEqual([]);
}

function away({ guest }: Leader): Promise<void> {
  guest.provider.disconnect();
  return eventually(() => expect(guest.provider.wsconnected).toBe(false));
}

test('S21 an honest facilitator undoes, redoes and undoes a deleted comment of somebody else', async () => {
  const [{ guest, history }] = leaders;
  history.execute(deletion);
  await guest.saved();
  await eventually(() => expect(boardDoc(ans.doc).keys('comments')).not.toContain(Object.values(deletion)[1]));
  for (const step of ['undo', 'redo', 'undo'] as const) {
    expect(history[step]().ok).toBe(true);
    await guest.saved();
  }
  await expectAsBefore();
});

test('S21 also when all of it was done without a network', async () => {
  const [leader] = leaders;
  await away(leader);
  leader.history.execute(deletion);
  for (const step of ['undo', 'redo', 'undo'] as const) expect(leader.history[step]().ok).toBe(true);
  leader.guest.provider.connect();
  await expectAsBefore();
});

test('S21 also when two facilitators take it away and put it back at once', async () => {
  for (const leader of leaders) await away(leader);
  for (const { history } of leaders) {
    history.execute(deletion);
    expect(history.undo().ok).toBe(true);
  }
  for (const { guest } of leaders) guest.provider.connect();
  await expectAsBefore();
});

test('S21 also with everything of that person, its author having taken it away too', async () => {
  const [leader] = leaders;
  await away(leader);
  leader.history.execute({ type: 'removeNotesOf', participant: ans.actor.participantId });
  ans.run(deletion);
  await ans.saved();
  leader.guest.provider.connect();
  await eventually(() => expect(leader.guest.json()).toBe(ans.json()));
  await leader.guest.saved();
  expect(leader.history.undo().ok).toBe(true);
  await expectAsBefore();
});

/** Made, written, taken away and brought back by one person: what an honest client does with the own note. */
async function undoneAway(steps: readonly ('undo' | 'redo')[], isMadeAway: boolean): Promise<void> {
  const env = { nowMs: 1_700_000_000_001, random: Math.random };
  const history = createUndoHistory((command) => executeCommand(ans.doc, ans.actor, command, env));
  const leave = () => away({ guest: ans, history });
  if (isMadeAway) await leave();
  const made = history.execute({ ...ADD_NOTE, text: 'Van mij' });
  const note = (made.ok ? made.value.created[0] : undefined) as NoteId; // just made
  if (!isMadeAway) {
    await ans.saved();
    await leave();
  }
  history.execute({ type: 'deleteNotes', notes: [note] });
  for (const step of steps) expect(history[step]().ok).toBe(true);
  ans.provider.connect();
  await eventually(() => expect(everybody().map((guest) => guest.json())).toEqual(everybody().map(() => ans.json())));
  await ans.saved();
  expect(ans.closings.filter(({ reason }) => reason !== '')).toEqual([]);
  expect(boardDoc(leaders[0].guest.doc).has('notes', note)).toBe(true);
}

test('S24 who takes the own note away and undoes that, without a network, has it back on the board', () =>
  undoneAway(['undo', 'redo', 'undo'], false));

test('S24 also a note that was made, taken away and brought back without a network', () =>
  undoneAway(['undo', 'redo', 'undo', 'undo', 'redo'], true));
