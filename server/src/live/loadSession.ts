import type { BoardId, CommandId } from '@samenreis/shared/base';
import {
  evolve,
  newSession,
  type Session,
  type SessionEvent,
  sealed,
  sealingOf,
  sessionEventSchema,
} from '@samenreis/shared/session';
import * as v from 'valibot';
import type { LiveSessionStore, SealedStep } from '../storage/index.ts';

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

/** The stored steps that hold ballots which these events make needless, as they are to stand without them. */
export async function stepsToSeal(
  store: Pick<LiveSessionStore, 'list'>,
  board: BoardId,
  events: readonly SessionEvent[],
): Promise<readonly SealedStep[]> {
  const sealing = sealingOf(events);
  if (sealing.length === 0) return [];
  return (await store.list(board)).flatMap((step) => {
    const stored = v.parse(eventsSchema, JSON.parse(step.events));
    const kept = stored.map((event) => sealing.reduce(sealed, event));
    return kept.every((event, index) => event === stored[index]) ? [] : [{ after: step.after, events: JSON.stringify(kept) }];
  });
}
