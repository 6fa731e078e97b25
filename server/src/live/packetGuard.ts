import type { Clock } from '@samenreis/shared/base';
import type { LiveClientEvents } from '@samenreis/shared/protocol';
import type { Event } from 'socket.io';

/** A client asks for a snapshot after a gap; this often it is broken or hostile. */
const PACKETS_PER_WINDOW = 20;
const WINDOW_MS = 10_000;

/** How many arguments each event has before its acknowledgement. */
const ARGUMENTS = { rosterSnapshot: 0 } as const satisfies Record<keyof LiveClientEvents, number>;

/** Lets through the events of the protocol with exactly their arguments, at a human pace; all else closes the socket. */
export function createPacketGuard(clock: Clock, close: () => void): (packet: Event, next: (error?: Error) => void) => void {
  let windowEndsAtMs = 0;
  let packets = 0;
  return ([event, ...payload], next) => {
    const nowMs = clock.nowMs();
    if (nowMs >= windowEndsAtMs) {
      windowEndsAtMs = nowMs + WINDOW_MS;
      packets = 0;
    }
    packets += 1;
    if (packets <= PACKETS_PER_WINDOW && isExpected(event, payload)) next();
    else close();
  };
}

function isExpected(event: string, payload: readonly unknown[]): boolean {
  return (
    Object.hasOwn(ARGUMENTS, event) &&
    payload.length === ARGUMENTS[event as keyof LiveClientEvents] + 1 &&
    typeof payload.at(-1) === 'function'
  );
}
