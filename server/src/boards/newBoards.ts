import { type BoardId, type Clock, no, ok, type Result } from '@samenreis/shared/base';
import { encodeBoard, type Template, templateBoard } from '@samenreis/shared/board';
import { newBoardId } from '../identity/randomId.ts';
import type { Store, StoredBoard } from '../storage/index.ts';

/** More than anybody leads; so that a script with a stolen session cannot fill the disk. */
export const MAX_BOARDS_LED = 500;

export interface NewBoard {
  readonly title: string;
  readonly template: Template;
}

/** Makes boards for who leads them. */
export interface NewBoards {
  create(accountId: string, board: NewBoard): Promise<Result<StoredBoard, 'tooManyBoards'>>;
}

export function createNewBoards({ boards, log }: Pick<Store, 'boards' | 'log'>, clock: Clock): NewBoards {
  return {
    async create(accountId, { title, template }) {
      if ((await boards.listLedBy(accountId)).length >= MAX_BOARDS_LED) return no('tooManyBoards');
      const nowMs = clock.nowMs();
      const board: StoredBoard = { id: newBoardId(), title, epoch: 1, createdAtMs: nowMs, changedAtMs: nowMs };
      await boards.create(board);
      await write(board.id, encodeBoard(templateBoard(template, title, nowMs)), nowMs);
      // Last: a plug pulled before this leaves a board that nobody sees, never half a board in somebody's list.
      await boards.addLeader(board.id, accountId);
      return ok(board);
    },
  };

  /** Written now and not at the first visit: a template that changes meanwhile must not change this board. */
  async function write(boardId: BoardId, update: Uint8Array, atMs: number): Promise<void> {
    await log.append({ boardId, firstSeq: 1, updates: [{ update, participantId: null, atMs }], bindings: [] });
  }
}
