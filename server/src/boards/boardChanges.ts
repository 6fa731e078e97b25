import type { BoardId, Clock } from '@samenreis/shared/base';
import type { BoardStore } from '../storage/index.ts';

/** A list of boards may be this late; a write per keystroke would not be worth being earlier. */
const DELAY_MS = 2_000;

/** Carries title and time of the last change from the documents to the list of boards, at most once in two seconds a board. */
export interface BoardChanges {
  /** The document changed and is stored; `title` is what it says now. */
  changed(board: BoardId, title: string): void;
  /** Resolves when all that changed before is in the list. */
  flush(): Promise<void>;
}

export interface BoardChangesParts {
  readonly boards: BoardStore;
  readonly clock: Clock;
  /** The list is a convenience: when it cannot be written the board goes on, and the next change tries again. */
  readonly onFailure: (error: unknown) => void;
}

export function createBoardChanges({ boards, clock, onFailure }: BoardChangesParts): BoardChanges {
  const waiting = new Map<BoardId, { readonly title: string; readonly changedAtMs: number }>();
  let timer: NodeJS.Timeout | null = null;
  let writing: Promise<void> = Promise.resolve();

  const write = async (): Promise<void> => {
    const batch = [...waiting];
    waiting.clear();
    const written = await Promise.allSettled(batch.map(([board, change]) => boards.touch(board, change)));
    for (const result of written) if (result.status === 'rejected') onFailure(result.reason);
  };

  /** One after another: a title that was typed earlier never comes over a later one. */
  const flush = (): Promise<void> => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    writing = writing.then(write);
    return writing;
  };

  return {
    flush,
    changed(board, title) {
      waiting.set(board, { title, changedAtMs: clock.nowMs() });
      timer ??= setTimeout(flush, DELAY_MS).unref();
    },
  };
}
