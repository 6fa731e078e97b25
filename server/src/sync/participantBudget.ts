import { createHash } from 'node:crypto';
import type { Clock, ParticipantId } from '@samenreis/shared/base';
import type { Refusal } from './admission/refusal.ts';
import type { ParticipantRates } from './syncPorts.ts';
import { TokenBucket } from './tokenBucket.ts';

/** A rebuild costs up to a tenth of a second of everybody's time on a large board. */
const REBUILDS = { perSecond: 0.1, burst: 3 };
/** ClientIDs slow a document down for good: one a tab that writes. */
const NEW_CLIENTS = { perSecond: 0.2, burst: 40 };
/** Bytes that stay on the board for good, for nothing that was ever there leaves a document whole: years of typing, minutes of a script. */
const GROWTH = { perSecond: 1_024, burst: 4 * 1_024 * 1_024 };
const REMEMBERED_REFUSALS = 8;

/**
 * What one participant may ask of a board, over all of that person's sockets. Kept by the person and not by the network
 * address: a town hall shares one.
 */
export class ParticipantBudget {
  readonly sync: TokenBucket;
  readonly presence: TokenBucket;
  readonly rebuilds: TokenBucket;
  readonly newClients: TokenBucket;
  readonly growth: TokenBucket;
  readonly #refused = new Map<string, Refusal>();

  constructor(clock: Clock, rates: ParticipantRates) {
    this.sync = new TokenBucket(rates.updates, clock);
    this.presence = new TokenBucket(rates.presence, clock);
    this.rebuilds = new TokenBucket(REBUILDS, clock);
    this.newClients = new TokenBucket(NEW_CLIENTS, clock);
    this.growth = new TokenBucket(GROWTH, clock);
  }

  /** A y-websocket 2.x client comes back after a refusal and sends the same again, for ever: it is known by its bytes. */
  earlierRefusal(update: Uint8Array): Refusal | null {
    return this.#refused.size === 0 ? null : (this.#refused.get(digest(update)) ?? null);
  }

  rememberRefusal(update: Uint8Array, refusal: Refusal): void {
    this.#refused.set(digest(update), refusal);
    if (this.#refused.size <= REMEMBERED_REFUSALS) return;
    const [oldest] = this.#refused.keys();
    if (oldest !== undefined) this.#refused.delete(oldest);
  }
}

/** The budgets of a board's participants; they outlive a socket, else reconnecting would refill them. */
export class ParticipantBudgets {
  readonly #clock: Clock;
  readonly #rates: ParticipantRates;
  readonly #budgets = new Map<ParticipantId, ParticipantBudget>();

  constructor(clock: Clock, rates: ParticipantRates) {
    this.#clock = clock;
    this.#rates = rates;
  }

  of(participant: ParticipantId): ParticipantBudget {
    const known = this.#budgets.get(participant);
    if (known !== undefined) return known;
    const fresh = new ParticipantBudget(this.#clock, this.#rates);
    this.#budgets.set(participant, fresh);
    return fresh;
  }
}

function digest(update: Uint8Array): string {
  return createHash('sha256').update(update).digest('base64');
}
