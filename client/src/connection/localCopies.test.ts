import { isBoardId, isParticipantId } from '@samenreis/shared/base';
import type { BoardInfo } from '@samenreis/shared/protocol';
import { beforeEach, describe, expect, it } from 'vitest';
import { copyName, createLocalCopies, lastChangesKey } from './localCopies.ts';

const DAY_MS = 86_400_000;
const LIST = 'samenreis.copies';
let kept: Map<string, string>;
let databases: Set<string>;
let room: number;
const copies = () =>
  createLocalCopies(
    {
      getItem: (key) => kept.get(key) ?? null,
      setItem(key, value) {
        if (value.length > room) return false;
        kept.set(key, value);
        return true;
      },
      removeItem: (key) => void kept.delete(key),
      keys: () => [...kept.keys()],
    },
    {
      names: async () => [...databases],
      async remove(name) {
        databases.delete(name);
      },
    },
  );

/** A visit as the page makes it: noted first, then a database and the last changes. */
async function visit(board: BoardInfo, nowMs: number): Promise<void> {
  await copies().remember(board, nowMs);
  databases.add(copyName(board));
  kept.set(lastChangesKey(copyName(board)), 'getypte tekst');
}

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
  kept = new Map();
  databases = new Set(['van een ander programma']);
  room = Number.POSITIVE_INFINITY;
});

const ofBoards = () => [...databases, ...kept.keys()].filter((name) => name.startsWith('samenreis/'));
const everythingOf = (board: BoardInfo) => [copyName(board), lastChangesKey(copyName(board))];

describe('copies on this device', () => {
  it('U27 remembers who I am on a board, for a start without a network', async () => {
    await copies().remember(one, 5);
    expect(copies().find(one.board.id)?.info).toEqual(one);
    expect(copies().find(two.board.id)).toBeNull();
  });

  it('U27 deletes the copy of an earlier epoch and of another person', async () => {
    const [second, third] = [info(one.board.id, 2), info(one.board.id, 2, `p${'2'.repeat(15)}`)];
    for (const board of [one, second, third]) await visit(board, 5);
    expect(ofBoards()).toEqual(everythingOf(third));
  });

  it('U28 forgets after seven days without a visit, and when asked', async () => {
    await visit(one, 0);
    await visit(two, 6 * DAY_MS);
    await copies().forgetOld(7 * DAY_MS + 1);
    expect(ofBoards()).toEqual(everythingOf(two));
    expect(copies().find(one.board.id)).toBeNull();
    await copies().forgetAll();
    expect(ofBoards()).toEqual([]);
    expect([...databases]).toEqual(['van een ander programma']);
    expect(copies().find(two.board.id)).toBeNull();
  });

  it.each([
    ['at the start', () => copies().forgetOld(5), [two]],
    ['after signing out', () => copies().forgetAll(), []],
    ['when its board is left', () => copies().forget(one.board.id), [two]],
  ])('U28 forgets what an entry that cannot be read left behind, %s', async (_when, forget, staying) => {
    await visit(one, 5);
    await visit(two, 5);
    kept.set(LIST, JSON.stringify({ ...JSON.parse(kept.get(LIST) ?? ''), [one.board.id]: { info: 'of an earlier version' } }));
    expect(copies().find(two.board.id)?.info).toEqual(two);
    await forget();
    expect(ofBoards().sort()).toEqual(staying.flatMap(everythingOf).sort());
  });

  it('U28 forgets the rest although one database cannot be deleted', async () => {
    await visit(one, 5);
    await visit(two, 5);
    databases.delete = (name) => {
      if (name === copyName(one)) throw new Error('in use');
      return Set.prototype.delete.call(databases, name);
    };
    await copies().forgetAll();
    expect(ofBoards()).toEqual([copyName(one)]);
  });

  it('U27 does not know a board it has no room to note, and keeps the others', async () => {
    await copies().remember(one, 5);
    room = kept.get(LIST)?.length ?? 0;
    await copies().remember(two, 5);
    expect(copies().find(two.board.id)).toBeNull();
    await copies().remember(info(one.board.id, 2, `p${'2'.repeat(15)}`), 123_456);
    expect(copies().find(one.board.id)).toBeNull();
  });

  it('starts empty when what is kept is not ours', () => {
    kept.set(LIST, '{"x":');
    expect(copies().find(one.board.id)).toBeNull();
  });
});
