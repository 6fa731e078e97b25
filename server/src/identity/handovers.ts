import { type Clock, no, ok, type Result } from '@samenreis/shared/base';
import type { CloseReason } from '@samenreis/shared/protocol';
import type { Store, StoredParticipant, StoredSession } from '../storage/index.ts';
import { type Access, findParticipant, hasAccess } from './access.ts';
import { type Audit, doneBy } from './audit.ts';
import type { InTurn } from './inTurn.ts';
import type { Doors } from './participation.ts';
import { hashToken, newSecretToken } from './secretToken.ts';

/** Long enough to find the other device and its camera, too short to lie about. */
const LIFETIME_MS = 10 * 60_000;
/** Handovers that wait at once; beyond, the oldest is void. */
const MAX_WAITING = 10_000;
const OTHER_DEVICE: CloseReason = 'continuedElsewhere';

/**
 * `handoverInvalid`: unknown, used, expired, or the access ended meanwhile. `takesPartAlready`: this browser is somebody else on
 * that board, and two people are not made one.
 */
export type HandoverRefusal = 'handoverInvalid' | 'takesPartAlready';

/** Lets somebody without an account go on as the same person on another device. In memory, as hashes; single use. */
export interface Handovers {
  /** Null for who takes part by an account: signing in does it. */
  begin(by: Access): Promise<{ readonly token: string; readonly expiresAtMs: number } | null>;
  /** Whom the other device would go on as. Uses up nothing: a chat program that looks at a link takes nothing away. */
  look(token: string): Promise<Result<Access, HandoverRefusal>>;
  /** From now on the participant is in this browser, and in no other. */
  take(token: string, session: StoredSession): Promise<Result<Access, HandoverRefusal>>;
}

interface Waiting {
  readonly participant: StoredParticipant['id'];
  readonly expiresAtMs: number;
}

export interface HandoverParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly inTurn: InTurn;
  readonly audit: Pick<Audit, 'note'>;
  readonly doors: Doors;
}

export function createHandovers({ store, clock, inTurn, audit, doors }: HandoverParts): Handovers {
  /** In order of making, and all live equally long: the oldest stand first. */
  const waiting = new Map<string, Waiting>();

  function dropOld(nowMs: number): void {
    for (const [key, { expiresAtMs }] of waiting) {
      if (expiresAtMs > nowMs && waiting.size <= MAX_WAITING) return;
      waiting.delete(key);
    }
  }

  async function look(token: string): Promise<Result<Access, HandoverRefusal>> {
    dropOld(clock.nowMs());
    const found = waiting.get(hashToken(token));
    const participant = found === undefined ? null : await store.participants.find(found.participant);
    if (participant === null || !hasAccess(participant, clock.nowMs())) return no('handoverInvalid');
    const board = await store.boards.find(participant.boardId);
    return board === null ? no('handoverInvalid') : ok({ board, participant });
  }

  async function take(token: string, session: StoredSession): Promise<Result<Access, HandoverRefusal>> {
    const found = await look(token);
    if (!found.ok) return found;
    const { board, participant } = found.value;
    // The turn in which this browser would join: it does not become two people meanwhile.
    return inTurn(`${board.id} ${session.accountId ?? session.id}`, async () => {
      const present = await findParticipant(store, session, board.id);
      if (present !== null && present.id !== participant.id) return no('takesPartAlready');
      waiting.delete(hashToken(token));
      if (present !== null) return found;
      await store.participants.update(participant.id, { sessionId: session.id });
      doors.close(board.id, participant.id, OTHER_DEVICE);
      await audit.note('handoverTaken', doneBy(found.value));
      return ok({ board, participant: { ...participant, sessionId: session.id } });
    });
  }

  return {
    async begin(by) {
      const { id, accountId } = by.participant;
      if (accountId !== null) return null;
      const token = newSecretToken();
      const expiresAtMs = clock.nowMs() + LIFETIME_MS;
      waiting.set(hashToken(token), { participant: id, expiresAtMs });
      dropOld(clock.nowMs());
      await audit.note('handoverMade', doneBy(by));
      return { token, expiresAtMs };
    },
    look,
    // Two devices that take one handover at once: the second finds it used.
    take: (token, session) => inTurn(`handover ${hashToken(token)}`, () => take(token, session)),
  };
}
