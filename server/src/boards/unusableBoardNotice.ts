import type { BoardId } from '@samenreis/shared/base';
import type { BoardStore } from '../storage/index.ts';
import type { UnusableBoard } from '../sync/index.ts';

const WHAT_TO_DO: Readonly<Record<UnusableBoard, readonly [dutch: string, english: string]>> = {
  boardDamaged: [
    'is beschadigd en gaat niet open. Er wordt niets aan veranderd. Zet een reservekopie van DATA_DIR terug.',
    'is damaged and does not open. Nothing of it is changed. Restore a backup of DATA_DIR.',
  ],
  boardNewer: [
    'is van een nieuwere versie van Samenreis en gaat niet open. Het is heel. Start die nieuwere versie.',
    'is of a later release of Samenreis and does not open. It is whole. Start that later release.',
  ],
};

/**
 * Tells who runs the server, once a board and reason, which board does not open, by the title they know it by. The log, which
 * others collect and read, has its id alone.
 */
export function createUnusableBoardNotice(
  boards: Pick<BoardStore, 'find'>,
  tell: (text: string) => void,
): (board: BoardId, why: UnusableBoard) => void {
  const told = new Set<string>();
  return (board, why) => {
    if (told.has(`${board} ${why}`)) return;
    told.add(`${board} ${why}`);
    boards.find(board).then(
      (found) => tell(notice(board, found?.title ?? null, why)),
      // The damage may reach the titles: then the id is what there is.
      () => tell(notice(board, null, why)),
    );
  };
}

function notice(board: BoardId, title: string | null, why: UnusableBoard): string {
  const [dutch, english] = WHAT_TO_DO[why];
  const name = title === null ? board : `“${printable(title)}” (${board})`;
  return `\n  Bord ${name} ${dutch}\n  Board ${name} ${english}\n\n`;
}

/** A title is anybody's text: on a terminal it must not move the cursor. */
function printable(title: string): string {
  return title.replace(/\p{C}/gu, ' ');
}
