import type { Server as HttpServer, IncomingMessage } from 'node:http';
import type { BoardId, Clock, ParticipantId } from '@samenreis/shared/base';
import { ROLES } from '@samenreis/shared/board';
import { LIVE_PATH } from '@samenreis/shared/protocol';
import { Server } from 'socket.io';
import { atMoment } from '../atMoment.ts';
import type { Authenticate } from '../identity/authenticate.ts';
import { createInTurn } from '../identity/inTurn.ts';
import type { Roster } from '../identity/roster.ts';
import type { Logger } from '../observability/logger.ts';
import type { Store } from '../storage/index.ts';
import type { SyncServer } from '../sync/index.ts';
import { createAdmitSocket, stillAdmitted } from './admitSocket.ts';
import { createCardDesk } from './cardDesk.ts';
import { createDialChannel } from './dialChannel.ts';
import { createLineWatch } from './lineWatch.ts';
import type { LiveIo } from './liveIo.ts';
import type { LiveSessions } from './liveSessions.ts';
import { createOpenSockets, type SocketLimits } from './openSockets.ts';
import { createPacketGuard } from './packetGuard.ts';
import { createPollDesk } from './pollDesk.ts';
import { createPrivateChannel } from './privateChannel.ts';
import type { PrivateNotes } from './privateNotes.ts';
import { createRosterChannel, roleRoom } from './rosterChannel.ts';
import { createSceneDesk } from './sceneDesk.ts';
import { createSessionChannel } from './sessionChannel.ts';
import { createVoteDesk } from './voteDesk.ts';

/** The longest a socket may send is a whole agenda: forty steps with their instructions. */
const MAX_PACKET_BYTES = 65_536;
/** A client of ours says at once which board it wants; a socket that does not is held no longer than this. */
const CONNECT_WITHIN_MS = 10_000;
/** Of whom nothing is heard for half a minute the connection is lost: who leads wants to know it while it helps. */
const BEAT_MS = 10_000;

export interface LiveServer {
  /** Sends the names anew to everybody on the board. */
  rosterChanged(board: BoardId): void;
  disconnect(board: BoardId, participant: ParticipantId): void;
  /** Takes out of the session what is of somebody who was removed, private notes as well. */
  forget(board: BoardId, participant: ParticipantId): void;
  closeBoard(board: BoardId): void;
  /** Resolves when what was recorded is written. */
  close(): Promise<void>;
}

export interface LiveParts {
  readonly httpServer: HttpServer;
  readonly isOwnRequest: (request: IncomingMessage) => boolean;
  readonly authenticate: Authenticate;
  readonly roster: Roster;
  readonly sessions: LiveSessions;
  readonly store: Pick<Store, 'dials' | 'cards'>;
  /** Writes to a board what comes of a scene, and what a vote or a quick poll counted. */
  readonly sync: Pick<SyncServer, 'command' | 'asServer'>;
  readonly privateNotes: PrivateNotes;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly limits: SocketLimits;
}

/** The live channel: one room a board; every connect, first or again, gets a full snapshot with a revision. */
export function createLiveServer(parts: LiveParts): LiveServer {
  const { httpServer, isOwnRequest, authenticate, roster, sessions, clock, logger, limits, sync, store } = parts;
  const doorways = createOpenSockets<'all'>(limits.total);
  const io: LiveIo = new Server(httpServer, {
    path: LIVE_PATH,
    // Who has no web socket has no board either; polling would only be a second door to guard.
    transports: ['websocket'],
    serveClient: false,
    maxHttpBufferSize: MAX_PACKET_BYTES,
    // The upgrades of `/sync` pass here too and are not ours to end.
    destroyUpgrade: false,
    connectTimeout: CONNECT_WITHIN_MS,
    pingInterval: BEAT_MS,
    // Counted from here: a socket costs the same before anybody said who is behind it.
    allowRequest(request, answer) {
      const isAllowed = isOwnRequest(request) && doorways.tryTake('all');
      if (isAllowed) request.socket.once('close', () => doorways.release('all'));
      answer(null, isAllowed);
    },
  });
  const names = createRosterChannel(io, roster, logger);
  const watch = createLineWatch(io, clock);
  const dials = createDialChannel({ io, latest: sessions.latest, store: store.dials, clock, logger });
  const desk = createSceneDesk({ sessions, recordingOf: dials.recordingOf, command: sync.command, inTurn: createInTurn() });
  const polls = createPollDesk({ sessions, asServer: sync.asServer, inTurn: createInTurn() });
  const votes = createVoteDesk({ sessions, asServer: sync.asServer, inTurn: createInTurn() });
  const atHome = createCardDesk({ sessions, cards: store.cards });
  const settle = async (board: BoardId): Promise<boolean> => {
    await atHome.settle(board);
    const changed = await Promise.all([desk.settle(board), polls.settle(board), votes.settle(board)]);
    return changed.includes(true);
  };
  const session = createSessionChannel({ sessions, clock, logger, onChanged: dials.sessionChanged, settle });
  const hidden = createPrivateChannel(parts.privateNotes, logger);

  io.use(createAdmitSocket(authenticate, createOpenSockets(limits.perParticipant), logger));
  io.on('connection', (socket) => {
    const { board, participant, sessionUntilMs } = socket.data.access;
    socket.use(createPacketGuard(clock, () => socket.disconnect(true)));
    // Immediate with the adapter in memory, the only one we use: a board lives in one process.
    void socket.join([roleRoom(board.id, participant.role), roomOf(board.id, participant.id)]);
    const end = () => socket.disconnect(true);
    for (const untilMs of [participant.accessUntilMs, sessionUntilMs]) socket.once('disconnect', atMoment(untilMs, clock, end));
    names.serve(socket);
    watch.serve(socket);
    session.serve(socket);
    dials.serve(socket);
    hidden.serve(socket);
    void stillAdmitted(authenticate, socket, board.id).then((isAdmitted) => isAdmitted || socket.disconnect(true));
  });

  return {
    rosterChanged: names.announce,
    forget(board, participant) {
      session.forget(board, participant);
      hidden.forget(board, participant);
    },
    disconnect(board, participant) {
      io.in(roomOf(board, participant)).disconnectSockets(true);
    },
    closeBoard(board) {
      io.in(ROLES.map((role) => roleRoom(board, role))).disconnectSockets(true);
    },
    close() {
      // Not io.close(): that would also close the HTTP server, which is not ours.
      io.disconnectSockets(true);
      io.engine.close();
      return dials.close();
    },
  };
}

function roomOf(board: BoardId, participant: ParticipantId): string {
  return `${board} ${participant}`;
}
