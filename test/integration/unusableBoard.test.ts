import { createMemoryStore } from '@samenreis/server/storage/memory';
import { boardDoc, SCHEMA_VERSION, seedBoard, templateBoard } from '@samenreis/shared/board';
import { CLOSE } from '@samenreis/shared/protocol';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { samenreisPerTest } from '../support/samenreisPerTest.ts';
import { firstBoard, setUp } from '../support/startSamenreis.ts';
import { eventually } from '../support/sync/eventually.ts';
import { openSync } from '../support/syncSocket.ts';

const start = samenreisPerTest();

it('B16 a board of a later release is left as it is, and nobody is told that it is damaged', async () => {
  const store = createMemoryStore();
  const told: string[] = [];
  const samenreis = await start({ openStore: () => Promise.resolve(store), tellOperator: (text) => told.push(text) });
  const facilitator = await setUp(samenreis);
  const board = await firstBoard(facilitator);
  const doc = new Y.Doc();
  seedBoard(doc, templateBoard('empty', 'Van morgen', 1));
  boardDoc(doc).put('meta', 'schemaVersion', SCHEMA_VERSION + 1);
  const update = { update: Y.encodeStateAsUpdate(doc), participantId: null, atMs: 1 };
  await store.log.append({ boardId: board, firstSeq: 1, updates: [update], bindings: [] });

  const outcome = await openSync(facilitator, samenreis.url, `/sync/${board}`);
  expect(outcome).toEqual({ kind: 'closed', code: CLOSE.boardNewer });
  await eventually(() => expect(told.join()).toContain('is of a later release'));
  expect(told.join()).not.toContain('damaged');
  expect((await store.log.load(board)).lastSeq).toBe(1);
});
