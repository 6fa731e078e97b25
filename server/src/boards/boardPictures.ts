import { createHash } from 'node:crypto';
import type { BoardId } from '@samenreis/shared/base';
import { type StoredBoard, StoreFailedError } from '../storage/index.ts';
import type { BoardAside } from './aside/boardAside.ts';

export interface BoardPicture {
  readonly svg: string;
  /** Of the picture itself: a change that cannot be seen in it is none. */
  readonly etag: string;
}

/** Small pictures of boards, each drawn once for as long as its board stays the same. */
export interface BoardPictures {
  /** @returns null for a board that cannot be drawn: damaged, or of a later release */
  of(board: StoredBoard): Promise<BoardPicture | null>;
}

/** Some tens of kilobytes each. */
const KEPT = 200;

interface Kept {
  /** The board's epoch and last change, which the list of boards has a moment after the change: a picture is never older. */
  readonly version: string;
  readonly picture: Promise<BoardPicture | null>;
}

export function createBoardPictures(
  aside: Pick<BoardAside, 'drawPicture'>,
  onFailure: (board: BoardId, error: unknown) => void,
): BoardPictures {
  const kept = new Map<BoardId, Kept>();

  const draw = async (board: BoardId): Promise<BoardPicture | null> => {
    try {
      const svg = await aside.drawPicture(board);
      return { svg, etag: `"${createHash('sha256').update(svg).digest('base64url').slice(0, 22)}"` };
    } catch (error) {
      kept.delete(board);
      if (error instanceof StoreFailedError) throw error;
      onFailure(board, error);
      return null;
    }
  };

  return {
    of({ id, epoch, changedAtMs }) {
      const version = `${epoch} ${changedAtMs}`;
      const known = kept.get(id);
      kept.delete(id);
      const current = known?.version === version ? known : { version, picture: draw(id) };
      // Last again: what nobody asks for goes first.
      kept.set(id, current);
      const [oldest] = kept.keys();
      if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
      return current.picture;
    },
  };
}
