import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { newBoardId } from '../identity/randomId.ts';
import { createMemoryStore } from '../storage/memory/index.ts';
import { createBoardChanges } from './boardChanges.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

async function setUp() {
  const store = createMemoryStore();
  const id = newBoardId();
  await store.boards.create({ id, title: 'Oud', epoch: 1, createdAtMs: 1, changedAtMs: 1 });
  const touch = vi.spyOn(store.boards, 'touch');
  const failures: unknown[] = [];
  const onFailure = (error: unknown) => failures.push(error);
  return {
    store,
    id,
    touch,
    failures,
    changes: createBoardChanges({ boards: store.boards, clock: { nowMs: () => 50 }, onFailure }),
  };
}

describe('createBoardChanges', () => {
  it('writes the last of many changes once, two seconds after the first', async () => {
    const { store, id, touch, changes } = await setUp();
    for (const title of ['A', 'B', 'C']) changes.changed(id, title);
    await vi.advanceTimersByTimeAsync(1_999);
    expect(touch).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(touch).toHaveBeenCalledOnce();
    expect(await store.boards.find(id)).toMatchObject({ title: 'C', changedAtMs: 50 });
  });

  it('I22 writes what waits when the server stops', async () => {
    const { store, id, changes } = await setUp();
    changes.changed(id, 'Laatste');
    await changes.flush();
    expect(await store.boards.find(id)).toMatchObject({ title: 'Laatste' });
  });

  it('I114 tells that all is written only when what is on its way is, too', async () => {
    const { store, id, touch, changes } = await setUp();
    let arrive = (): void => {};
    const onItsWay = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    touch.mockImplementationOnce(() => onItsWay);
    changes.changed(id, 'Onderweg');
    void changes.flush();
    await vi.advanceTimersByTimeAsync(0);
    changes.changed(id, 'Daarna');
    let isWritten = false;
    const flushed = changes.flush().then(() => {
      isWritten = true;
    });
    await vi.advanceTimersByTimeAsync(0);
    expect([isWritten, touch.mock.calls.length]).toEqual([false, 1]);
    arrive();
    await flushed;
    expect(await store.boards.find(id)).toMatchObject({ title: 'Daarna' });
  });

  it('tells of a write that failed and goes on with the next change', async () => {
    const { store, id, touch, failures, changes } = await setUp();
    touch.mockRejectedValueOnce(new Error('disk full'));
    changes.changed(id, 'Weg');
    await changes.flush();
    expect(failures).toHaveLength(1);
    changes.changed(id, 'Terug');
    await changes.flush();
    expect(await store.boards.find(id)).toMatchObject({ title: 'Terug' });
  });
});
