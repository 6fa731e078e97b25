/**
 * How many update frames of a connection are on disk. A client that comes back may write before it has answered the server's
 * step 1: such a frame can build on what was written offline, which only the answer brings. So nothing counts before the
 * answer is on disk, and then all before it does: whatever count a client is told, everything it wrote up to there is safe.
 */
export class Receipts {
  #durable = 0;
  #owed = 0;
  #hasAnswered = false;

  get durable(): number {
    return this.#durable;
  }

  /** Whether the client's answer to step 1 is still to come. */
  get isAwaitingAnswer(): boolean {
    return !this.#hasAnswered;
  }

  /** A frame whose content is on disk, or will be with the coming answer. */
  settle(isStep2: boolean): void {
    if (isStep2) this.#hasAnswered = true;
    this.#owed += 1;
    if (!this.#hasAnswered) return;
    this.#durable += this.#owed;
    this.#owed = 0;
  }
}
