import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '../storage/memory/index.ts';
import { createBoards, DEMO_BOARD_ID } from './boards.ts';
import { ensureDemoBoard } from './ensureDemoBoard.ts';

const clock = { nowMs: () => 1_000 };
const account = (id: string) => ({ id, name: id, email: `${id}@gemeente.example`, passwordHash: '', createdAtMs: 0 });

describe('the demo board', () => {
  it('I24 is there after a first start, once', async () => {
    const store = createMemoryStore();
    await ensureDemoBoard(store, clock);
    await ensureDemoBoard(store, clock);
    expect(await store.boards.find(DEMO_BOARD_ID)).toMatchObject({ epoch: 1, createdAtMs: 1_000 });
  });

  it('I24 is not made for a store that has accounts', async () => {
    const store = createMemoryStore();
    await store.accounts.createFirst(account('gerda'));
    await ensureDemoBoard(store, clock);
    expect(await store.boards.find(DEMO_BOARD_ID)).toBeNull();
  });

  it('I24 goes to the first facilitator, also when the plug was pulled right after the account was made', async () => {
    const store = createMemoryStore();
    await ensureDemoBoard(store, clock);
    await store.accounts.createFirst(account('gerda'));
    const boards = createBoards(store);
    expect((await boards.listFor('gerda')).map(({ id }) => id)).toEqual([DEMO_BOARD_ID]);
  });

  it('I24 does not go to who came later', async () => {
    const store = createMemoryStore();
    await ensureDemoBoard(store, clock);
    await store.accounts.createFirst(account('gerda'));
    await store.accounts.create(account('hans'));
    expect(await createBoards(store).listFor('hans')).toEqual([]);
  });
});
