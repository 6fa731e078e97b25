import type { BoardId } from '@samenreis/shared/base';
import type { CardStore } from '../storage/index.ts';
import type { LiveSessions } from './liveSessions.ts';

export interface CardDeskParts {
  readonly sessions: Pick<LiveSessions, 'of'>;
  readonly cards: Pick<CardStore, 'leadersOf' | 'find' | 'setFacts'>;
}

/** What the server does of its own when a session begins: the board is no longer in preparation, nor planned, for who leads it. */
export interface CardDesk {
  /** Does so where it is due. What the one who leads decided stays: a board that was closed is closed. */
  settle(board: BoardId): Promise<void>;
}

export function createCardDesk({ sessions, cards }: CardDeskParts): CardDesk {
  /** Boards whose session was found under way, and need not be looked at again while it is. */
  const underWay = new Set<BoardId>();
  return {
    async settle(board) {
      const { stage } = (await sessions.of(board)).progress;
      if (stage !== 'running' && stage !== 'paused') return void underWay.delete(board);
      if (underWay.has(board)) return;
      const [leader] = await cards.leadersOf(board);
      const card = leader === undefined ? null : await cards.find(board, leader.accountId);
      if (card?.state === 'preparing' || card?.state === 'planned') await cards.setFacts(board, { state: 'live', plannedOn: null });
      underWay.add(board);
    },
  };
}
