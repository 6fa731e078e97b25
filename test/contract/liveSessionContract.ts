import type { LiveStep, Store } from '@samenreis/server/storage';
import type { CommandId } from '@samenreis/shared/base';
import { describe, expect, test } from 'vitest';
import { board, boardId, NOW_MS, participantId, withBoard } from './storeFixtures.ts';

type WithStore = (use: (store: Store) => Promise<void>) => () => Promise<void>;

const commandId = (number: number): CommandId => String(number).padStart(26, '0') as CommandId; // 26 digits are a ULID too

export function liveStep(after: number, change: Partial<LiveStep> = {}): LiveStep {
  return {
    board: boardId(1),
    after,
    command: commandId(after),
    participant: participantId(1),
    atMs: NOW_MS + after,
    events: JSON.stringify([{ type: 'paused', atMs: NOW_MS + after }]),
    ...change,
  };
}

/** What every adapter must do with the steps of a live session. */
export function describeLiveSessions(withStore: WithStore): void {
  const onBoard: WithStore = (use) => withStore(async (store) => use(await withBoard(store)));
  describe('live sessions', () => {
    test(
      'J14 steps come back in the order in which they followed each other, each board its own',
      onBoard(async ({ boards, liveSessions }) => {
        await boards.create(board(2));
        for (const after of [0, 2, 5]) expect(await liveSessions.append(liveStep(after))).toBe('stored');
        const elsewhere = liveStep(0, { board: boardId(2), participant: null });
        expect(await liveSessions.append(elsewhere)).toBe('stored');
        expect(await liveSessions.list(boardId(1))).toEqual([0, 2, 5].map((after) => liveStep(after)));
        expect(await liveSessions.list(boardId(2))).toEqual([elsewhere]);
        expect(await liveSessions.list(boardId(3))).toEqual([]);
      }),
    );

    test(
      'J14 a command is stored once, and of two decided on one state the second is not',
      onBoard(async ({ liveSessions }) => {
        await liveSessions.append(liveStep(0));
        expect(await liveSessions.append(liveStep(3, { command: commandId(0) }))).toBe('known');
        expect(await liveSessions.append(liveStep(0))).toBe('known');
        expect(await liveSessions.append(liveStep(0, { command: commandId(9) }))).toBe('stale');
        expect(await liveSessions.list(boardId(1))).toEqual([liveStep(0)]);
      }),
    );

    test(
      'J37 a step seals earlier ones of its board in one, and none where it is not stored itself',
      onBoard(async ({ boards, liveSessions }) => {
        await boards.create(board(2));
        for (const after of [0, 1, 2]) await liveSessions.append(liveStep(after));
        const elsewhere = liveStep(1, { board: boardId(2) });
        await liveSessions.append(elsewhere);
        const seals = [0, 1].map((after) => ({ after, events: `[{"sealed":${after}}]` }));
        expect(await liveSessions.appendSealing(liveStep(2, { command: commandId(9) }), seals)).toBe('stale');
        expect(await liveSessions.appendSealing(liveStep(9, { command: commandId(2) }), seals)).toBe('known');
        expect(await liveSessions.list(boardId(1))).toEqual([0, 1, 2].map((after) => liveStep(after)));
        expect(await liveSessions.appendSealing(liveStep(3), seals)).toBe('stored');
        expect(await liveSessions.list(boardId(1))).toEqual([
          ...seals.map(({ after, events }) => liveStep(after, { events, participant: null, atMs: NOW_MS + 3 })),
          liveStep(2),
          liveStep(3),
        ]);
        expect(await liveSessions.list(boardId(2))).toEqual([elsewhere]);
      }),
    );

    test(
      'J14 a step of a board that is not there is a bug',
      onBoard(async ({ liveSessions }) => {
        await expect(liveSessions.append(liveStep(0, { board: boardId(7) }))).rejects.toThrow();
      }),
    );
  });
}
