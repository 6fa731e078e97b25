import { createMemoryStore } from '@samenreis/server/storage/memory';
import type { BoardId } from '@samenreis/shared/base';
import { authorOf, isNoteId } from '@samenreis/shared/base';
import { type Actor, executeCommand } from '@samenreis/shared/board';
import {
  BIN_DAYS,
  type BoardCard,
  boardCardSchema,
  boardSummarySchema,
  CLOSE,
  cardPageSchema,
  leaderListSchema,
} from '@samenreis/shared/protocol';
import { agendaTemplate, type SessionCommand } from '@samenreis/shared/session';
import * as v from 'valibot';
import { afterEach, describe, expect, it, onTestFinished } from 'vitest';
import { connectLive } from '../support/liveClient.ts';
import { samenreisPerTest } from '../support/samenreisPerTest.ts';
import { enterSession, envelope } from '../support/sessionGuest.ts';
import {
  createManualClock,
  FACILITATOR,
  firstBoard,
  invite,
  joinBoard,
  type ManualClock,
  outsiderOf,
  PASSWORD,
  type Samenreis,
  setUp,
} from '../support/startSamenreis.ts';
import { eventually } from '../support/sync/eventually.ts';
import { openBoard, openSync, type SyncedBoard } from '../support/syncSocket.ts';
import type { Answer, Visitor } from '../support/visitor.ts';

const DAY_MS = 86_400_000;
const HANS = { name: 'Hans', email: 'hans@gemeente.example' };
const start = samenreisPerTest();
const open: SyncedBoard[] = [];
afterEach(() => {
  for (const board of open.splice(0)) board.close();
});

interface Home {
  readonly samenreis: Samenreis;
  readonly clock: ManualClock;
  readonly store: ReturnType<typeof createMemoryStore>;
  /** Lead the same board, each by an account. */
  readonly gerda: Visitor;
  readonly hans: Visitor;
  readonly board: BoardId;
}

async function home(): Promise<Home> {
  const [store, clock] = [createMemoryStore(), createManualClock()];
  const samenreis = await start({ clock, openStore: () => Promise.resolve(store) });
  const gerda = await setUp(samenreis);
  const { passwordHash = '' } = (await store.accounts.findByEmail(FACILITATOR.email)) ?? {};
  await store.accounts.create({ id: 'hans', ...HANS, passwordHash, createdAtMs: clock.nowMs() });
  const hans = samenreis.visitor();
  await hans.post('/api/sign-in', { email: HANS.email, password: PASSWORD });
  const board = await firstBoard(gerda);
  expect((await gerda.post(`/api/boards/${board}/leaders`, { email: HANS.email })).status).toBe(200);
  return { samenreis, clock, store, gerda, hans, board };
}

async function cardOf(visitor: Visitor, board: BoardId): Promise<BoardCard> {
  return v.parse(boardCardSchema, (await visitor.get(`/api/boards/${board}/card`)).body);
}

const shelf = async (visitor: Visitor, query = '') => v.parse(cardPageSchema, (await visitor.get(`/api/cards${query}`)).body);
const ifMatch = (etag: string) => ({ headers: { 'if-match': etag } });

async function opened(visitor: Visitor, { samenreis, board }: Pick<Home, 'samenreis' | 'board'>): Promise<SyncedBoard> {
  const synced = await openBoard(visitor, samenreis.url, board);
  open.push(synced);
  return synced;
}

