import type { Clock, CommandId, ParticipantId } from '@samenreis/shared/base';
import {
  type SessionAnswer,
  type SessionEnvelope,
  sessionAnswerSchema,
  type ToldSession,
  toldSessionSchema,
} from '@samenreis/shared/protocol';
import { type AskedOfAll, type SessionCommand, type SessionView, sceneStamp } from '@samenreis/shared/session';
import * as v from 'valibot';
import { createAskedInForce } from './askedInForce.ts';
import { createServerClock } from './serverClock.ts';

/** What became of a command; `noAnswer` where the server did not say, in spite of asking again. */
export type SendOutcome = SessionAnswer | { readonly ok: false; readonly reason: 'noAnswer' };

/** The live session of a board, as this person may see it. */
export interface SessionChannel {
  /** Null until it was told. */
  current(): SessionView | null;
  subscribe(listener: () => void): () => void;
  /** Server time now, as well as it is known. */
  nowMs(): number;
  /** Whether participants are asked for a note now; null while anything may be stuck. The same function as long as the answers are. */
  asked(): AskedOfAll | null;
  /** The same without what may only be finished. */
  offered(): AskedOfAll | null;
  /** The take on stage and its second, for what is stuck now; null where nothing is played. */
  playedNow(): ReturnType<typeof sceneStamp>;
  /** Asks until there is an answer, under one id: a command that arrives twice does nothing twice. */
  send(command: SessionCommand): Promise<SendOutcome>;
}

/** What of a socket.io client carries the session. */
export interface SessionSocket {
  readonly connected: boolean;
  on(event: 'connect', listener: () => void): void;
  on(event: 'session', listener: (session: unknown) => void): void;
  timeout(ms: number): {
    emitWithAck(event: 'sessionSnapshot'): Promise<unknown>;
    emitWithAck(event: 'sessionCommand', envelope: SessionEnvelope): Promise<unknown>;
  };
}

export interface SessionParts {
  readonly me: ParticipantId;
  readonly clock: Clock;
  readonly newCommandId: () => CommandId;
  readonly page: Pick<Document, 'visibilityState' | 'addEventListener' | 'removeEventListener'>;
  /** The connection tells no session. */
  readonly onBroken: () => void;
}

/** A poor line has half a second each way, and loses some. */
const ANSWER_WITHIN_MS = 5_000;
const TRIES = 4;
/** A clock that is right drifts by less than is seen in this time. */
const ASK_TIME_EVERY_MS = 60_000;

export function followSession(socket: SessionSocket, parts: SessionParts): SessionChannel & { close(): void } {
  const { me, clock, newCommandId, page, onBroken } = parts;
  const listeners = new Set<() => void>();
  const server = createServerClock(clock);
  let current: SessionView | null = null;
  /** On this connection; what a server that was restored tells may be older than what stands here. */
  let revision = -1;

  const inForce = createAskedInForce({ me, clock: server, current: () => current, changed: tellListeners });

  function tellListeners(): void {
    for (const listener of listeners) listener();
  }

  function take(told: unknown): ToldSession | null {
    const parsed = v.safeParse(toldSessionSchema, told);
    if (!parsed.success) {
      onBroken();
      return null;
    }
    const { agenda: toldAgenda, votes: toldVotes, nowMs: _, ...view } = parsed.output;
    if (view.revision < revision) return parsed.output;
    const agenda = toldAgenda ?? (current?.agendaRevision === view.agendaRevision ? current.agenda : null);
    const votes = toldVotes ?? (current?.votesRevision === view.votesRevision ? current.votes : null);
    // Told without what goes with it: the whole is asked for, and stands here in a moment.
    if (agenda === null || votes === null) void ask();
    else {
      revision = view.revision;
      current = { ...view, agenda, votes };
      inForce.look();
      tellListeners();
    }
    return parsed.output;
  }

  /** Asks for the whole, which tells the server's time as well. */
  async function ask(): Promise<void> {
    if (!socket.connected) return;
    const askedAtMs = clock.nowMs();
    // What gets no answer here is told on the next connection, or asked for again in a minute.
    const told = await socket.timeout(ANSWER_WITHIN_MS).emitWithAck('sessionSnapshot').catch(unanswered);
    if (told === UNANSWERED) return;
    const answeredAtMs = clock.nowMs();
    const session = take(told);
    if (session === null) return;
    server.take({ askedAtMs, answeredAtMs, serverMs: session.nowMs });
    // Everything that counts down does so by the clock that is known now.
    tellListeners();
  }

  let last: Promise<unknown> = Promise.resolve();

  socket.on('connect', () => {
    revision = -1;
    void ask();
  });
  socket.on('session', take);
  const askWhenSeen = () => {
    if (page.visibilityState === 'visible') void ask();
  };
  page.addEventListener('visibilitychange', askWhenSeen);
  const asking = setInterval(askWhenSeen, ASK_TIME_EVERY_MS);

  return {
    current: () => current,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    nowMs: server.nowMs,
    asked: inForce.asked,
    offered: inForce.offered,
    playedNow: () => sceneStamp(current?.scene.play ?? null, server.nowMs()),
    send(command) {
      const ask = () => send(socket, { id: newCommandId(), command });
      // Who wants to stop waits for nothing.
      if (command.type === 'stopScene') return ask();
      const answered = last.then(ask);
      last = answered;
      return answered;
    },
    close() {
      clearInterval(asking);
      inForce.stop();
      page.removeEventListener('visibilitychange', askWhenSeen);
      listeners.clear();
    },
  };
}

const UNANSWERED = Symbol('unanswered');
/** Socket.io rejects where no answer came in time; there is nothing else it rejects for. */
const unanswered = () => UNANSWERED;

async function send(socket: SessionSocket, envelope: SessionEnvelope): Promise<SendOutcome> {
  for (let tried = 0; tried < TRIES; tried++) {
    const answer = await socket.timeout(ANSWER_WITHIN_MS).emitWithAck('sessionCommand', envelope).catch(unanswered);
    if (answer === UNANSWERED) continue;
    const parsed = v.safeParse(sessionAnswerSchema, answer);
    return parsed.success ? parsed.output : { ok: false, reason: 'malformed' };
  }
  return { ok: false, reason: 'noAnswer' };
}
