import { expect, it } from 'vitest';
import { newBoardId } from '../identity/randomId.ts';
import { createMemoryStore } from '../storage/memory/index.ts';
import { createUnusableBoardNotice } from './unusableBoardNotice.ts';

const settled = () => new Promise((resolve) => setImmediate(resolve));

async function setUp(title: string) {
  const { boards } = createMemoryStore();
  const id = newBoardId();
  await boards.create({ id, title, epoch: 1, createdAtMs: 1, changedAtMs: 1 });
  const told: string[] = [];
  return { id, told, boards, notice: createUnusableBoardNotice(boards, (text) => told.push(text)) };
}

it('D7 names a damaged board by title and id, says what to do, and says it once', async () => {
  const { id, told, notice } = await setUp('Inloopspreekuur');
  notice(id, 'boardDamaged');
  notice(id, 'boardDamaged');
  await settled();
  expect(told).toHaveLength(1);
  expect(told[0]).toContain(`Bord “Inloopspreekuur” (${id}) is beschadigd`);
  expect(told[0]).toContain('Restore a backup');
});

it('B16 calls a board of a later release whole, and not damaged', async () => {
  const { id, told, notice } = await setUp('Inloopspreekuur');
  notice(id, 'boardNewer');
  await settled();
  expect(told[0]).toContain(`Board “Inloopspreekuur” (${id}) is of a later release`);
  expect(told[0]).not.toContain('damaged');
});

it('D7 names the id where the title cannot be read, and lets no title steer the terminal', async () => {
  const { id, told, boards, notice } = await setUp('Rood\u001b[31m\nBord');
  notice(id, 'boardDamaged');
  await settled();
  expect(told[0]).toContain('“Rood [31m Bord”');
  const unread = createUnusableBoardNotice({ find: () => Promise.reject(new Error('unreadable')) }, (text) => told.push(text));
  unread(id, 'boardDamaged');
  await settled();
  expect(told[1]).toContain(`Board ${id} is damaged`);
  expect(boards).toBeDefined();
});
