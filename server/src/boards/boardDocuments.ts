import type { Clock } from '@samenreis/shared/base';
import { type BoardSnapshot, boardDoc, demoBoard, migrateBoard, seedBoard, templateBoard } from '@samenreis/shared/board';
import { type BoardStore, DamagedBoardError, type StoredBoard } from '../storage/index.ts';
import { type DocumentPreparation, NewerBoardError } from '../sync/index.ts';
import type { BoardChanges } from './boardChanges.ts';
import { DEMO_BOARD_ID } from './boards.ts';

/** What is in a board when it is opened for the first time, and how an older one is brought up to date. */
export function createDocumentPreparation(boards: BoardStore, clock: Clock): DocumentPreparation {
  return {
    async seed(id, doc) {
      const board = await boards.find(id);
      if (board === null) throw new DamagedBoardError(`board ${id} has no row`);
      seedBoard(doc, firstContent(board, clock.nowMs()));
    },
    migrate(doc) {
      const migrated = migrateBoard(doc);
      if (migrated.ok) return;
      if (migrated.reason === 'newerThanKnown') throw new NewerBoardError('the document was written by a later release');
      throw new DamagedBoardError('the document is no board');
    },
  };
}

/** What a board begins with of which nothing is stored yet. */
export function firstContent({ id, title }: StoredBoard, nowMs: number): BoardSnapshot {
  return id === DEMO_BOARD_ID ? demoBoard(nowMs) : templateBoard('empty', title, nowMs);
}

type BoardDocument = Parameters<typeof boardDoc>[0];

/** Tells the list of boards what a changed document is called now. */
export function createTitleWatch(changes: BoardChanges): (id: Parameters<BoardChanges['changed']>[0], doc: BoardDocument) => void {
  return (id, doc) => {
    const title = boardDoc(doc).entry('meta', 'title');
    if (typeof title === 'string') changes.changed(id, title);
  };
}
