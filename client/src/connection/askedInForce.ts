import type { Clock, ParticipantId } from '@samenreis/shared/base';
import { type AskedOfAll, askedNow, concludesNow, rulesFor, type SessionView, sessionSeenBy } from '@samenreis/shared/session';

/** What is asked of participants now, as it changes with the steps and when the minute after a step is over. */
export interface AskedInForce {
  asked(): AskedOfAll | null;
  /** The same without what may only be finished: for what is put before somebody who begins. */
  offered(): AskedOfAll | null;
  /** The session changed. */
  look(): void;
  stop(): void;
}

export interface AskedParts {
  readonly me: ParticipantId;
  /** Server time. */
  readonly clock: Clock;
  readonly current: () => SessionView | null;
  /** Called when time alone changed what is asked. */
  readonly changed: () => void;
}

/** The minute in which something may be finished passes without a word from the server. */
const LOOK_EVERY_MS = 5_000;
/** When every minute to finish is over. */
const AFTERWARDS = Number.POSITIVE_INFINITY;

export function createAskedInForce({ me, clock, current, changed }: AskedParts): AskedInForce {
  let asked: ReturnType<AskedInForce['asked']> = null;
  let offered: ReturnType<AskedInForce['asked']> = null;
  let rules = 'null';
  let passing: ReturnType<typeof setTimeout> | undefined;

  function look(): void {
    clearTimeout(passing);
    const view = current();
    if (view === null) return;
    const session = sessionSeenBy(view, me);
    const nowMs = clock.nowMs();
    // The same function while the same is asked: whatever is drawn by it stays.
    const found = JSON.stringify([
      rulesFor(session, me, nowMs),
      rulesFor(session, me, AFTERWARDS),
      concludesNow(session, nowMs),
      concludesNow(session, AFTERWARDS),
    ]);
    if (found !== rules) [asked, offered, rules] = [askedNow(session, nowMs), askedNow(session, AFTERWARDS), found];
    if (asked !== null) passing = setTimeout(pass, LOOK_EVERY_MS);
  }

  function pass(): void {
    const before = asked;
    look();
    if (asked !== before) changed();
  }

  return { asked: () => asked, offered: () => offered, look, stop: () => clearTimeout(passing) };
}
