import { useEffect, useRef } from 'react';
import { useServices } from '../../app/services.ts';
import { m } from '../../i18n/messages.ts';
import type { OpenBoard } from '../openBoard.ts';
import { usePrivateNotes } from './usePrivateNotes.ts';

/** Tells somebody that what they wrote for themselves is on the board now: otherwise it would only be gone from their own list. */
export function RevealTold({ board }: { readonly board: OpenBoard }) {
  const { announcer } = useServices();
  const shown = usePrivateNotes(board).told?.shown ?? null;
  const known = useRef<number | null>(null);
  useEffect(() => {
    const before = known.current;
    known.current = shown;
    // A server that started anew counts from nothing.
    const count = before === null || shown === null ? 0 : shown - before;
    if (count > 0) announcer.announce(count === 1 ? m.private_shownOne() : m.private_shown({ count }), 'info');
  }, [shown, announcer]);
  return null;
}
