import type { Store, StoredDialBatch } from '@samenreis/server/storage';
import { describe, expect, test } from 'vitest';
import { board, boardId, withBoard } from './storeFixtures.ts';

type WithStore = (use: (store: Store) => Promise<void>) => () => Promise<void>;

export function dialBatch(seq: number, change: Partial<StoredDialBatch> = {}): StoredDialBatch {
  return { board: boardId(1), take: 1, seq, samples: Uint8Array.of(0, seq, 255), ...change };
}

/** What every adapter must do with recordings of the role-play. */
export function describeDials(withStore: WithStore): void {
  const onBoard: WithStore = (use) => withStore(async (store) => use(await withBoard(store)));
  describe('recordings of the role-play', () => {
    test(
      'J52 come back byte for byte in their order, each take and each board its own',
      onBoard(async ({ boards, dials }) => {
        await boards.create(board(2));
        for (const seq of [1, 0, 2]) await dials.append(dialBatch(seq));
        await dials.append(dialBatch(0, { take: 2, samples: Uint8Array.of() }));
        await dials.append(dialBatch(0, { board: boardId(2), samples: Uint8Array.of(9) }));
        expect(await dials.list(boardId(1), 1)).toEqual([0, 1, 2].map((seq) => Uint8Array.of(0, seq, 255)));
        expect(await dials.list(boardId(1), 2)).toEqual([Uint8Array.of()]);
        expect(await dials.list(boardId(2), 1)).toEqual([Uint8Array.of(9)]);
        expect(await dials.list(boardId(3), 1)).toEqual([]);
      }),
    );

    test(
      'J52 a place that is taken and a board that is not there are bugs',
      onBoard(async ({ dials }) => {
        await dials.append(dialBatch(0));
        await expect(dials.append(dialBatch(0))).rejects.toThrow();
        await expect(dials.append(dialBatch(0, { board: boardId(7) }))).rejects.toThrow();
      }),
    );
  });
}
