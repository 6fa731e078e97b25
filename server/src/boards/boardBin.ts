import type { BoardId, Clock } from '@samenreis/shared/base';
import type { Audit } from '../identity/audit.ts';
import type { InTurn } from '../identity/inTurn.ts';
import type { Doors } from '../identity/participation.ts';
import type { Logger } from '../observability/logger.ts';
import type { Store } from '../storage/index.ts';
import { BIN_MS } from './boardCards.ts';

/** Where deleted boards lie for a while, and what becomes of them. */
export interface BoardBin {
  /** Nobody can open it from now on; again is a no-op. */
  put(board: BoardId, accountId: string): Promise<void>;
  /** As it was, for everybody who was on it. */
  takeOut(board: BoardId, accountId: string): Promise<void>;
  /** Removes for good what lay in it long enough. @returns how many boards that were */
  empty(): Promise<number>;
}

export interface BinParts {
  readonly store: Pick<Store, 'cards' | 'purge'>;
  readonly clock: Clock;
  readonly inTurn: InTurn;
  readonly audit: Pick<Audit, 'note'>;
  readonly doors: Pick<Doors, 'closeBoard'>;
  readonly logger: Logger;
}

export function createBoardBin({ store, clock, inTurn, audit, doors, logger }: BinParts): BoardBin {
  return {
    put: (boardId, accountId) =>
      inTurn(boardId, async () => {
        if (!(await store.cards.markDeleted(boardId, clock.nowMs()))) return;
        doors.closeBoard(boardId, 'boardDeleted');
        await audit.note('boardDeleted', { boardId, accountId });
      }),
    takeOut: (boardId, accountId) =>
      inTurn(boardId, async () => {
        if (await store.cards.restore(boardId)) await audit.note('boardRestored', { boardId, accountId });
      }),
    async empty() {
      const dueAtMs = clock.nowMs() - BIN_MS;
      let purged = 0;
      for (const board of await store.cards.listDeletedUntil(dueAtMs)) {
        // Asked again in its turn: somebody may just have taken it out.
        const isGone = await inTurn(
          board,
          async () => (await store.cards.listDeletedUntil(dueAtMs)).includes(board) && store.purge(board),
        );
        if (!isGone) continue;
        purged += 1;
        await audit.note('boardGone', { boardId: board });
      }
      if (purged > 0) logger.info({ boards: purged }, 'deleted boards were removed for good');
      return purged;
    },
  };
}