describe('what is said of a board', () => {
  it('I116 U264 who is invited reads who invites, the day of the session once it is planned, and how long it takes still', async () => {
    const { samenreis, gerda, board } = await home();
    const token = await invite(gerda, board, 'participant');
    const look = async () => (await samenreis.visitor().post('/api/join/info', { token })).body;
    // The example begins with an agenda of an hour.
    expect(await look()).toMatchObject({ facilitatorName: FACILITATOR.name, plannedOn: null, minutes: 60 });
    const day = { state: 'planned', plannedOn: '2026-11-25' };
    await gerda.patch(`/api/boards/${board}/card`, day, ifMatch((await cardOf(gerda, board)).etag));
    expect(await look()).toMatchObject({ plannedOn: '2026-11-25' });
    // Who invites is told it beside the links, which should outlast it (I126).
    expect((await gerda.get(`/api/boards/${board}/invitations`)).body).toMatchObject({ plannedOn: '2026-11-25' });
    // Who comes late reads how long it takes still, and that it has begun; afterwards nobody is told to come for it.
    const leader = await enterSession(gerda, samenreis.url, board);
    onTestFinished(() => void leader.live.socket.close());
    await leader.ask({ type: 'start' });
    const [first, second] = agendaTemplate(60);
    if (first === undefined || second === undefined) throw new Error('the example has an agenda of an hour');
    expect(await look()).toMatchObject({ minutes: 60, underway: true });
    await leader.ask({ type: 'goTo', from: first.id, to: second.id });
    expect(await look()).toMatchObject({ minutes: 60 - first.minutes, underway: true });
    await leader.ask({ type: 'end' });
    expect(await look()).toMatchObject({ minutes: null, underway: false });
  });

  it('I127 a board whose session begins is live at home', async () => {
    const { samenreis, gerda, board } = await home();
    const change = async (fields: object) =>
      gerda.patch(`/api/boards/${board}/card`, fields, ifMatch((await cardOf(gerda, board)).etag));
    await change({ state: 'planned', plannedOn: '2026-11-25' });
    const { socket } = await connectLive(gerda, samenreis.url, board);
    onTestFinished(() => void socket.close());
    const ask = (command: SessionCommand) => socket.timeout(5_000).emitWithAck('sessionCommand', envelope(command));
    expect(await ask({ type: 'start' })).toEqual({ ok: true });
    await eventually(async () => expect(await cardOf(gerda, board)).toMatchObject({ state: 'live', plannedOn: null }));
  });

  it('I121 who is invited reads that the board is closed, and no more once it is open again', async () => {
    const { samenreis, gerda, board } = await home();
    const token = await invite(gerda, board, 'participant');
    const look = async () => (await samenreis.visitor().post('/api/join/info', { token })).body;
    const become = async (state: string) =>
      gerda.patch(`/api/boards/${board}/card`, { state }, ifMatch((await cardOf(gerda, board)).etag));
    expect(await look()).toMatchObject({ closed: false });
    expect((await become('closed')).status).toBe(200);
    expect(await look()).toMatchObject({ closed: true });
    expect((await become('live')).status).toBe(200);
    expect(await look()).toMatchObject({ closed: false });
  });

  it('I116 who is invited by somebody who handed the board on reads who leads it now, and the day all the same', async () => {
    const { samenreis, gerda, hans, board } = await home();
    const token = await invite(gerda, board, 'participant');
    const day = { state: 'planned', plannedOn: '2026-11-25' };
    await gerda.patch(`/api/boards/${board}/card`, day, ifMatch((await cardOf(gerda, board)).etag));
    expect((await gerda.post(`/api/boards/${board}/stop-leading`)).status).toBe(204);
    const { body } = await samenreis.visitor().post('/api/join/info', { token });
    expect(body).toMatchObject({ facilitatorName: HANS.name, plannedOn: '2026-11-25' });
    expect((await hans.get(`/api/boards/${board}`)).status).toBe(200);
  });

  it('I70 is changed by the first of two who read the same, and the second is told', async () => {
    const { gerda, hans, board } = await home();
    const { etag } = await cardOf(gerda, board);
    const url = `/api/boards/${board}/card`;
    const first = await gerda.patch(url, { state: 'planned', plannedOn: '2026-11-25' }, ifMatch(etag));
    expect(first.body).toMatchObject({ state: 'planned', plannedOn: '2026-11-25' });
    const second = await hans.patch(url, { title: 'Van Hans' }, ifMatch(etag));
    expect([second.status, second.body]).toMatchObject([412, { code: 'changedMeanwhile' }]);
    expect((await hans.patch(url, { title: 'Van Hans' })).status).toBe(428);
    const again = await hans.patch(url, { title: 'Van Hans' }, ifMatch((await cardOf(hans, board)).etag));
    expect(again.body).toMatchObject({ title: 'Van Hans', state: 'planned' });
    expect(again.headers.get('etag')).toBe((await cardOf(gerda, board)).etag);
  });

  it('I70 a title that was changed in the board a moment ago is not lost to who read the card before', async () => {
    const { samenreis, gerda, hans, board } = await home();
    const { etag } = await cardOf(hans, board);
    const [hers, his] = await Promise.all([gerda, hans].map((visitor) => openBoard(visitor, samenreis.url, board)));
    if (hers === undefined || his === undefined) throw new Error('two boards were opened');
    open.push(hers, his);
    const { me } = (await gerda.get(`/api/boards/${board}`)).body as { readonly me: Actor }; // boardInfoSchema
    const command = { type: 'setBoardTitle', title: 'Van Gerda' } as const;
    executeCommand(hers.doc, me, command, { nowMs: Date.now(), random: Math.random });
    // Told to others is stored.
    await eventually(() => expect(his.doc.getMap('meta').toJSON()).toMatchObject({ title: 'Van Gerda' }));
    const second = await hans.patch(`/api/boards/${board}/card`, { title: 'Van Hans' }, ifMatch(etag));
    expect([second.status, second.body]).toMatchObject([412, { code: 'changedMeanwhile' }]);
    expect(await cardOf(hans, board)).toMatchObject({ title: 'Van Gerda' });
  });

  it.each([
    ['a title of 10 kB', { title: 'x'.repeat(10_000) }],
    ['a title of two lines', { title: 'twee\nregels' }],
    ['no title', { title: '' }],
    ['a state that is none', { state: 'open' }],
    ['planned without a day', { state: 'planned' }],
    ['a day without being planned', { state: 'live', plannedOn: '2026-11-25' }],
    ['a day alone', { plannedOn: '2026-11-25' }],
    ['a day that does not exist', { state: 'planned', plannedOn: '2026-02-31' }],
    ['what nobody asked for', { owner: 'hans' }],
  ])('I15 is refused where it is not right: %s', async (_what, change) => {
    const { gerda, board } = await home();
    const before = await cardOf(gerda, board);
    expect((await gerda.patch(`/api/boards/${board}/card`, change, ifMatch(before.etag))).status).toBe(400);
    expect(await cardOf(gerda, board)).toEqual(before);
  });

  it('I76 goes through the room where it is the document’s: who has the board open sees the name and the lock', async () => {
    const house = await home();
    const { gerda, hans, board } = house;
    const screens = [await opened(hans, house), await opened(gerda, house)];
    const said = (key: string) => screens.map(({ doc }) => doc.getMap('meta').get(key));
    const markup = '<img src=x onerror=alert(1)>';
    const renamed = await gerda.patch(`/api/boards/${board}/card`, { title: markup }, ifMatch((await cardOf(gerda, board)).etag));
    expect(renamed.body).toMatchObject({ title: markup });
    await eventually(() => expect(said('title')).toEqual([markup, markup]));
    const closed = await gerda.patch(`/api/boards/${board}/card`, { state: 'closed' }, ifMatch((await cardOf(gerda, board)).etag));
    expect(closed.body).toMatchObject({ state: 'closed', present: 2 });
    await eventually(() => expect(said('locked')).toEqual([true, true]));
    // Nobody has it open: the room opens for it, and who comes then finds it so.
    for (const screen of open.splice(0)) screen.close();
    await gerda.patch(`/api/boards/${board}/card`, { state: 'live', title: 'Open' }, ifMatch((await cardOf(gerda, board)).etag));
    const later = await opened(hans, house);
    expect(later.doc.getMap('meta').toJSON()).toMatchObject({ locked: false, title: 'Open' });
  });

  it('I77 is found by search, in pages that miss and repeat nothing while boards change', async () => {
    const { gerda, clock } = await home();
    const titles = Array.from({ length: 30 }, (_, index) => `Café ${index + 1}`);
    for (const title of titles) {
      clock.advance(1_000);
      await gerda.post('/api/boards', { title, template: 'empty' });
    }
    const first = await shelf(gerda, '?query=CAFE&sort=name');
    expect(first.cards.map(({ title }) => title)).toEqual(titles.slice(0, 24));
    await gerda.delete(`/api/boards/${first.cards[23]?.id}`);
    const second = await shelf(gerda, `?query=CAFE&sort=name&cursor=${first.next}`);
    expect([second.cards.map(({ title }) => title), second.next]).toEqual([titles.slice(24), null]);
    expect(second.counts).toEqual({ current: 30, archive: 0, bin: 1 });
    expect((await gerda.get('/api/cards?cursor=e30')).status).toBe(400);
  });

  it('I79 is put away by each leader alone', async () => {
    const { gerda, hans, board } = await home();
    await gerda.post(`/api/boards/${board}/archive`, { archived: true });
    expect([(await shelf(gerda)).cards, (await shelf(gerda, '?shelf=archive')).cards.length]).toEqual([[], 1]);
    expect((await shelf(hans)).cards).toHaveLength(1);
  });
});

