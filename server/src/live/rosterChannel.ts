import type { BoardId } from '@samenreis/shared/base';
import type { Roster } from '../identity/roster.ts';
import type { Logger } from '../observability/logger.ts';
import type { LiveIo, LiveSocket } from './liveIo.ts';

/** A hundred people who join at once are told of in a few messages. */
const ANNOUNCE_DELAY_MS = 50;
const FAILED = 'the names of a board could not be read';

export interface RosterChannel {
  /** Sends the first snapshot, and others when asked. */
  serve(socket: LiveSocket): void;
  /** Soon sends the names anew to everybody on the board. */
  announce(board: BoardId): void;
}

/** The names of a board over its room. Without its snapshot a client would show a stale list: closed, it comes back and asks again. */
export function createRosterChannel(io: LiveIo, roster: Roster, logger: Logger): RosterChannel {
  const announcing = new Set<BoardId>();

  const tellAll = (board: BoardId): void => {
    announcing.delete(board);
    roster.of(board).then(
      (snapshot) => io.to(board).emit('roster', snapshot),
      (error: unknown) => {
        logger.error({ err: error }, FAILED);
        io.in(board).disconnectSockets(true);
      },
    );
  };

  return {
    serve(socket) {
      const { id } = socket.data.access.board;
      const fail = (error: unknown): void => {
        logger.error({ err: error }, FAILED);
        socket.disconnect(true);
      };
      socket.on('rosterSnapshot', (ack) => {
        roster.of(id).then(ack, fail);
      });
      roster.of(id).then((snapshot) => socket.emit('roster', snapshot), fail);
    },
    announce(board) {
      if (announcing.has(board)) return;
      announcing.add(board);
      setTimeout(tellAll, ANNOUNCE_DELAY_MS, board).unref();
    },
  };
}
