/**
 * Counts what this side changed, what of it went out on the present socket, and what the server says is on disk.
 * "Saved" is never guessed: a change counts as saved once a frame that holds it is acknowledged.
 */
export interface SaveLedger {
  /** A change that did not come from the server; also what was found in the copy on this device. */
  changed(): void;
  /** A new socket: its frames, and the server's count of them, start at nought. */
  socketOpened(): void;
  /** An update or a step 2 goes out; it holds, or follows on, every change so far. */
  sent(): void;
  /** @param count - how many frames of this socket are on disk */
  acknowledged(count: number): void;
  /** Changes that no acknowledgement covers. */
  pending(): number;
}

export function createSaveLedger(): SaveLedger {
  let changes = 0;
  let saved = 0;
  /** For each frame on this socket: how many changes it covers. */
  let covered: number[] = [];
  return {
    changed() {
      changes += 1;
    },
    socketOpened() {
      covered = [];
    },
    sent() {
      covered.push(changes);
    },
    acknowledged(count) {
      saved = Math.max(saved, covered[count - 1] ?? 0);
    },
    pending: () => changes - saved,
  };
}
