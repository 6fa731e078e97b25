import type { BoardId, ParticipantId } from '@samenreis/shared/base';
import { liveAuthSchema } from '@samenreis/shared/protocol';
import * as v from 'valibot';
import type { Authenticate } from '../identity/authenticate.ts';
import type { Logger } from '../observability/logger.ts';
import type { LiveSocket } from './liveIo.ts';
import type { OpenSockets } from './openSockets.ts';

/** Why a connect is refused; the client reads the code from `connect_error`. */
class LiveRefusedError extends Error {
  override readonly name = 'LiveRefusedError';
}

/** Middleware: finds out who connects, to which board, before anything else happens on the socket. */
export function createAdmitSocket(
  authenticate: Authenticate,
  open: OpenSockets<ParticipantId>,
  logger: Logger,
): (socket: LiveSocket, next: (error?: Error) => void) => void {
  const admit = async (socket: LiveSocket): Promise<void> => {
    const auth = v.safeParse(liveAuthSchema, socket.handshake.auth);
    if (!auth.success) throw new LiveRefusedError('malformed');
    const access = await authenticate(socket.request, auth.output.board);
    if (typeof access === 'string') throw new LiveRefusedError(access);
    const { id } = access.participant;
    if (!open.tryTake(id)) throw new LiveRefusedError('tooMany');
    // A connection that closed meanwhile tells it no more.
    if (socket.conn.readyState === 'open') socket.conn.once('close', () => open.release(id));
    else open.release(id);
    socket.data.access = access;
  };
  return (socket, next) => {
    admit(socket).then(
      () => next(),
      (error: unknown) => {
        if (error instanceof LiveRefusedError) return next(error);
        logger.error({ err: error }, 'a live connect could not be authenticated');
        next(new LiveRefusedError('serverError'));
      },
    );
  };
}

/** Access may have ended between the answer and the socket's entry into its room, where it would not have been found. */
export function stillAdmitted(authenticate: Authenticate, socket: LiveSocket, board: BoardId): Promise<boolean> {
  return authenticate(socket.request, board).then(
    (access) => typeof access !== 'string' && access.participant.role === socket.data.access.participant.role,
    () => false,
  );
}