describe('a deleted board', () => {
  it('I71 closes for everybody with a code of its own, at every door, and comes back as it was', async () => {
    const house = await home();
    const { samenreis, gerda, hans, board } = house;
    const token = await invite(gerda, board, 'participant');
    const ans = samenreis.visitor();
    await joinBoard(ans, token, 'Ans');
    const socket = await openSync(ans, samenreis.url, `/sync/${board}`);
    if (socket.kind !== 'served') throw new Error(socket.kind);
    const live = await connectLive(ans, samenreis.url, board);
    const { etag } = await cardOf(hans, board);
    const deleted = await Promise.all([gerda, hans].map((leader) => leader.delete(`/api/boards/${board}`)));
    expect(deleted.map(({ status }) => status)).toEqual([204, 204]);
    expect(await socket.closed).toBe(CLOSE.boardDeleted);
    await eventually(() => expect(live.socket.connected).toBe(false));
    expect(await openSync(ans, samenreis.url, `/sync/${board}`)).toEqual({ kind: 'closed', code: CLOSE.boardDeleted });
    // Another leader who was just changing it.
    const late = await hans.patch(`/api/boards/${board}/card`, { title: 'Te laat' }, ifMatch(etag));
    expect([late.status, late.body]).toMatchObject([410, { code: 'boardDeleted' }]);
    expect((await ans.get(`/api/boards/${board}`)).status).toBe(410);
    expect((await samenreis.visitor().post('/api/join/info', { token })).body).toMatchObject({ code: 'boardDeleted' });
    // To who never was on it, it is not there.
    const stranger = await outsiderOf(samenreis, gerda);
    expect((await stranger.get(`/api/boards/${board}`)).status).toBe(404);
    const [binned] = (await shelf(hans, '?shelf=bin')).cards;
    expect(binned?.goneAtMs).toBe(house.clock.nowMs() + BIN_DAYS * DAY_MS);
    expect((await hans.post(`/api/boards/${board}/restore`)).status).toBe(204);
    expect((await ans.get(`/api/boards/${board}`)).status).toBe(200);
    expect((await opened(ans, house)).doc.getMap('notes').size).toBeGreaterThan(0);
  });

  it('I72 is gone for good after thirty days, by the round that the server makes', async () => {
    const { gerda, clock, store, board } = await home();
    await gerda.delete(`/api/boards/${board}`);
    clock.advance(BIN_DAYS * DAY_MS - 1);
    const again = await start({ clock, openStore: () => Promise.resolve(store) });
    await again.close();
    expect(await store.cards.isDeleted(board)).toBe(true);
    clock.advance(1);
    await start({ clock, openStore: () => Promise.resolve(store) });
    await eventually(async () => expect(await store.cards.listDeletedUntil(clock.nowMs())).toEqual([]));
    expect(await store.participants.listByBoard(board)).toEqual([]);
    expect((await store.log.load(board)).lastSeq).toBe(0);
  });
});

