import { type BoardId, type Clock, type CommandId, type NoteId, no, type ParticipantId } from '@samenreis/shared/base';
import {
  decide,
  evolve,
  forget,
  lensOnArrival,
  type Session,
  type SessionActor,
  type SessionCommand,
  type SessionEvent,
  type SessionRejection,
} from '@samenreis/shared/session';
import type { InTurn } from '../identity/inTurn.ts';
import type { LiveSessionStore } from '../storage/index.ts';
import { loadSession, SessionConflictError, type StoredSession, stepsToSeal } from './loadSession.ts';

/** `changed` where events followed; a yes without them tells nobody anything new. */
export type CommandOutcome =
  | { readonly ok: true; readonly changed: boolean }
  | { readonly ok: false; readonly reason: SessionRejection };

/** The live sessions of all boards: one order of commands for each, stored before anybody hears of it. */
export interface LiveSessions {
  of(board: BoardId): Promise<Session>;
  command(board: BoardId, actor: SessionActor, id: CommandId, command: SessionCommand): Promise<CommandOutcome>;
  /** As it is known now; null where nobody has asked for it. */
  latest(board: BoardId): Session | null;
  /** The server's own: what it did after a command. */
  note(board: BoardId, events: readonly SessionEvent[]): Promise<void>;
  /** Keeps a session in memory, for who asks it of every update. Where it is read anew, what was known holds meanwhile. */
  follow(board: BoardId): Promise<{ readonly latest: () => Session; readonly stop: () => void }>;
  /** Takes out what is of somebody who is gone. @returns whether there was anything */
  forget(board: BoardId, participant: ParticipantId): Promise<boolean>;
  /** Gives who comes what the session has for them. @returns whether there was anything */
  arrive(board: BoardId, actor: SessionActor): Promise<boolean>;
  /** Nobody asks for this board any more: its session is read from the store when somebody does. */
  letGo(board: BoardId): void;
}

export interface LiveSessionsParts {
  readonly store: LiveSessionStore;
  readonly clock: Clock;
  readonly inTurn: InTurn;
  readonly newCommandId: () => CommandId;
  /** Whether all these notes are on the board now. */
  readonly haveNotes: (board: BoardId, notes: readonly NoteId[]) => Promise<boolean>;
}

export function createLiveSessions({ store, clock, inTurn, newCommandId, haveNotes }: LiveSessionsParts): LiveSessions {
  const held = new Map<BoardId, Promise<StoredSession>>();
  const latest = new Map<BoardId, Session>();
  /** How many follow each. */
  const followers = new Map<BoardId, number>();
  /** Let go while somebody still followed. */
  const letGo = new Set<BoardId>();
  const drop = (board: BoardId): void => {
    held.delete(board);
    latest.delete(board);
  };

  const hold = (board: BoardId): Promise<StoredSession> => {
    letGo.delete(board);
    const present = held.get(board);
    if (present !== undefined) return present;
    const loading = loadSession(store, board);
    held.set(board, loading);
    loading.then(
      ({ session }) => held.get(board) === loading && latest.set(board, session),
      // What could not be read is read again by who asks next.
      () => drop(board),
    );
    return loading;
  };

  const write = async (board: BoardId, events: readonly SessionEvent[], by: StepBy): Promise<boolean> => {
    const { session, done } = await hold(board);
    if (events.length === 0) return false;
    const step = { board, after: session.revision, ...by, events: JSON.stringify(events) };
    const sealed = await stepsToSeal(store, board, events);
    const stored = sealed.length === 0 ? store.append(step) : store.appendSealing(step, sealed);
    const outcome = await stored.catch((error: unknown) => {
      // Whether it was stored is not known: the next one reads what is there.
      drop(board);
      throw error;
    });
    if (outcome !== 'stored') {
      drop(board);
      throw new SessionConflictError(`step ${session.revision} of a session is ${outcome}`);
    }
    done.add(by.command);
    const next = events.reduce(evolve, session);
    held.set(board, Promise.resolve({ session: next, done }));
    latest.set(board, next);
    return true;
  };

  /** What the server does of its own. */
  const noteOf = (board: BoardId, eventsOf: (session: Session) => readonly SessionEvent[]): Promise<boolean> =>
    inTurn(board, async () => {
      const events = eventsOf((await hold(board)).session);
      return write(board, events, { command: newCommandId(), participant: null, atMs: clock.nowMs() });
    });

  const unfollow = (board: BoardId): void => {
    const left = (followers.get(board) ?? 0) - 1;
    followers.set(board, left);
    if (left > 0) return;
    followers.delete(board);
    if (letGo.delete(board)) drop(board);
  };

  const giveUp = (board: BoardId) => (error: unknown) => {
    unfollow(board);
    throw error;
  };

  return {
    latest: (board) => latest.get(board) ?? null,
    of: (board) => inTurn(board, async () => (await hold(board)).session),
    command: (board, actor, id, command) =>
      inTurn(board, async () => {
        const { session, done } = await hold(board);
        if (done.has(id)) return { ok: true, changed: false };
        const atMs = clock.nowMs();
        const decision = decide(session, command, actor, atMs);
        if (!decision.ok) return decision;
        // What the session cannot know: who leads may have marked a note that somebody deleted a moment ago.
        if (command.type === 'openVote' && decision.value.length > 0 && !(await haveNotes(board, command.candidates)))
          return no('noSuchNote');
        const participant = isNobodys(command) ? null : actor.participantId;
        const changed = await write(board, decision.value, { command: id, participant, atMs });
        return { ok: true, changed };
      }),
    async note(board, events) {
      await noteOf(board, () => events);
    },
    forget: (board, participant) => noteOf(board, (session) => forget(session, participant)),
    arrive: (board, actor) => noteOf(board, (session) => lensOnArrival(session, actor)),
    async follow(board) {
      followers.set(board, (followers.get(board) ?? 0) + 1);
      // Not in turn: a command that asks the board something may be what opens it.
      let seen = (await hold(board).catch(giveUp(board))).session;
      return {
        latest() {
          seen = latest.get(board) ?? seen;
          return seen;
        },
        stop: () => unfollow(board),
      };
    },
    letGo(board) {
      if (followers.has(board)) letGo.add(board);
      else drop(board);
    },
  };
}

/** Who wants to stop a scene is not written down: not even who reads the store knows. */
function isNobodys({ type }: SessionCommand): boolean {
  return type === 'stopScene';
}

interface StepBy {
  readonly command: CommandId;
  readonly participant: ParticipantId | null;
  readonly atMs: number;
}
