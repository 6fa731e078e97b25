import { findViolations } from '@samenreis/shared/board';
import type * as Y from 'yjs';
import { noteState, type TracedGuest } from './tracedGuest.ts';

/**
 * Everything a stored board owes its guests and does not have: a promised state that is gone, a state nobody ever wrote (a
 * half one), or a document that breaks its own rules. Empty where all is well.
 */
export function brokenPromises(doc: Y.Doc, guests: readonly TracedGuest[]): readonly string[] {
  const broken: string[] = findViolations(doc).map((violation) => JSON.stringify(violation));
  for (const { histories } of guests) {
    for (const [note, { states, promised }] of histories) {
      const stored = noteState(doc, note);
      const found = states.lastIndexOf(stored);
      if (found < 0) broken.push(`${note} is in a state that nobody wrote: ${stored}`);
      else if (found < promised) broken.push(`${note} lost what was promised: ${states[promised]}, now ${stored}`);
    }
  }
  return broken;
}

/** The same guest, once everything that was sent has been promised. */
export function allPromised(guest: TracedGuest): TracedGuest {
  for (const history of guest.histories.values()) history.promised = history.states.length - 1;
  return guest;
}
