import type { Clock } from '@samenreis/shared/base';
import type { LiveClientEvents } from '@samenreis/shared/protocol';
import type { Event } from 'socket.io';

const WINDOW_MS = 10_000;

interface Allowance {
  /** How many arguments it has before its acknowledgement. */
  readonly payload: number;
  readonly isAnswered: boolean;
  /** How often in ten seconds; more is broken or hostile. */
  readonly perWindow: number;
}

/** A client asks for a snapshot after a gap. Commands are presses: who puts an agenda in order makes many in a row. */
const ALLOWANCES = {
  rosterSnapshot: { payload: 0, isAnswered: true, perWindow: 20 },
  sessionSnapshot: { payload: 0, isAnswered: true, perWindow: 20 },
  sessionCommand: { payload: 1, isAnswered: true, perWindow: 60 },
  privateSnapshot: { payload: 0, isAnswered: true, perWindow: 20 },
  privateCommand: { payload: 1, isAnswered: true, perWindow: 60 },
  /** Five a second are kept; a poor line brings those of some seconds at once. */
  dial: { payload: 1, isAnswered: false, perWindow: 150 },
  takeLine: { payload: 1, isAnswered: true, perWindow: 20 },
} as const satisfies Record<keyof LiveClientEvents, Allowance>;

/** Lets through the events of the protocol with exactly their arguments, at a human pace; all else closes the socket. */
export function createPacketGuard(clock: Clock, close: () => void): (packet: Event, next: (error?: Error) => void) => void {
  let windowEndsAtMs = 0;
  const packets = new Map<string, number>();
  return ([event, ...payload], next) => {
    const nowMs = clock.nowMs();
    if (nowMs >= windowEndsAtMs) {
      windowEndsAtMs = nowMs + WINDOW_MS;
      packets.clear();
    }
    const allowance = allowanceOf(event);
    const count = (packets.get(event) ?? 0) + 1;
    if (allowance === null || count > allowance.perWindow || !isExpected(payload, allowance)) return close();
    packets.set(event, count);
    next();
  };
}

function allowanceOf(event: string): Allowance | null {
  return Object.hasOwn(ALLOWANCES, event) ? ALLOWANCES[event as keyof LiveClientEvents] : null; // its own key, by the check
}

function isExpected(payload: readonly unknown[], allowance: Allowance): boolean {
  const isAnswered = typeof payload.at(-1) === 'function';
  return isAnswered === allowance.isAnswered && payload.length === allowance.payload + (isAnswered ? 1 : 0);
}
