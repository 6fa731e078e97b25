import type { BoardId } from '@samenreis/shared/base';
import { encodeBoard } from '@samenreis/shared/board';
import { createIdleThread } from '../../idleThread.ts';
import type { Store } from '../../storage/index.ts';
import { firstContent } from '../boardDocuments.ts';
import type { AsideRequest, AsideResult } from './asideWork.ts';

export interface CopyWish {
  readonly title: string;
  readonly withNotes: boolean;
  readonly nowMs: number;
}

/** Looks at whole boards as they are stored, away from the thread that serves people; nobody need have them open. */
export interface BoardAside {
  /** The board as a small picture, SVG. */
  drawPicture(board: BoardId): Promise<string>;
  /** Another board with the same content, as one update. */
  copy(board: BoardId, wish: CopyWish): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** Both reject for a board that is damaged, or of a later release. */
export function createBoardAside({ boards, log }: Pick<Store, 'boards' | 'log'>): BoardAside {
  const thread = createIdleThread<AsideRequest, AsideResult>('aside', workerEntry());

  /** All that is stored, as updates; what the first visit would write, where nobody was there yet. */
  const updatesOf = async (id: BoardId): Promise<readonly Uint8Array[]> => {
    const { snapshot, updates, lastSeq } = await log.load(id);
    if (lastSeq > 0) return [...(snapshot === null ? [] : [snapshot.state]), ...updates];
    const board = await boards.find(id);
    if (board === null) throw new Error(`board ${id} has no row`);
    return [encodeBoard(firstContent(board, board.createdAtMs))];
  };

  return {
    async drawPicture(board) {
      const done = await thread.ask({ type: 'picture', updates: await updatesOf(board) });
      if (done.type !== 'picture') throw new Error('the thread answered another question');
      return done.svg;
    },
    async copy(board, wish) {
      const done = await thread.ask({ type: 'copy', updates: await updatesOf(board), ...wish });
      if (done.type !== 'copy') throw new Error('the thread answered another question');
      return done.update;
    },
    close: thread.close,
  };
}

/** Beside this module in source, beside the bundle in `dist`. */
function workerEntry(): URL {
  return new URL(import.meta.url.endsWith('.ts') ? './asideWorker.dev.mjs' : './asideWorker.js', import.meta.url);
}
