import { type BoardId, type Clock, no, ok, type Result } from '@samenreis/shared/base';
import { type Beginning, beginBoard, encodeBoard } from '@samenreis/shared/board';
import type { BoardCopy } from '@samenreis/shared/protocol';
import { type AgendaStep, agendaTemplate } from '@samenreis/shared/session';
import type { Audit } from '../identity/audit.ts';
import { newBoardId } from '../identity/randomId.ts';
import type { FirstAgendas } from '../live/firstAgendas.ts';
import { type Store, type StoredBoard, StoreFailedError } from '../storage/index.ts';
import type { BoardAside } from './aside/boardAside.ts';

/** More than anybody leads; so that a script with a stolen session cannot fill the disk. */
export const MAX_BOARDS_LED = 500;

export interface NewBoard {
  readonly title: string;
  readonly template: Beginning;
}

/** Makes boards for who leads them. */
export interface NewBoards {
  create(accountId: string, board: NewBoard): Promise<Result<StoredBoard, 'tooManyBoards'>>;
  /** Another board with the content of this one, led by this account alone. */
  copy(accountId: string, board: BoardId, wish: BoardCopy): Promise<Result<StoredBoard, 'tooManyBoards' | 'boardUnusable'>>;
}

export interface NewBoardParts {
  readonly store: Pick<Store, 'boards' | 'cards' | 'log'>;
  readonly aside: Pick<BoardAside, 'copy'>;
  readonly agendas: FirstAgendas;
  readonly audit: Pick<Audit, 'note'>;
  readonly clock: Clock;
}

/** A session without anything else said takes an hour. */
export const FIRST_AGENDA = agendaTemplate(60);

interface FirstContent {
  readonly title: string;
  readonly nowMs: number;
  readonly update: Uint8Array;
  readonly agenda: readonly AgendaStep[];
}

export function createNewBoards({ store: { boards, cards, log }, aside, agendas, audit, clock }: NewBoardParts): NewBoards {
  /** Those in the bin take their room too. */
  const hasRoom = async (accountId: string): Promise<boolean> => (await cards.listLedBy(accountId)).length < MAX_BOARDS_LED;

  const make = async (accountId: string, { title, nowMs, update, agenda }: FirstContent): Promise<StoredBoard> => {
    const board: StoredBoard = { id: newBoardId(), title, epoch: 1, createdAtMs: nowMs, changedAtMs: nowMs };
    await boards.create(board);
    await write(board.id, update, nowMs);
    await agendas.write(board.id, agenda);
    // Last: a plug pulled before this leaves a board that nobody sees, never half a board in somebody's list.
    await boards.addLeader(board.id, accountId);
    return board;
  };

  return {
    async create(accountId, { title, template }) {
      if (!(await hasRoom(accountId))) return no('tooManyBoards');
      const nowMs = clock.nowMs();
      const update = encodeBoard(beginBoard(template, title, nowMs));
      const made = await make(accountId, { title, nowMs, update, agenda: template === 'empty' ? [] : FIRST_AGENDA });
      await audit.note('boardMade', { accountId, boardId: made.id });
      return ok(made);
    },
    async copy(accountId, source, { title, withNotes }) {
      if (!(await hasRoom(accountId))) return no('tooManyBoards');
      const nowMs = clock.nowMs();
      const update = await aside.copy(source, { title, withNotes, nowMs }).catch(unlessStoreFailed);
      if (update === null) return no('boardUnusable');
      const made = await make(accountId, { title, nowMs, update, agenda: await agendas.of(source) });
      await audit.note('boardCopied', { accountId, boardId: source, subjectId: made.id });
      return ok(made);
    },
  };

  /** Written now and not at the first visit: a template that changes meanwhile must not change this board. */
  async function write(boardId: BoardId, update: Uint8Array, atMs: number): Promise<void> {
    await log.append({ boardId, firstSeq: 1, updates: [{ update, participantId: null, atMs }], bindings: [] });
  }
}

/** A disk that fails is another thing than a board that cannot be read. */
function unlessStoreFailed(error: unknown): null {
  if (error instanceof StoreFailedError) throw error;
  return null;
}
