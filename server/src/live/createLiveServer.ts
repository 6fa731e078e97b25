import type { Server as HttpServer, IncomingMessage } from 'node:http';
import type { BoardId, Clock, ParticipantId } from '@samenreis/shared/base';
import { LIVE_PATH, type LiveClientEvents, type LiveServerEvents, liveAuthSchema } from '@samenreis/shared/protocol';
import { type DefaultEventsMap, Server, type Socket } from 'socket.io';
import * as v from 'valibot';
import type { Access, AccessRefusal } from '../identity/access.ts';
import type { Roster } from '../identity/roster.ts';
import type { Logger } from '../observability/logger.ts';
import { createPacketGuard } from './packetGuard.ts';

/** What a socket may send is a name of an event and an acknowledgement: some tens of bytes. */
const MAX_PACKET_BYTES = 4_096;
/** A timer holds at most 24.8 days; the end of an access is looked at anew each day. */
const LONGEST_TIMER_MS = 86_400_000;

/** A hundred people who join at once are told of in a few messages. */
const ANNOUNCE_DELAY_MS = 50;
const ROSTER_FAILED = 'the names of a board could not be read';

interface SocketData {
  access: Access;
}
type LiveIo = Server<LiveClientEvents, LiveServerEvents, DefaultEventsMap, SocketData>;
type LiveSocket = Socket<LiveClientEvents, LiveServerEvents, DefaultEventsMap, SocketData>;

export interface LiveServer {
  /** Sends the names anew to everybody on the board. */
  rosterChanged(board: BoardId): void;
  disconnect(board: BoardId, participant: ParticipantId): void;
  close(): void;
}

export interface LiveParts {
  readonly httpServer: HttpServer;
  readonly isOwnRequest: (request: IncomingMessage) => boolean;
  readonly authenticate: (request: IncomingMessage, board: BoardId) => Promise<Access | AccessRefusal>;
  readonly roster: Roster;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** The live channel: one room a board; every connect, first or again, gets a full snapshot with a revision. */
export function createLiveServer({ httpServer, isOwnRequest, authenticate, roster, clock, logger }: LiveParts): LiveServer {
  const io: LiveIo = new Server(httpServer, {
    path: LIVE_PATH,
    // Who has no web socket has no board either; polling would only be a second door to guard.
    transports: ['websocket'],
    serveClient: false,
    maxHttpBufferSize: MAX_PACKET_BYTES,
    // The upgrades of `/sync` pass here too and are not ours to end.
    destroyUpgrade: false,
    allowRequest: (request, answer) => answer(null, isOwnRequest(request)),
  });

  const announcing = new Set<BoardId>();
  const announce = (board: BoardId): void => {
    announcing.delete(board);
    roster.of(board).then(
      (snapshot) => io.to(board).emit('roster', snapshot),
      (error: unknown) => {
        logger.error({ err: error }, ROSTER_FAILED);
        io.in(board).disconnectSockets(true);
      },
    );
  };

  const admit = async (socket: LiveSocket): Promise<void> => {
    const auth = v.safeParse(liveAuthSchema, socket.handshake.auth);
    if (!auth.success) throw new LiveRefusedError('malformed');
    const access = await authenticate(socket.request, auth.output.board);
    if (typeof access === 'string') throw new LiveRefusedError(access);
    socket.data.access = access;
  };

  io.use((socket, next) => {
    admit(socket).then(
      () => next(),
      (error: unknown) => next(asRefusal(error, logger)),
    );
  });

  io.on('connection', (socket: LiveSocket) => {
    const { board, participant } = socket.data.access;
    socket.use(createPacketGuard(clock, () => socket.disconnect(true)));
    // Immediate with the adapter in memory, the only one we use: a board lives in one process.
    void socket.join([board.id, roomOf(board.id, participant.id)]);
    closeAtEnd(socket, participant.accessUntilMs, clock);
    socket.on('rosterSnapshot', (ack) => {
      roster.of(board.id).then(ack, (error: unknown) => fail(socket, error));
    });
    roster.of(board.id).then(
      (snapshot) => socket.emit('roster', snapshot),
      (error: unknown) => fail(socket, error),
    );
  });

  /** Without its snapshot a client would show a stale list: closed, it comes back and asks again. */
  const fail = (socket: LiveSocket, error: unknown): void => {
    logger.error({ err: error }, ROSTER_FAILED);
    socket.disconnect(true);
  };

  return {
    rosterChanged(board) {
      if (announcing.has(board)) return;
      announcing.add(board);
      setTimeout(announce, ANNOUNCE_DELAY_MS, board).unref();
    },
    disconnect(board, participant) {
      io.in(roomOf(board, participant)).disconnectSockets(true);
    },
    close() {
      // Not io.close(): that would also close the HTTP server, which is not ours.
      io.disconnectSockets(true);
      io.engine.close();
    },
  };
}

/** Why a connect is refused; the client reads the code from `connect_error`. */
class LiveRefusedError extends Error {
  override readonly name = 'LiveRefusedError';
}

function asRefusal(error: unknown, logger: Logger): Error {
  if (error instanceof LiveRefusedError) return error;
  logger.error({ err: error }, 'a live connect could not be authenticated');
  return new LiveRefusedError('serverError');
}

function roomOf(board: BoardId, participant: ParticipantId): string {
  return `${board} ${participant}`;
}

function closeAtEnd(socket: LiveSocket, accessUntilMs: number | null, clock: Clock): void {
  if (accessUntilMs === null) return;
  const check = (): void => {
    const leftMs = accessUntilMs - clock.nowMs();
    if (leftMs <= 0) socket.disconnect(true);
    else timer = setTimeout(check, Math.min(leftMs, LONGEST_TIMER_MS)).unref();
  };
  let timer: NodeJS.Timeout | undefined;
  check();
  socket.once('disconnect', () => clearTimeout(timer));
}
