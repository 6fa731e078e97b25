import type { BoardId, Clock, ParticipantId } from '@samenreis/shared/base';
import { type SessionAnswer, sessionEnvelopeSchema, type ToldSession } from '@samenreis/shared/protocol';
import { type Session, type SessionActor, type SessionCommand, visibleTo } from '@samenreis/shared/session';
import * as v from 'valibot';
import type { Logger } from '../observability/logger.ts';
import type { LiveSocket } from './liveIo.ts';
import type { LiveSessions } from './liveSessions.ts';
import { actorOf } from './sessionActor.ts';

/** Sixty people who say to be ready at once are told of in one message; below what a clock on the wall would show. */
const TELL_DELAY_MS = 50;
/** Sixty who set five dots each, or answer, in a few seconds: what changes for the others are one or two numbers. */
const TELL_COUNT_DELAY_MS = 500;
const CHANGES_A_COUNT: ReadonlySet<SessionCommand['type']> = new Set(['setDots', 'answerPoll', 'checkIn']);

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
  /** Who listens on each board, with what they have of it that is told only when it changes. */
  const listening = new Map<BoardId, Map<LiveSocket, Session | null>>();
  const telling = new Set<string>();

  const fail = (error: unknown, socket: LiveSocket): void => {
    logger.error({ err: error }, 'a live session could not be carried on');
    // Without the session a client would show a stale one: closed, it comes back and is told anew.
    socket.disconnect(true);
  };

  /** @param only - whom it is for; null for everybody on the board */
  const tell = (board: BoardId, only: ParticipantId | null): Promise<void> => {
    const everybody = listening.get(board) ?? new Map<LiveSocket, Session | null>();
    const people = new Map([...everybody].filter(([socket]) => only === null || actorOf(socket).participantId === only));
    return sessions.of(board).then(
      (session) => {
        for (const [socket, before] of people) {
          socket.emit('session', told(session, actorOf(socket), clock.nowMs(), before));
          if (everybody.has(socket)) everybody.set(socket, session);
        }
      },
      (error: unknown) => {
        for (const socket of people.keys()) fail(error, socket);
      },
    );
  };

  const tellSoon = (board: BoardId, delayMs = TELL_DELAY_MS): void => {
    onChanged(board);
    const one = `${board} ${delayMs}`;
    if (telling.has(one)) return;
    telling.add(one);
    const tellNow = () => {
      telling.delete(one);
      void tell(board, null);
    };
    setTimeout(tellNow, delayMs).unref();
  };

  const settleSoon = (board: BoardId): void => {
    settle(board).then(
      (changed) => {
        if (changed) tellSoon(board);
        if (!listening.has(board)) sessions.letGo(board);
      },
      // It stands open, and is done at the next change or when somebody comes.
      (error: unknown) => logger.error({ err: error }, 'what a session left to be done on its board could not be done'),
    );
  };

  const carryOut = async (socket: LiveSocket, payload: unknown): Promise<SessionAnswer> => {
    const envelope = v.safeParse(sessionEnvelopeSchema, payload);
    if (!envelope.success) return { ok: false, reason: 'malformed' };
    const { board } = socket.data.access;
    const outcome = await sessions.command(board.id, actorOf(socket), envelope.output.id, envelope.output.command);
    if (!outcome.ok) return { ok: false, reason: outcome.reason };
    if (!outcome.changed) return { ok: true };
    if (CHANGES_A_COUNT.has(envelope.output.command.type)) {
      tellSoon(board.id, TELL_COUNT_DELAY_MS);
      // Before the answer: who pressed never sees it for a moment as it was.
      await tell(board.id, actorOf(socket).participantId);
    } else tellSoon(board.id);
    settleSoon(board.id);
    return { ok: true };
  };

  return {
    serve(socket) {
      const board = socket.data.access.board.id;
      const people = listening.get(board) ?? new Map<LiveSocket, Session | null>();
      listening.set(board, people);
      const whole = async (): Promise<ToldSession> => {
        const session = await sessions.of(board);
        if (socket.connected) people.set(socket, session);
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
      const arrive = async () => {
        if (await sessions.arrive(board, actorOf(socket))) tellSoon(board);
        return whole();
      };
      arrive().then(
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

/** @param before - the session as the listener has it; null for none */
function told(session: Session, actor: SessionActor, nowMs: number, before: Session | null): ToldSession {
  const { agenda, votes, ...view } = visibleTo(session, actor);
  return {
    ...view,
    nowMs,
    agenda: before?.agendaRevision === session.agendaRevision ? null : agenda,
    votes: before?.vote.revision === session.vote.revision ? null : votes,
  };
}
