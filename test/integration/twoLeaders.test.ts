import { setImmediate as turn } from 'node:timers/promises';
import { type BoardId, isNoteId, isStepId, type Random, seededRandom } from '@samenreis/shared/base';
import { type Actor, type BoardCommand, executeCommand } from '@samenreis/shared/board';
import { boardInfoSchema, CLOSE, cardPageSchema, createdInvitationSchema, invitationListSchema } from '@samenreis/shared/protocol';
import type { AgendaStep } from '@samenreis/shared/session';
import * as v from 'valibot';
import { afterEach, describe, expect, it } from 'vitest';
import { SEED } from '../support/runSeed.ts';
import { samenreisPerTest } from '../support/samenreisPerTest.ts';
import { enterSession, type SessionGuest } from '../support/sessionGuest.ts';
import type { Samenreis } from '../support/startSamenreis.ts';
import { eventually } from '../support/sync/eventually.ts';
import { ADD_NOTE } from '../support/sync/people.ts';
import { openBoard, openSync, type SyncedBoard } from '../support/syncSocket.ts';
import { type TwoLeaders, twoLeaders } from '../support/twoLeaders.ts';
import type { Answer, Visitor } from '../support/visitor.ts';

const start = samenreisPerTest();
const open: { close(): void }[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

const ifMatch = (etag: string | null) => ({ headers: { 'if-match': etag ?? '' } });
const titleIn = ({ doc }: SyncedBoard) => doc.getMap('meta').get('title');

async function watch(visitor: Visitor, url: string, board: BoardId): Promise<SyncedBoard> {
  const opened = await openBoard(visitor, url, board);
  open.push(opened);
  return opened;
}

/** What the server confirmed of somebody's work. */
interface Confirmed {
  readonly notes: string[];
  readonly steps: string[];
  readonly invitations: string[];
  title: string;
  hidden: boolean;
  /** Answers with a yes in this round, by what was asked. */
  readonly yeses: Map<string, number>;
}

const yes = ({ yeses }: Confirmed, what: string) => yeses.set(what, (yeses.get(what) ?? 0) + 1);

interface House extends TwoLeaders {
  readonly samenreis: Samenreis;
  readonly random: Random;
}

/** Hans at the board with all he can change of it, each asked without waiting for the others, until he hears that it is over. */
async function workUntilClosed({ samenreis, hans, board, random }: House, title: string, confirmed: Confirmed) {
  const base = `/api/boards/${board}`;
  const { me } = v.parse(boardInfoSchema, (await hans.get(base)).body);
  const screen = await watch(hans, samenreis.url, board);
  const session = await enterSession(hans, samenreis.url, board);
  open.push(session.live.socket);
  const closings: number[] = [];
  screen.provider.on('connection-close', (event) => event !== null && closings.push(event.code));
  const isOver = () => closings.length > 0;
  const done = Promise.all([
    write(screen, me, isOver, confirmed),
    plan(session, isOver, random, confirmed),
    untilRefused(async () => {
      const answer = await hans.post(`${base}/invitations`, { role: 'viewer', expiresInHours: 24 });
      if (answer.status !== 200) return answer;
      confirmed.invitations.push(v.parse(createdInvitationSchema, answer.body).invitation.id);
      yes(confirmed, 'shared');
      return answer;
    }),
    untilRefused(async (nth) => {
      const read = await hans.get(`${base}/card`);
      if (read.status !== 200) return read;
      const answer = await hans.patch(`${base}/card`, { title: `${title} ${nth}` }, ifMatch(read.headers.get('etag')));
      if (answer.status !== 200) return answer;
      confirmed.title = `${title} ${nth}`;
      yes(confirmed, 'named');
      return answer;
    }),
    untilRefused(async (nth) => {
      const answer = await hans.patch(`${base}/names`, { hidden: nth % 2 === 0 });
      if (answer.status !== 200) return answer;
      confirmed.hidden = nth % 2 === 0;
      yes(confirmed, 'hidden');
      return answer;
    }),
  ]);
  return { screen, session, closings, done };
}

const AT_ONCE = 5;
const NOTES_MAX = 300;

/** A few notes at a time, of which as many are confirmed as the server counted when the socket closed. */
async function write(screen: SyncedBoard, me: Actor, isOver: () => boolean, confirmed: Confirmed): Promise<void> {
  const { doc, frames } = screen;
  const made: { readonly id: string; readonly nth: number }[] = [];
  while (!isOver()) {
    for (let count = made.length < NOTES_MAX ? AT_ONCE : 0; count > 0; count -= 1) {
      const before = frames.sent();
      const id = run(doc, me);
      // A socket that is closing sends nothing any more, and the close has yet to be heard.
      made.push({ id, nth: frames.sent() > before ? frames.sent() : Number.POSITIVE_INFINITY });
    }
    await turn();
    await eventually(() => expect(isOver() || frames.durable() === frames.sent()).toBe(true));
  }
  // Nothing of this copy may come back by itself: what is there afterwards was kept by the server.
  screen.close();
  confirmed.notes.push(...made.filter(({ nth }) => nth <= frames.durable()).map(({ id }) => id));
}

function run(doc: SyncedBoard['doc'], me: Actor, command: BoardCommand = { ...ADD_NOTE, text: 'Een brief' }): string {
  const done = executeCommand(doc, me, command, { nowMs: Date.now(), random: Math.random });
  if (!done.ok) throw new Error(`${command.type} was refused here: ${done.reason}`);
  return done.value.created.find(isNoteId) ?? '';
}

const STEPS_ENOUGH = 10;

/** Steps into the agenda and out of it again: it has an end. */
async function plan({ live, ask }: SessionGuest, isOver: () => boolean, random: Random, confirmed: Confirmed): Promise<void> {
  const { steps } = confirmed;
  // Who asks after the socket closed waits for nobody.
  const answered = (command: Parameters<typeof ask>[0]) =>
    Promise.race([ask(command), live.closed]).then(
      (answer) => typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === true,
      () => false,
    );
  while (!isOver() && live.socket.connected) {
    const step = stepOf(`step-${Math.floor(random() * 1e9)}`);
    if (!(await answered({ type: 'addStep', step, before: null }))) continue;
    steps.push(step.id);
    yes(confirmed, 'planned');
    const first = steps.length > STEPS_ENOUGH ? steps[0] : undefined;
    // Whether it went is unknown where there is no answer: it is asked for no more.
    if (isStepId(first)) {
      steps.shift();
      await answered({ type: 'removeStep', step: first });
    }
  }
}

function stepOf(id: string): AgendaStep {
  if (!isStepId(id)) throw new Error(`${id} is no id of a step`);
  const rule = { kinds: [], lanes: null, phases: null, secrecy: 'open', conclusions: false } as const;
  return { id, kind: 'discuss', title: 'Nog een gesprek', minutes: 5, instruction: '', rule };
}

/** @returns the answer that ended it */
async function untilRefused(ask: (nth: number) => Promise<Answer>): Promise<Answer> {
  for (let nth = 0; ; nth += 1) {
    const answer = await ask(nth);
    if (answer.status >= 400) return answer;
  }
}

async function house(): Promise<House> {
  const samenreis = await start({ store: 'sqlite' });
  return { samenreis, random: seededRandom(SEED), ...(await twoLeaders(samenreis)) };
}

describe('two who lead one board by accounts of their own', () => {
  it('I114 one deletes it while the other writes, plans, names and shares: told so at every door, and all that was confirmed comes back', async () => {
    const here = await house();
    const { samenreis, gerda, hans, board, random } = here;
    const base = `/api/boards/${board}`;
    const confirmed: Confirmed = { notes: [], steps: [], invitations: [], title: '', hidden: false, yeses: new Map() };
    for (const round of [1, 2, 3]) {
      const { notes, yeses } = confirmed;
      const before = notes.length;
      yeses.clear();
      const work = await workUntilClosed(here, `Ronde ${round}`, confirmed);
      // Somewhere in the midst of it, with something confirmed of each.
      const enough = 1 + Math.floor(random() * 40);
      await eventually(() => {
        expect(work.screen.frames.durable()).toBeGreaterThan(enough);
        expect([...yeses.keys()].sort()).toEqual(['hidden', 'named', 'planned', 'shared']);
      });
      expect((await gerda.delete(base)).status).toBe(204);
      const [, , ...answers] = await work.done;
      for (const { status, body } of answers) expect([status, body]).toMatchObject([410, { code: 'boardDeleted' }]);
      expect(work.closings).toEqual([CLOSE.boardDeleted]);
      await eventually(() => expect(work.session.live.socket.connected).toBe(false));
      expect(await openSync(hans, samenreis.url, `/sync/${board}`)).toEqual({ kind: 'closed', code: CLOSE.boardDeleted });
      expect(notes.length).toBeGreaterThan(before);

      // Whoever of the two it is, it lies in the bin for both, and either takes it out.
      const { cards } = v.parse(cardPageSchema, (await hans.get('/api/cards?shelf=bin')).body);
      expect(cards.map(({ id, title }) => [id, title])).toEqual([[board, confirmed.title]]);
      expect((await (round === 2 ? gerda : hans).post(`${base}/restore`)).status).toBe(204);
      await expectAll(here, confirmed);
    }
  });

  it('I114 who writes over what the other typed on the board itself, or said of it a moment ago, is told and changes nothing', async () => {
    const { samenreis, gerda, hans, board } = await house();
    const url = `/api/boards/${board}/card`;
    const { me } = v.parse(boardInfoSchema, (await hans.get(`/api/boards/${board}`)).body);
    const screen = await watch(hans, samenreis.url, board);
    const read = await gerda.get(url);
    run(screen.doc, me, { type: 'setBoardTitle', title: 'Van Hans' });
    await eventually(() => expect(screen.frames.durable()).toBe(screen.frames.sent()));
    const over = await gerda.patch(url, { title: 'Van Gerda', state: 'live' }, ifMatch(read.headers.get('etag')));
    expect([over.status, over.body]).toMatchObject([412, { code: 'changedMeanwhile' }]);
    const again = await gerda.get(url);
    expect(again.body).toMatchObject({ title: 'Van Hans', state: 'preparing' });
    expect(titleIn(screen)).toBe('Van Hans');

    // Both read this, and both want something else.
    const etag = again.headers.get('etag');
    const both = await Promise.all([
      gerda.patch(url, { state: 'live' }, ifMatch(etag)),
      hans.patch(url, { state: 'closed' }, ifMatch(etag)),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
    const won = both.find(({ status }) => status === 200);
    expect((await gerda.get(url)).body).toEqual(won?.body);
  });
});

async function expectAll({ samenreis, gerda, board }: House, { notes, steps, invitations, title, hidden }: Confirmed) {
  const base = `/api/boards/${board}`;
  const screen = await watch(gerda, samenreis.url, board);
  const there = screen.doc.getMap('notes');
  expect(notes.filter((note) => !there.has(note))).toEqual([]);
  expect(titleIn(screen)).toBe(title);
  expect((await gerda.get(`${base}/card`)).body).toMatchObject({ title });
  const { live, sees } = await enterSession(gerda, samenreis.url, board);
  open.push(live.socket);
  const { agenda } = await sees((session) => session.agenda !== null);
  const planned = new Set<string>(agenda?.map(({ id }) => id));
  expect(steps.filter((step) => !planned.has(step))).toEqual([]);
  const listed = v.parse(invitationListSchema, (await gerda.get(`${base}/invitations`)).body);
  const ids = new Set(listed.invitations.map(({ id }) => id));
  expect(invitations.filter((id) => !ids.has(id))).toEqual([]);
  const roster = await live.roster(() => true);
  expect(roster.namesHidden).toBe(hidden);
}