describe('a copy', () => {
  it('I74 has the notes, and nobody’s name, participant, link or authorship', async () => {
    const house = await home();
    const { gerda, hans, board } = house;
    const before = await opened(gerda, house);
    const copied = await gerda.post(`/api/boards/${board}/copy`, { title: 'Tweede ronde', withNotes: true });
    const { id, title } = v.parse(boardSummarySchema, copied.body);
    expect(title).toBe('Tweede ronde');
    const copy = await opened(gerda, { ...house, board: id });
    const authors = ({ doc }: SyncedBoard) => new Set([...doc.getMap('notes').keys()].filter(isNoteId).map(authorOf));
    expect(copy.doc.getMap('notes').size).toBe(before.doc.getMap('notes').size);
    expect([...authors(copy)].filter((author) => authors(before).has(author))).toEqual([]);
    expect([copy.doc.getMap('reactions').size, copy.doc.getMap('comments').size]).toEqual([0, 0]);
    expect((await gerda.get(`/api/boards/${id}/participants`)).body).toMatchObject({ participants: [{ name: 'Gerda' }] });
    expect((await gerda.get(`/api/boards/${id}/invitations`)).body).toEqual({ invitations: [], plannedOn: null });
    expect((await hans.get(`/api/boards/${id}`)).status).toBe(403);
    const { id: bare } = v.parse(
      boardSummarySchema,
      (await gerda.post(`/api/boards/${board}/copy`, { title: 'Leeg', withNotes: false })).body,
    );
    const empty = await opened(gerda, { ...house, board: bare });
    expect([empty.doc.getMap('notes').size, empty.doc.getMap('phases').size]).toEqual([0, before.doc.getMap('phases').size]);
  });
});

