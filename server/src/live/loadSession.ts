import type { BoardId, CommandId } from '@samenreis/shared/base';
import { evolve, newSession, type Session, sessionEventSchema } from '@samenreis/shared/session';
import * as v from 'valibot';
import type { LiveSessionStore } from '../storage/index.ts';

/** A session as its steps in the store make it, and the commands that made them. */
export interface StoredSession {
  readonly session: Session;
  readonly done: Set<CommandId>;
}

/** Another process wrote to the same board, or a step was lost: nothing that follows could be right. */
export class SessionConflictError extends Error {
  override readonly name = 'SessionConflictError';
}

const eventsSchema = v.array(sessionEventSchema);

export async function loadSession(store: Pick<LiveSessionStore, 'list'>, board: BoardId): Promise<StoredSession> {
  const steps = await store.list(board);
  let session = newSession;
  for (const step of steps) {
    if (step.after !== session.revision) throw new SessionConflictError(`step ${step.after} follows ${session.revision}`);
    session = v.parse(eventsSchema, JSON.parse(step.events)).reduce(evolve, session);
  }
  return { session, done: new Set(steps.map(({ command }) => command)) };
}
