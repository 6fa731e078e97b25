import type { BoardId, Clock, CommandId } from '@samenreis/shared/base';
import type { AgendaStep, SessionEvent } from '@samenreis/shared/session';
import type { LiveSessionStore } from '../storage/index.ts';
import { loadSession } from './loadSession.ts';

/** The agendas that boards begin with: written while a board is made, before anybody can be on it. */
export interface FirstAgendas {
  /** Puts it down as the first thing in the board's session, once: where something happened already, that stays. */
  write(board: BoardId, steps: readonly AgendaStep[]): Promise<void>;
  /** The agenda of a board as it is now. */
  of(board: BoardId): Promise<readonly AgendaStep[]>;
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
  };
}
