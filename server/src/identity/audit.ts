import type { Clock } from '@samenreis/shared/base';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { AuditDeed, AuditEntry, AuditStore } from '../storage/index.ts';

/** As long as somebody may ask what happened, and no longer. */
const KEPT_MS = 365 * 86_400_000;
/** Guesses noted in an hour, all together: so many show an attack, and no attack fills the disk. */
const FAILURES_NOTED = { points: 500, duration: 3_600 } as const;

export type AuditSubject = Partial<Omit<AuditEntry, 'atMs' | 'deed'>>;

/** Notes who did what. A note that cannot be written throws: what is not noted is not answered as done. */
export interface Audit {
  note(deed: AuditDeed, subject: AuditSubject): Promise<void>;
  /** @param accountId - null for an address without an account: noted alike, so that neither takes longer than the other */
  noteFailedSignIn(accountId: string | null): Promise<void>;
  listSince(ms: number, limit: number): Promise<readonly AuditEntry[]>;
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
    listSince: (ms, limit) => store.listSince(ms, limit),
    forgetOld: () => store.forgetBefore(clock.nowMs() - KEPT_MS),
  };
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
