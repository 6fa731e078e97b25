import type { BoardId, Clock, CommandId } from '@samenreis/shared/base';
import { type AgendaStep, agendaMinutes, MS_PER_MINUTE, type SessionEvent, sessionLeftMs } from '@samenreis/shared/session';
import type { LiveSessionStore } from '../storage/index.ts';
import { loadSession } from './loadSession.ts';

/** The agendas that boards begin with: written while a board is made, before anybody can be on it. */
export interface FirstAgendas {
  /** Puts it down as the first thing in the board's session, once: where something happened already, that stays. */
  write(board: BoardId, steps: readonly AgendaStep[]): Promise<void>;
  /** The agenda of a board as it is now. */
  of(board: BoardId): Promise<readonly AgendaStep[]>;
  /** How long the session of a board takes, or while it is under way takes still. */
  lengthOf(board: BoardId): Promise<SessionLength>;
}

/** What who comes in is told beforehand. */
export interface SessionLength {
  /** Null where there is no agenda, and when it is over. */
  readonly minutes: number | null;
  readonly underway: boolean;
}

export interface FirstAgendasParts {
  readonly store: LiveSessionStore;
  readonly clock: Clock;
  readonly newCommandId: () => CommandId;
}

export function createFirstAgendas({ store, clock, newCommandId }: FirstAgendasParts): FirstAgendas {
  return {
    async write(board, steps) {
      if (steps.length === 0) return;
      const event: SessionEvent = { type: 'agendaReplaced', steps };
      const by = { command: newCommandId(), participant: null, atMs: clock.nowMs() };
      // "Stale" is the answer where the session has begun: right then, too.
      await store.append({ board, after: 0, ...by, events: JSON.stringify([event]) });
    },
    // From the store and not from what is held of the boards that people are on: what is told is stored.
    of: async (board) => (await loadSession(store, board)).session.agenda,
    async lengthOf(board) {
      const { session } = await loadSession(store, board);
      const leftMs = sessionLeftMs(session, clock.nowMs());
      if (leftMs !== null) return { minutes: Math.ceil(leftMs / MS_PER_MINUTE), underway: true };
      const planned = session.progress.stage === 'ended' ? 0 : agendaMinutes(session.agenda);
      return { minutes: planned === 0 ? null : planned, underway: false };
    },
  };
}
