import type { Presence } from '@samenreis/shared/protocol';

/** 20 a second: as smooth as the eye asks for once the receiver glides, and half of what the server allows. */
const SEND_EVERY_MS = 50;

/** A presence state holds 2 kB, some 45 bytes a picked note. */
export const PRESENCE_SELECTION_MAX = 12;

/** Gathers what changed of my presence and sends it at most every 50 ms, the last state always. */
export interface PresenceSender {
  note(change: Partial<Presence>): void;
  /** Called in every frame. @returns whether something still waits. */
  flush(nowMs: number): boolean;
}

export function createPresenceSender(send: (change: Partial<Presence>) => void): PresenceSender {
  let waiting: Partial<Presence> | null = null;
  let lastSentMs = Number.NEGATIVE_INFINITY;
  return {
    note(change) {
      waiting = { ...waiting, ...change };
    },
    flush(nowMs) {
      if (waiting === null) return false;
      if (nowMs - lastSentMs < SEND_EVERY_MS) return true;
      send(waiting);
      waiting = null;
      lastSentMs = nowMs;
      return false;
    },
  };
}
