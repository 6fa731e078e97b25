import { isBoardId, isParticipantId } from '@samenreis/shared/base';
import { expect, it } from 'vitest';
import { createDrafts, NEW_NOTE } from './drafts.ts';

const [board, me, other] = [`b${'1'.repeat(15)}`, `p${'1'.repeat(15)}`, `p${'2'.repeat(15)}`];
if (!(isBoardId(board) && isParticipantId(me) && isParticipantId(other))) throw new Error('The fixture has bad ids.');

it('U132 keeps what was begun over a reload of the board, for the one who began it', () => {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem(key: string, text: string) {
      kept.set(key, text);
      return true;
    },
  };
  const before = createDrafts(storage, board, me);
  before.set(NEW_NOTE, 'Half af');
  before.set('een ander', 'Weg');
  before.delete('een ander');
  const after = createDrafts(storage, board, me);
  expect([...after.keys()]).toEqual([NEW_NOTE]);
  expect(after.get(NEW_NOTE)).toBe('Half af');
  expect(createDrafts(storage, board, other).get(NEW_NOTE)).toBeUndefined();
});
