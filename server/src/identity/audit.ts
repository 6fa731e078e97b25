import type { Clock } from '@samenreis/shared/base';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { AuditDeed, AuditEntry, AuditQuery, AuditStore, StoredAuditEntry } from '../storage/index.ts';
import type { Access } from './access.ts';

/** As long as somebody may ask what happened, and no longer. */
const KEPT_MS = 365 * 86_400_000;
/** Guesses noted in an hour, all together: so many show an attack, and no attack fills the disk. */
const FAILURES_NOTED = { points: 500, duration: 3_600 } as const;
const READ_AT_ONCE = 500;

export type AuditSubject = Partial<Omit<AuditEntry, 'atMs' | 'deed'>>;

/** Who did it, by taking part in a board. */
export function doneBy({ board, participant }: Access): AuditSubject {
  return { accountId: participant.accountId, participantId: participant.id, boardId: board.id };
}

/** Notes who did what. A note that cannot be written throws: what is not noted is not answered as done. */
export interface Audit {
  note(deed: AuditDeed, subject: AuditSubject): Promise<void>;
  /** @param accountId - null for an address without an account: noted alike, so that neither takes longer than the other */
  noteFailedSignIn(accountId: string | null): Promise<void>;
  /** In the order of writing. */
  read(asked: Pick<AuditQuery, 'sinceMs' | 'deeds'>): AsyncIterable<AuditEntry>;
  forgetOld(): Promise<void>;
}

export function createAudit(store: AuditStore, clock: Clock): Audit {
  const failures = new RateLimiterMemory(FAILURES_NOTED);
  const note: Audit['note'] = (deed, subject) =>
    store.append({
      atMs: clock.nowMs(),
      deed,
      accountId: null,
      participantId: null,
      boardId: null,
      subjectId: null,
      ...subject,
    });
  return {
    note,
    async noteFailedSignIn(accountId) {
      if (await isWithin(failures)) await note('signInFailed', { accountId });
    },
    read: (asked) => readPages(store, asked),
    forgetOld: () => store.forgetBefore(clock.nowMs() - KEPT_MS),
  };
}

/** Page by page: a year of a large town is more than should be in memory at once. */
async function* readPages(store: AuditStore, asked: Pick<AuditQuery, 'sinceMs' | 'deeds'>): AsyncIterable<AuditEntry> {
  let page: readonly StoredAuditEntry[];
  let afterSeq = 0;
  do {
    page = await store.list({ ...asked, afterSeq, limit: READ_AT_ONCE });
    yield* page;
    afterSeq = page.at(-1)?.seq ?? afterSeq;
  } while (page.length === READ_AT_ONCE);
}

async function isWithin(limiter: RateLimiterMemory): Promise<boolean> {
  try {
    await limiter.consume('all');
    return true;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return false;
    throw refusal;
  }
}
