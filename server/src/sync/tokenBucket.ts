import type { Clock } from '@samenreis/shared/base';

export interface Rate {
  readonly perSecond: number;
  readonly burst: number;
}

/**
 * Tokens that fill up by the second. It may go into debt: frames that are already read from the socket must be dealt with, and
 * how deep the debt is tells haste from abuse.
 */
export class TokenBucket {
  readonly #rate: Rate;
  readonly #clock: Clock;
  #tokens: number;
  #atMs: number;

  constructor(rate: Rate, clock: Clock) {
    this.#rate = rate;
    this.#clock = clock;
    this.#tokens = rate.burst;
    this.#atMs = clock.nowMs();
  }

  /** Takes `cost` tokens, into debt if need be. */
  spend(cost: number): void {
    this.#fill();
    this.#tokens -= cost;
  }

  has(cost: number): boolean {
    this.#fill();
    return this.#tokens >= cost;
  }

  /** Takes `cost` tokens only if they are there. */
  tryTake(cost: number): boolean {
    if (!this.has(cost)) return false;
    this.#tokens -= cost;
    return true;
  }

  /** Milliseconds until the bucket is out of debt; 0 when it is. */
  debtMs(): number {
    this.#fill();
    return this.#tokens >= 0 ? 0 : Math.ceil((-this.#tokens / this.#rate.perSecond) * 1_000);
  }

  /** A debt of more than a whole burst: nobody writes that fast by hand. */
  isAbused(): boolean {
    this.#fill();
    return this.#tokens < -this.#rate.burst;
  }

  #fill(): void {
    const nowMs = this.#clock.nowMs();
    // A clock that was set back must not take tokens away.
    const passedMs = Math.max(0, nowMs - this.#atMs);
    this.#atMs = nowMs;
    this.#tokens = Math.min(this.#rate.burst, this.#tokens + (passedMs / 1_000) * this.#rate.perSecond);
  }
}
