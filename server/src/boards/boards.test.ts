import type { CommandId } from '@samenreis/shared/base';
import { agendaMinutes } from '@samenreis/shared/session';
import { describe, expect, it } from 'vitest';
import { createFirstAgendas } from '../live/firstAgendas.ts';
import type { Store } from '../storage/index.ts';
import { createMemoryStore } from '../storage/memory/index.ts';
import { createBoards, DEMO_BOARD_ID } from './boards.ts';
import { ensureDemoBoard } from './ensureDemoBoard.ts';

const clock = { nowMs: () => 1_000 };
const agendasOf = ({ liveSessions }: Store) =>
  createFirstAgendas({ store: liveSessions, clock, newCommandId: () => 'of-the-server-000' as CommandId }); // of its pattern
const ensure = (store: Store) => ensureDemoBoard({ store, agendas: agendasOf(store), clock });
const account = (id: string) => ({ id, name: id, email: `${id}@gemeente.example`, passwordHash: '', createdAtMs: 0 });

describe('the demo board', () => {
  it('I24 is there after a first start, once', async () => {
    const store = createMemoryStore();
    await ensure(store);
    await ensure(store);
    expect(await store.boards.find(DEMO_BOARD_ID)).toMatchObject({ epoch: 1, createdAtMs: 1_000 });
  });

  it('I24 is not made for a store that has accounts', async () => {
    const store = createMemoryStore();
    await store.accounts.createFirst(account('gerda'));
    await ensure(store);
    expect(await store.boards.find(DEMO_BOARD_ID)).toBeNull();
  });

  it('I24 goes to the first facilitator, also when the plug was pulled right after the account was made', async () => {
    const store = createMemoryStore();
    await ensure(store);
    await store.accounts.createFirst(account('gerda'));
    const boards = createBoards(store);
    expect((await boards.listFor('gerda')).map(({ id }) => id)).toEqual([DEMO_BOARD_ID]);
  });

  it('I111 has an agenda of an hour, also when the plug was pulled right after the board was made', async () => {
    const store = createMemoryStore();
    await store.boards.create({ id: DEMO_BOARD_ID, title: 'Demo', epoch: 1, createdAtMs: 0, changedAtMs: 0 });
    await ensure(store);
    await ensure(store);
    expect(agendaMinutes(await agendasOf(store).of(DEMO_BOARD_ID))).toBe(60);
    expect(await store.liveSessions.list(DEMO_BOARD_ID)).toHaveLength(1);
  });

  it('I24 does not go to who came later', async () => {
    const store = createMemoryStore();
    await ensure(store);
    await store.accounts.createFirst(account('gerda'));
    await store.accounts.create(account('hans'));
    expect(await createBoards(store).listFor('hans')).toEqual([]);
  });
});
