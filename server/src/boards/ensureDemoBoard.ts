import type { Clock } from '@samenreis/shared/base';
import { demoBoard } from '@samenreis/shared/board';
import type { FirstAgendas } from '../live/firstAgendas.ts';
import type { Store } from '../storage/index.ts';
import { DEMO_BOARD_ID } from './boards.ts';
import { FIRST_AGENDA } from './newBoards.ts';

export interface DemoBoardParts {
  readonly store: Pick<Store, 'accounts' | 'boards'>;
  readonly agendas: Pick<FirstAgendas, 'write'>;
  readonly clock: Clock;
}

/** Gives a store without accounts its demo board. The document is filled by the sync server, when it is first opened. */
export async function ensureDemoBoard({ store: { accounts, boards }, agendas, clock }: DemoBoardParts): Promise<void> {
  if ((await accounts.count()) > 0) return;
  if ((await boards.find(DEMO_BOARD_ID)) === null) {
    const nowMs = clock.nowMs();
    const { title } = demoBoard(nowMs).board;
    await boards.create({ id: DEMO_BOARD_ID, title, epoch: 1, createdAtMs: nowMs, changedAtMs: nowMs });
  }
  // Also where the plug was pulled just after the board: nobody has led it yet, and it is written once.
  await agendas.write(DEMO_BOARD_ID, FIRST_AGENDA);
}
