import { type BoardId, newId, no, ok, type Result } from '@samenreis/shared/base';
import { beforeEach, describe, expect, it } from 'vitest';
import { afterGoodbyes, createOwedGoodbyes, type OwedGoodbyes } from './owedGoodbyes.ts';
import type { RequestFailure } from './restCall.ts';

const board = newId<BoardId>('b', () => 7);
const SILENT: RequestFailure = { kind: 'noAnswer' };
const problem = (code: 'forbidden' | 'accessEnded' | 'storeFailed'): RequestFailure => ({
  kind: 'problem',
  code,
  field: null,
  retryAfterSeconds: null,
});

let kept: Map<string, string>;
let hasRoom: boolean;
let asked: string[];
let failure: RequestFailure | null;
let goodbyes: OwedGoodbyes;

/** The same device after the page was loaded anew. */
function openPage(): OwedGoodbyes {
  const answer = async (what: string): Promise<Result<null, RequestFailure>> => {
    asked.push(what);
    return failure === null ? ok(null) : no(failure);
  };
  return createOwedGoodbyes({
    rest: { leave: (id) => answer(`leave ${id}`), signOut: () => answer('signOut') },
    storage: {
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, value) => hasRoom && kept.set(key, value) !== undefined,
      removeItem: (key) => void kept.delete(key),
    },
    patience: () => new Promise(() => undefined),
  });
}

beforeEach(() => {
  kept = new Map();
  hasRoom = true;
  asked = [];
  failure = null;
  goodbyes = openPage();
});

describe('U110 a goodbye', () => {
  it('is told at once where the server answers, and nothing of it stays', async () => {
    expect(await goodbyes.say({ kind: 'leave', board })).toEqual({ kind: 'told' });
    expect(asked).toEqual([`leave ${board}`]);
    expect(kept.size).toBe(0);
  });

  it('is kept without a server, and told by the next page before anything else is asked', async () => {
    failure = SILENT;
    expect(await goodbyes.say({ kind: 'leave', board })).toEqual({ kind: 'owed' });
    expect(await goodbyes.say({ kind: 'signOut' })).toEqual({ kind: 'owed' });
    expect([...kept.values()]).toEqual([JSON.stringify([board, 'signOut'])]);

    const next = openPage();
    const fetch = afterGoodbyes(async (input) => {
      asked.push(String(input));
      return new Response();
    }, next);
    await expect(fetch('/api/me')).rejects.toThrow(TypeError);
    failure = null;
    asked = [];
    await Promise.all([fetch('/api/me'), fetch('/api/boards')]);
    expect(asked).toEqual([`leave ${board}`, 'signOut', '/api/me', '/api/boards']);
    expect(next.isOwing()).toBe(false);
  });

  it('is kept while the server cannot store it', async () => {
    failure = problem('storeFailed');
    expect(await goodbyes.say({ kind: 'signOut' })).toEqual({ kind: 'owed' });
    expect(await goodbyes.settle()).toBe(false);
  });

  it('is over where the person has no access any more, and refused where the server says no', async () => {
    failure = problem('accessEnded');
    expect(await goodbyes.say({ kind: 'leave', board })).toEqual({ kind: 'told' });
    failure = problem('forbidden');
    expect(await goodbyes.say({ kind: 'leave', board })).toEqual({ kind: 'refused', failure });
    expect(goodbyes.isOwing()).toBe(false);
  });

  it('is refused where it can be neither told nor kept', async () => {
    hasRoom = false;
    failure = SILENT;
    expect(await goodbyes.say({ kind: 'leave', board })).toEqual({ kind: 'refused', failure });
  });

  it('passes over what somebody else wrote there', async () => {
    kept.set('samenreis.goodbyes', '{"half');
    expect(goodbyes.isOwing()).toBe(false);
    expect(await goodbyes.settle()).toBe(true);
  });
});
