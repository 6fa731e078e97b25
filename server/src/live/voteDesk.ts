import type { BoardId, NoteId } from '@samenreis/shared/base';
import type { BoardDoc } from '@samenreis/shared/board';
import { voteMarks } from '@samenreis/shared/session';
import type { InTurn } from '../identity/inTurn.ts';
import type { SyncServer } from '../sync/index.ts';
import type { LiveSessions } from './liveSessions.ts';

export interface VoteDeskParts {
  readonly sessions: Pick<LiveSessions, 'of' | 'note'>;
  readonly asServer: SyncServer['asServer'];
  readonly inTurn: InTurn;
}

/** What the server does of its own after a vote: its numbers come onto the notes. */
export interface VoteDesk {
  /**
   * Onto the board first, then noted as done: what a crash or a board out of reach left open is done at the next call, and twice is
   * once. @returns whether the session is another now
   */
  settle(board: BoardId): Promise<boolean>;
}

export function createVoteDesk({ sessions, asServer, inTurn }: VoteDeskParts): VoteDesk {
  return {
    settle: (board) =>
      inTurn(board, async () => {
        const { vote } = await sessions.of(board);
        for (const [at, closed] of vote.unmarked.entries()) {
          const marks = voteMarks(vote, closed);
          const done = await asServer(board, (onBoard) => markNotes(onBoard, marks));
          if (!done.ok) return at > 0;
          await sessions.note(board, [{ type: 'votesMarked', vote: closed }]);
        }
        return vote.unmarked.length > 0;
      }),
  };
}

/** Also on a note that was taken away since: its dots are there when it is put back. */
function markNotes(board: BoardDoc, marks: ReadonlyMap<NoteId, number | null>): void {
  for (const [note, dots] of marks) {
    if (dots !== null && board.entry('votes', note) !== dots) board.put('votes', note, dots);
    if (dots === null && board.has('votes', note)) board.remove('votes', note);
  }
}
