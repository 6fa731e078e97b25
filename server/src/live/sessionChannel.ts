import type { BoardId, Clock, ParticipantId } from '@samenreis/shared/base';
import { type SessionAnswer, sessionEnvelopeSchema, type ToldSession } from '@samenreis/shared/protocol';
import { type Session, type SessionActor, visibleTo } from '@samenreis/shared/session';
import * as v from 'valibot';
import type { Logger } from '../observability/logger.ts';
import type { LiveSocket } from './liveIo.ts';
import type { LiveSessions } from './liveSessions.ts';
import { actorOf } from './sessionActor.ts';

/** Sixty people who say to be ready at once are told of in one message; below what a clock on the wall would show. */
const TELL_DELAY_MS = 50;

export interface SessionChannel {
  /** Sends the whole session, and carries commands from here on. */
  serve(socket: LiveSocket): void;
  /** Takes out of the session what is of somebody who is gone from the board. */
  forget(board: BoardId, participant: ParticipantId): void;
}

export interface SessionChannelParts {
  readonly sessions: LiveSessions;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Hears of every change, before it is told. */
  readonly onChanged: (board: BoardId) => void;
  /** Does what the server has to do of its own in this state. @returns whether the session is another now */
  readonly settle: (board: BoardId) => Promise<boolean>;
}

/** The live session of a board over its sockets: each hears what that person may see, the agenda only where it changed. */
export function createSessionChannel({ sessions, clock, logger, onChanged, settle }: SessionChannelParts): SessionChannel {
  /** Who listens on each board, with the revision of the agenda they have. */
  const listening = new Map<BoardId, Map<LiveSocket, number>>();
  const telling = new Set<BoardId>();

  const fail = (error: unknown, socket: LiveSocket): void => {
    logger.error({ err: error }, 'a live session could not be carried on');
    // Without the session a client would show a stale one: closed, it comes back and is told anew.
    socket.disconnect(true);
  };

  const tellAll = (board: BoardId): void => {
    telling.delete(board);
    const people = listening.get(board) ?? new Map<LiveSocket, number>();
    sessions.of(board).then(
      (session) => {
        for (const [socket, agendaTold] of people) {
          socket.emit('session', told(session, actorOf(socket), clock.nowMs(), agendaTold));
          people.set(socket, session.agendaRevision);
        }
      },
      (error: unknown) => {
        for (const socket of people.keys()) fail(error, socket);
      },
    );
  };

  const tellSoon = (board: BoardId): void => {
    onChanged(board);
    if (telling.has(board)) return;
    telling.add(board);
    setTimeout(tellAll, TELL_DELAY_MS, board).unref();
  };

  const settleSoon = (board: BoardId): void => {
    settle(board).then(
      (changed) => {
        if (changed) tellSoon(board);
        if (!listening.has(board)) sessions.letGo(board);
      },
      // It stands open, and is done at the next change or when somebody comes.
      (error: unknown) => logger.error({ err: error }, 'what a scene left to be done could not be done'),
    );
  };

  const carryOut = async (socket: LiveSocket, payload: unknown): Promise<SessionAnswer> => {
    const envelope = v.safeParse(sessionEnvelopeSchema, payload);
    if (!envelope.success) return { ok: false, reason: 'malformed' };
    const { board } = socket.data.access;
    const outcome = await sessions.command(board.id, actorOf(socket), envelope.output.id, envelope.output.command);
    if (!outcome.ok) return { ok: false, reason: outcome.reason };
    if (outcome.changed) {
      tellSoon(board.id);
      settleSoon(board.id);
    }
    return { ok: true };
  };

  return {
    serve(socket) {
      const board = socket.data.access.board.id;
      const people = listening.get(board) ?? new Map<LiveSocket, number>();
      listening.set(board, people);
      const whole = async (): Promise<ToldSession> => {
        const session = await sessions.of(board);
        if (socket.connected) people.set(socket, session.agendaRevision);
        return told(session, actorOf(socket), clock.nowMs(), null);
      };
      socket.on('sessionSnapshot', (ack) => void whole().then(ack, (error: unknown) => fail(error, socket)));
      socket.on(
        'sessionCommand',
        (payload, ack) => void carryOut(socket, payload).then(ack, (error: unknown) => fail(error, socket)),
      );
      socket.once('disconnect', () => {
        people.delete(socket);
        if (people.size > 0 || listening.get(board) !== people) return;
        listening.delete(board);
        sessions.letGo(board);
      });
      whole().then(
        (session) => {
          socket.emit('session', session);
          settleSoon(board);
        },
        (error: unknown) => fail(error, socket),
      );
    },
    forget(board, participant) {
      sessions.forget(board, participant).then(
        (changed) => changed && tellSoon(board),
        (error: unknown) => logger.error({ err: error }, 'what was of somebody who is gone could not be taken out of the session'),
      );
    },
  };
}

/** @param agendaTold - revision of the agenda that the listener has; null for none */
function told(session: Session, actor: SessionActor, nowMs: number, agendaTold: number | null): ToldSession {
  const { agenda, ...view } = visibleTo(session, actor);
  return { ...view, nowMs, agenda: agendaTold === session.agendaRevision ? null : agenda };
}
