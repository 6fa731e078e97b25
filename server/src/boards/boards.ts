import type { BoardId } from '@samenreis/shared/base';
import type { Store, StoredBoard } from '../storage/index.ts';

/**
 * The demo board has a fixed id: after a restart it is found again without a list of all boards. Knowing the id opens
 * nothing; access follows from leading or having joined.
 */
// Built to the pattern of BoardId: `b` and 15 characters of base 36.
export const DEMO_BOARD_ID = 'bdemowmoreis0000' as BoardId;

export interface Boards {
  /** Boards the account leads, most recently changed first. */
  listFor(accountId: string): Promise<readonly StoredBoard[]>;
  /** Makes the first facilitator lead the demo board. */
  giveDemo(accountId: string): Promise<void>;
}

export function createBoards({ boards, accounts }: Pick<Store, 'boards' | 'accounts'>): Boards {
  const giveDemo = async (accountId: string): Promise<void> => {
    if ((await boards.find(DEMO_BOARD_ID)) !== null) await boards.addLeader(DEMO_BOARD_ID, accountId);
  };
  return {
    giveDemo,
    async listFor(accountId) {
      const led = await boards.listLedBy(accountId);
      // The plug may be pulled between making the first account and giving it the demo board: made good here.
      if (led.length > 0 || (await accounts.count()) !== 1) return led;
      await giveDemo(accountId);
      return boards.listLedBy(accountId);
    },
  };
}
