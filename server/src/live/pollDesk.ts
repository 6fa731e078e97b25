import type { BoardId } from '@samenreis/shared/base';
import type { BoardDoc, Consensus } from '@samenreis/shared/board';
import type { PollResult, SessionEvent } from '@samenreis/shared/session';
import type { InTurn } from '../identity/inTurn.ts';
import type { SyncServer } from '../sync/index.ts';
import type { LiveSessions } from './liveSessions.ts';

export interface PollDeskParts {
  readonly sessions: Pick<LiveSessions, 'of' | 'note'>;
  readonly asServer: SyncServer['asServer'];
  readonly inTurn: InTurn;
}

/** What the server does of its own after a quick poll: it writes what was counted to the conclusion. */
export interface PollDesk {
  /**
   * Does what stands open in this state of a session, in the order: done on the board, then noted as done. What a crash or a closed board left is
   * done at the next call. @returns whether the session is another now
   */
  settle(board: BoardId): Promise<boolean>;
}

export function createPollDesk({ sessions, asServer, inTurn }: PollDeskParts): PollDesk {
  const write = async (board: BoardId): Promise<readonly SessionEvent[]> => {
    const { poll } = await sessions.of(board);
    const done: SessionEvent[] = [];
    // In the order in which they were closed: of two polls about one conclusion the later one stays.
    for (const result of poll.results.filter(({ written }) => written === 'pending')) {
      const written = await asServer(board, (onBoard) => writeConsensus(onBoard, result));
      if (!written.ok) break;
      done.push({ type: 'tallyWritten', openedAtMs: result.openedAtMs, written: written.value });
    }
    return done;
  };

  return {
    settle: (board) =>
      inTurn(board, async () => {
        const done = await write(board);
        if (done.length > 0) await sessions.note(board, done);
        return done.length > 0;
      }),
  };
}

function writeConsensus(onBoard: BoardDoc, { conclusion, asked, tally }: PollResult): 'written' | 'gone' {
  if (!onBoard.has('conclusions', conclusion)) return 'gone';
  const consensus: Consensus = { ...tally, asked };
  onBoard.setField('conclusions', conclusion, 'consensus', consensus);
  return 'written';
}
