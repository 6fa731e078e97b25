import { createHash } from 'node:crypto';
import { type BoardId, type Clock, no, ok, type Result } from '@samenreis/shared/base';
import type { BoardCommand } from '@samenreis/shared/board';
import { BIN_DAYS, type BoardCard, CARD_NAMES, type CardChange, type CardPage, type CardQuery } from '@samenreis/shared/protocol';
import { actorOf } from '../identity/access.ts';
import type { InTurn } from '../identity/inTurn.ts';
import type { Store, StoredCard, StoredParticipant } from '../storage/index.ts';
import type { SyncServer } from '../sync/index.ts';
import { pageOf, shelfOf } from './boardShelf.ts';
import { DEMO_BOARD_ID } from './boards.ts';

export const BIN_MS = BIN_DAYS * 24 * 3_600_000;

export type CardRefusal = 'notFound' | 'boardDeleted' | 'changedMeanwhile' | 'boardUnusable';

/** The boards of home: those that an account leads. */
export interface BoardCards {
  /** @returns null for a cursor that no page gave */
  page(accountId: string, query: CardQuery): Promise<CardPage | null>;
  card(accountId: string, board: BoardId): Promise<Result<BoardCard, CardRefusal>>;
  /**
   * Changes title, state and day, if they still are what was read. The title and the lock of a closed board are the document's:
   * the leader's command goes through the room, so that open boards see it.
   */
  change(leader: StoredParticipant, change: CardChange, ifMatch: string): Promise<Result<BoardCard, CardRefusal>>;
  archive(accountId: string, board: BoardId, isArchived: boolean): Promise<void>;
}

export interface CardParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly sync: Pick<SyncServer, 'command' | 'peopleOn'>;
  readonly inTurn: InTurn;
  /** Resolves when the list of boards says what the documents said until now. */
  readonly settled: () => Promise<void>;
}

export function createBoardCards({ store, clock, sync, inTurn, settled }: CardParts): BoardCards {
  const present = async (card: StoredCard): Promise<BoardCard> => {
    const { id, title, changedAtMs } = card.board;
    const nowMs = clock.nowMs();
    const [count, first, leaders] = await Promise.all([
      store.participants.countWithAccess(id, nowMs),
      store.participants.firstWithAccess(id, nowMs, CARD_NAMES),
      store.cards.leadersOf(id),
    ]);
    return {
      id,
      title,
      changedAtMs,
      state: card.state,
      plannedOn: card.plannedOn,
      archived: card.archivedAtMs !== null,
      goneAtMs: card.deletedAtMs === null ? null : card.deletedAtMs + BIN_MS,
      people: { count, names: first.map(({ name }) => name) },
      present: sync.peopleOn(id),
      leaders: leaders.length,
      isDemo: id === DEMO_BOARD_ID,
      etag: etagOf(card),
    };
  };

  const find = async (accountId: string, board: BoardId): Promise<Result<StoredCard, CardRefusal>> => {
    const card = await store.cards.find(board, accountId);
    if (card === null) return no('notFound');
    return card.deletedAtMs === null ? ok(card) : no('boardDeleted');
  };

  const apply = async (card: StoredCard, leader: StoredParticipant, change: CardChange): Promise<Result<null, CardRefusal>> => {
    const { id, title } = card.board;
    for (const command of commandsOf(card, change)) {
      const done = await sync.command(id, actorOf(leader), command);
      if (!done.ok) return no('boardUnusable');
    }
    if (change.title !== undefined && change.title !== title) {
      await store.boards.touch(id, { title: change.title, changedAtMs: clock.nowMs() });
    }
    if (change.state !== undefined) await store.cards.setFacts(id, { state: change.state, plannedOn: change.plannedOn ?? null });
    return ok(null);
  };

  return {
    async page(accountId, query) {
      const all = await store.cards.listLedBy(accountId);
      const page = pageOf(all, query);
      if (page === null) return null;
      const counts = { current: 0, archive: 0, bin: 0 };
      for (const card of all) counts[shelfOf(card)] += 1;
      return { cards: await Promise.all(page.cards.map(present)), next: page.next, counts };
    },
    async card(accountId, board) {
      const found = await find(accountId, board);
      return found.ok ? ok(await present(found.value)) : found;
    },
    change(leader, change, ifMatch) {
      const { boardId, accountId } = leader;
      if (accountId === null) return Promise.resolve(no('notFound'));
      // In turn: between the comparison and the write nobody else changes it.
      return inTurn(boardId, async () => {
        // A title that was changed in the board a moment ago counts as well.
        await settled();
        const found = await find(accountId, boardId);
        if (!found.ok) return found;
        if (etagOf(found.value) !== ifMatch) return no('changedMeanwhile');
        const applied = await apply(found.value, leader, change);
        if (!applied.ok) return applied;
        const now = await find(accountId, boardId);
        return now.ok ? ok(await present(now.value)) : now;
      });
    },
    async archive(accountId, board, isArchived) {
      await store.cards.archive(board, accountId, isArchived ? clock.nowMs() : null);
    },
  };
}

/** Of what may be changed at home, whoever changed it: a title that was changed in the board counts. */
function etagOf({ board: { title }, state, plannedOn }: StoredCard): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([title, state, plannedOn]))
    .digest('base64url');
  return `"${hash.slice(0, 22)}"`;
}

/** What has to be said in the board: its title, and the lock that closing and reopening mean. */
function commandsOf({ board, state: before }: StoredCard, { title, state = before }: CardChange): readonly BoardCommand[] {
  const isRenamed = title !== undefined && title !== board.title;
  const isTurned = (before === 'closed') !== (state === 'closed');
  return [
    ...(isRenamed ? [{ type: 'setBoardTitle', title } as const] : []),
    ...(isTurned ? [{ type: 'lockBoard', locked: state === 'closed' } as const] : []),
  ];
}
