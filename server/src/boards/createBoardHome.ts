import type { Clock } from '@samenreis/shared/base';
import type { Audit } from '../identity/audit.ts';
import { createInTurn } from '../identity/inTurn.ts';
import type { Doors } from '../identity/participation.ts';
import type { FirstAgendas } from '../live/firstAgendas.ts';
import type { Logger } from '../observability/logger.ts';
import type { Store } from '../storage/index.ts';
import type { SyncServer } from '../sync/index.ts';
import { createBoardAside } from './aside/boardAside.ts';
import { type BoardBin, createBoardBin } from './boardBin.ts';
import { type BoardCards, createBoardCards } from './boardCards.ts';
import type { BoardChanges } from './boardChanges.ts';
import { type BoardLeaders, createBoardLeaders } from './boardLeaders.ts';
import { type BoardPictures, createBoardPictures } from './boardPictures.ts';
import { createNewBoards, type NewBoards } from './newBoards.ts';

/** What home does with whole boards, wired together. */
export interface BoardHome {
  readonly bin: BoardBin;
  readonly cards: BoardCards;
  readonly leaders: BoardLeaders;
  readonly newBoards: NewBoards;
  readonly pictures: BoardPictures;
  close(): Promise<void>;
}

export interface HomeParts {
  readonly store: Store;
  readonly agendas: FirstAgendas;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly audit: Pick<Audit, 'note'>;
  readonly doors: Doors;
  readonly sync: SyncServer;
  readonly changes: Pick<BoardChanges, 'flush'>;
}

export function createBoardHome({ store, agendas, clock, logger, audit, doors, sync, changes }: HomeParts): BoardHome {
  const aside = createBoardAside(store);
  // One turn for all that changes a board as a whole: it is not renamed while it goes into the bin.
  const inTurn = createInTurn();
  return {
    bin: createBoardBin({ store, clock, inTurn, audit, doors, logger }),
    cards: createBoardCards({ store, clock, sync, inTurn, settled: changes.flush }),
    leaders: createBoardLeaders({ store, clock, inTurn, audit, doors }),
    newBoards: createNewBoards({ store, aside, agendas, audit, clock }),
    pictures: createBoardPictures(aside, (boardId, err) => logger.warn({ boardId, err }, 'a board could not be drawn')),
    close: aside.close,
  };
}
