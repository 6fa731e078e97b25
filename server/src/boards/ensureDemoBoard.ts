import type { Clock } from '@samenreis/shared/base';
import { demoBoard } from '@samenreis/shared/board';
import type { Store } from '../storage/index.ts';
import { DEMO_BOARD_ID } from './boards.ts';

/** Gives a store without accounts its demo board. The document is filled by the sync server, when it is first opened. */
export async function ensureDemoBoard({ accounts, boards }: Pick<Store, 'accounts' | 'boards'>, clock: Clock): Promise<void> {
  if ((await accounts.count()) > 0 || (await boards.find(DEMO_BOARD_ID)) !== null) return;
  const nowMs = clock.nowMs();
  const { title } = demoBoard(nowMs).board;
  await boards.create({ id: DEMO_BOARD_ID, title, epoch: 1, createdAtMs: nowMs, changedAtMs: nowMs });
}
