import { StoreFailedError } from '@samenreis/server/storage';
import { createMemoryStore } from '@samenreis/server/storage/memory';
import { TEMPLATES } from '@samenreis/shared/board';
import { boardSummarySchema } from '@samenreis/shared/protocol';
import { agendaMinutes } from '@samenreis/shared/session';
import * as v from 'valibot';
import { expect, it, onTestFinished } from 'vitest';
import { createSqliteFolder } from '../contract/sqliteFolder.ts';
import { board, boardId } from '../contract/storeFixtures.ts';
import { connectLive } from '../support/liveClient.ts';
import { samenreisPerTest } from '../support/samenreisPerTest.ts';
import { firstBoard, invite, joinBoard, setUp, startSamenreis } from '../support/startSamenreis.ts';
import { eventually } from '../support/sync/eventually.ts';
import { openBoard } from '../support/syncSocket.ts';

const start = samenreisPerTest();

it('I51 a facilitator makes a board from each template, leads it, and finds it filled and in the list', async () => {
  const samenreis = await start();
  const facilitator = await setUp(samenreis);
  for (const template of TEMPLATES) {
    const answer = await facilitator.post('/api/boards', { title: `  Reis ${template}  `, template });
    const { id, title } = v.parse(boardSummarySchema, answer.body);
    expect(title).toBe(`Reis ${template}`);
    const opened = await openBoard(facilitator, samenreis.url, id);
    await eventually(() => {
      expect(opened.doc.getMap('meta').get('title')).toBe(title);
      expect(opened.doc.getMap('phases').size).toBeGreaterThanOrEqual(5);
      expect(opened.doc.getMap('notes').size).toBe(0);
    });
    opened.close();
  }
  const { boards } = (await facilitator.get('/api/boards')).body as { boards: { title: string }[] }; // as the server presents it
  expect(boards.map(({ title }) => title)).toEqual(expect.arrayContaining(TEMPLATES.map((template) => `Reis ${template}`)));
});

it('I111 a board from a template begins with an agenda of an hour, an empty board with none', async () => {
  const samenreis = await start();
  const facilitator = await setUp(samenreis);
  for (const template of TEMPLATES) {
    const answer = await facilitator.post('/api/boards', { title: template, template });
    const { socket } = await connectLive(facilitator, samenreis.url, v.parse(boardSummarySchema, answer.body).id);
    const { agenda, progress } = await socket.timeout(5_000).emitWithAck('sessionSnapshot');
    socket.close();
    expect(agendaMinutes(agenda ?? []), template).toBe(template === 'empty' ? 0 : 60);
    expect(progress).toEqual({ stage: 'lobby' });
  }
});

it('I111 a board whose agenda could not be written is in nobody’s list', async () => {
  const store = createMemoryStore();
  let isFull = false;
  const append: typeof store.liveSessions.append = (step) =>
    isFull ? Promise.reject(new StoreFailedError('full', 'no room')) : store.liveSessions.append(step);
  const samenreis = await start({
    openStore: () => Promise.resolve({ ...store, liveSessions: { ...store.liveSessions, append } }),
  });
  const facilitator = await setUp(samenreis);
  const titles = async () =>
    ((await facilitator.get('/api/boards')).body as { boards: { title: string }[] }).boards.map(({ title }) => title); // as the server presents it
  const before = await titles();
  isFull = true;
  expect((await facilitator.post('/api/boards', { title: 'Half', template: 'wmo' })).status).toBeGreaterThanOrEqual(500);
  expect(await titles()).toEqual(before);
  isFull = false;
  expect((await facilitator.post('/api/boards', { title: 'Heel', template: 'wmo' })).status).toBe(200);
  expect(await titles()).toEqual(expect.arrayContaining(['Heel', ...before]));
});

it('I51 what a board holds is written when it is made, not when somebody first opens it', async () => {
  const folder = await createSqliteFolder();
  onTestFinished(folder.remove);
  const samenreis = await startSamenreis({ store: 'sqlite', dataDir: folder.dataDir });
  const facilitator = await setUp(samenreis);
  const answer = await facilitator.post('/api/boards', { title: 'Jeugd', template: 'jeugdwet' });
  await samenreis.close();
  const store = await folder.open();
  expect(await store.log.load(v.parse(boardSummarySchema, answer.body).id)).toMatchObject({ lastSeq: 1, epoch: 1 });
  await store.close();
});

it('I52 only an account makes boards, and what is no title or no template is refused', async () => {
  const samenreis = await start();
  const facilitator = await setUp(samenreis);
  const participant = samenreis.visitor();
  expect((await participant.post('/api/boards', { title: 'Mijn bord', template: 'empty' })).status).toBe(401);
  await joinBoard(participant, await invite(facilitator, await firstBoard(facilitator), 'facilitator'), 'Ans');
  expect((await participant.post('/api/boards', { title: 'Mijn bord', template: 'empty' })).status).toBe(403);
  for (const title of ['', '   ', 'x'.repeat(121), 'x'.repeat(10_000), 'twee\nregels', '\u0000', 7, null])
    expect((await facilitator.post('/api/boards', { title, template: 'empty' })).status).toBe(400);
  for (const template of ['wmo2', '__proto__', null])
    expect((await facilitator.post('/api/boards', { title: 'Goed', template })).status).toBe(400);
  const markup = '<img src=x onerror=alert(1)>';
  expect((await facilitator.post('/api/boards', { title: markup, template: 'empty' })).body).toMatchObject({ title: markup });
});

it('I52 an account leads at most five hundred boards', async () => {
  const store = createMemoryStore();
  const samenreis = await start({ openStore: () => Promise.resolve(store) });
  const facilitator = await setUp(samenreis);
  const accountId = (await store.accounts.findByEmail('gerda@gemeente.example'))?.id ?? '';
  // The demo board is the first.
  for (let number = 1; number < 499; number++) {
    await store.boards.create(board(number));
    await store.boards.addLeader(boardId(number), accountId);
  }
  expect((await facilitator.post('/api/boards', { title: 'Nog een', template: 'empty' })).status).toBe(200);
  const answer = await facilitator.post('/api/boards', { title: 'En nog een', template: 'empty' });
  expect(answer.status).toBe(409);
  expect(answer.body).toMatchObject({ code: 'tooManyBoards' });
});
