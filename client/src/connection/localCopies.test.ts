import { isBoardId, isParticipantId } from '@samenreis/shared/base';
import type { BoardInfo } from '@samenreis/shared/protocol';
import { beforeEach, describe, expect, it } from 'vitest';
import { copyName, createLocalCopies } from './localCopies.ts';

const DAY_MS = 86_400_000;
let kept: string | null;
let deleted: string[];
let removed: string[];
const copies = () =>
  createLocalCopies(
    {
      getItem: () => kept,
      setItem: (_key, value) => {
        kept = value;
      },
      removeItem: (key) => {
        removed.push(key);
      },
    },
    async (name) => {
      deleted.push(name);
    },
  );

function info(board: string, epoch = 1, participantId = `p${'1'.repeat(15)}`): BoardInfo {
  if (!isBoardId(board) || !isParticipantId(participantId)) throw new Error('The fixture has bad ids.');
  return {
    board: { id: board, title: 'Wmo', epoch },
    me: { participantId, name: 'Fatima', perspective: 'client', role: 'participant' },
    serverNowMs: 0,
  };
}
const [one, two] = [info(`b${'1'.repeat(15)}`), info(`b${'2'.repeat(15)}`)];

beforeEach(() => {
  kept = null;
  deleted = [];
  removed = [];
});

describe('copies on this device', () => {
  it('U27 remembers who I am on a board, for a start without a network', async () => {
    await copies().remember(one, 5);
    expect(copies().find(one.board.id)?.info).toEqual(one);
    expect(copies().find(two.board.id)).toBeNull();
  });

  it('U27 deletes the copy of an earlier epoch and of another person', async () => {
    await copies().remember(one, 5);
    await copies().remember(info(`b${'1'.repeat(15)}`, 2), 6);
    expect(deleted).toEqual([copyName(one)]);
    await copies().remember(info(`b${'1'.repeat(15)}`, 2, `p${'2'.repeat(15)}`), 7);
    expect(deleted).toHaveLength(2);
  });

  it('U28 forgets after seven days without a visit, and when asked', async () => {
    await copies().remember(one, 0);
    await copies().remember(two, 6 * DAY_MS);
    await copies().forgetOld(7 * DAY_MS + 1);
    expect(deleted).toEqual([copyName(one)]);
    expect(copies().find(one.board.id)).toBeNull();
    await copies().forgetAll();
    expect(deleted).toEqual([copyName(one), copyName(two)]);
    expect(removed).toEqual([`${copyName(one)}/last`, `${copyName(two)}/last`]);
    expect(copies().find(two.board.id)).toBeNull();
  });

  it('starts empty when what is kept is not ours', () => {
    kept = '{"x":';
    expect(copies().find(one.board.id)).toBeNull();
  });
});