describe('who leads', () => {
  it('I73 is always somebody: of two who stop at once one stays', async () => {
    const { gerda, hans, board } = await home();
    const stopped = await Promise.all([gerda, hans].map((leader) => leader.post(`/api/boards/${board}/stop-leading`)));
    expect(stopped.map(({ status }) => status).sort()).toEqual([204, 409]);
    const [gone, stays] = stopped[0]?.status === 204 ? [gerda, hans] : [hans, gerda];
    expect((await gone.get(`/api/boards/${board}`)).body).toMatchObject({ code: 'accessEnded' });
    expect((await stays.get(`/api/boards/${board}`)).status).toBe(200);
  });

  it.each(['stop-leading', 'transfer'])('I122 takes the own links for facilitators along at %s, and no others', async (way) => {
    const { samenreis, gerda, hans, board, store } = await home();
    const [leading, lasting] = [await invite(gerda, board, 'facilitator'), await invite(gerda, board, 'participant')];
    const colleagues = await invite(hans, board, 'facilitator');
    const helper = samenreis.visitor();
    await joinBoard(helper, leading, 'Hulp');
    // Made by the helper in the name of the account behind their own link.
    const byHelper = await invite(helper, board, 'facilitator', { expiresInHours: 1 });
    expect((await gerda.post(`/api/boards/${board}/${way}`, { email: HANS.email })).status).toBe(204);

    const join = (visitor: Visitor, token: string) => visitor.post('/api/join', { token, name: 'Gerda', perspective: 'lead' });
    for (const token of [leading, byHelper])
      for (const visitor of [gerda, samenreis.visitor()])
        expect(await join(visitor, token)).toMatchObject({ status: 410, body: { code: 'invitationRevoked' } });
    expect((await gerda.get(`/api/boards/${board}`)).status).toBe(403);
    for (const token of [lasting, colleagues]) expect((await join(samenreis.visitor(), token)).status).toBe(200);
    expect((await helper.get(`/api/boards/${board}`)).status).toBe(200);
    const links = await store.invitations.listByBoard(board);
    expect(links.filter(({ revokedAtMs }) => revokedAtMs !== null)).toHaveLength(2);
  });

  it('I78 hands the board over, and is slowed down where addresses are tried', async () => {
    const { gerda, hans, board } = await home();
    const wrong = await gerda.post(`/api/boards/${board}/transfer`, { email: 'niemand@gemeente.example' });
    expect([wrong.status, wrong.body]).toMatchObject([404, { code: 'noSuchAccount' }]);
    expect((await gerda.post(`/api/boards/${board}/transfer`, { email: FACILITATOR.email })).status).toBe(404);
    expect((await gerda.post(`/api/boards/${board}/transfer`, { email: HANS.email })).status).toBe(204);
    expect((await gerda.get('/api/boards')).body).toEqual({ boards: [] });
    const { leaders } = v.parse(leaderListSchema, (await hans.get(`/api/boards/${board}/leaders`)).body);
    expect(leaders).toEqual([{ ...HANS, isMe: true }]);
    const tries: Answer[] = [];
    for (let index = 0; index < 21; index += 1)
      tries.push(await hans.post(`/api/boards/${board}/leaders`, { email: `a${index}@x.example` }));
    expect(tries.at(-1)?.body).toMatchObject({ code: 'tooManyRequests' });
  });
});

describe('the picture of a board', () => {
  it('I75 is for who is on the board, has no word in it, and is sent once', async () => {
    const house = await home();
    const { samenreis, gerda, board } = house;
    const url = `/api/boards/${board}/picture`;
    const first = await gerda.get(url);
    expect(first.headers.get('content-type')).toMatch(/^image\/svg\+xml/);
    expect(first.headers.get('content-security-policy')).toContain("default-src 'none'; sandbox");
    expect(first.headers.get('cache-control')).toBe('private, no-cache');
    expect(first.text).toMatch(/^<svg /);
    expect(first.text).not.toContain('<text');
    const etag = first.headers.get('etag') ?? '';
    const same = await gerda.get(url, { headers: { 'if-none-match': etag } });
    expect([same.status, same.text]).toEqual([304, '']);
    expect((await samenreis.visitor().get(url)).status).toBe(401);
    // What is changed on the board is in the next picture.
    const { doc } = await opened(gerda, house);
    house.clock.advance(5_000);
    doc.getMap('notes').delete([...doc.getMap('notes').keys()][0] ?? '');
    await eventually(async () => {
      const next = await gerda.get(url, { headers: { 'if-none-match': etag } });
      expect([next.status, next.headers.get('etag') === etag]).toEqual([200, false]);
    });
  });
});
