import type { BoardId } from '@samenreis/shared/base';
import { ROLES, type Role } from '@samenreis/shared/board';
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

/** The room of all who are on a board in one role: what each role may see of names differs. */
export function roleRoom(board: BoardId, role: Role): string {
  return `${board} ${role}`;
}

/** The names of a board over its rooms. Without its snapshot a client would show a stale list: closed, it comes back and asks again. */
export function createRosterChannel(io: LiveIo, roster: Roster, logger: Logger): RosterChannel {
  const announcing = new Set<BoardId>();

  const tellAll = (board: BoardId): void => {
    announcing.delete(board);
    roster.of(board).then(
      (snapshotFor) => {
        for (const role of ROLES) io.to(roleRoom(board, role)).emit('roster', snapshotFor(role));
      },
      (error: unknown) => {
        logger.error({ err: error }, FAILED);
        io.in(ROLES.map((role) => roleRoom(board, role))).disconnectSockets(true);
      },
    );
  };

  return {
    serve(socket) {
      const { board, participant } = socket.data.access;
      const fail = (error: unknown): void => {
        logger.error({ err: error }, FAILED);
        socket.disconnect(true);
      };
      const mine = () => roster.of(board.id).then((snapshotFor) => snapshotFor(participant.role));
      socket.on('rosterSnapshot', (ack) => {
        mine().then(ack, fail);
      });
      mine().then((snapshot) => socket.emit('roster', snapshot), fail);
    },
    announce(board) {
      if (announcing.has(board)) return;
      announcing.add(board);
      setTimeout(tellAll, ANNOUNCE_DELAY_MS, board).unref();
    },
  };
}
