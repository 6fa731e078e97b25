import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Clock } from '@samenreis/shared/base';

/** Long enough to read who sees what and to fill in who one is. */
const LIFETIME_MS = 3_600_000;
const [END_BYTES, RANDOM_BYTES, SEAL_BYTES] = [6, 14, 12];

/**
 * Secrets of sessions that nobody needed yet: who looks at an invitation gets one, nothing is stored of it, and it becomes a session
 * when its browser joins. Two tabs that join at once, or an answer that got lost, are thus one browser. Sealed, so that no secret is
 * taken that this server did not give out itself; a restart voids them, and joining then begins a session like any other.
 */
export interface PromisedSessions {
  promise(): string;
  /** Whether a cookie holds a secret that was promised, and not too long ago. */
  isPromised(token: string): boolean;
}

export function createPromisedSessions(clock: Clock): PromisedSessions {
  const key = randomBytes(32);
  const sealOf = (body: Buffer): Buffer => createHmac('sha256', key).update(body).digest().subarray(0, SEAL_BYTES);

  return {
    promise() {
      const end = Buffer.alloc(END_BYTES);
      end.writeUIntBE(clock.nowMs() + LIFETIME_MS, 0, END_BYTES);
      const body = Buffer.concat([end, randomBytes(RANDOM_BYTES)]);
      return Buffer.concat([body, sealOf(body)]).toString('base64url');
    },
    isPromised(token) {
      const bytes = Buffer.from(token, 'base64url');
      if (bytes.length !== END_BYTES + RANDOM_BYTES + SEAL_BYTES) return false;
      const body = bytes.subarray(0, END_BYTES + RANDOM_BYTES);
      if (!timingSafeEqual(sealOf(body), bytes.subarray(body.length))) return false;
      return body.readUIntBE(0, END_BYTES) > clock.nowMs();
    },
  };
}
