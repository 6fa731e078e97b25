import { useMemo } from 'react';
import type { OpenBoard } from '../openBoard.ts';
import { useSession } from '../session/useSession.ts';
import { useBoardPart } from '../useBoardPart.ts';
import { type Pointed, pointedOn } from './pointing.ts';

export interface Spotlight extends Pointed {
  /** Which one it is. */
  readonly sinceMs: number;
}

/** What everybody is asked to look at now; null where that is nothing, or nothing that is on the board any more. */
export function useSpotlight(board: OpenBoard): Spotlight | null {
  const spotlight = useSession(board)?.pointing.spotlight ?? null;
  const at = spotlight?.at;
  const note = useBoardPart(board.store, ({ notes }) => (at?.type === 'note' ? notes.get(at.note) : undefined));
  const phases = useBoardPart(board.store, (snapshot) => snapshot.phases);
  return useMemo(() => {
    if (spotlight === null) return null;
    const notes = new Map(note === undefined ? [] : [[note.id, note]]);
    const pointed = pointedOn({ notes, phases }, spotlight.at);
    return pointed === null ? null : { ...pointed, sinceMs: spotlight.sinceMs };
  }, [spotlight, note, phases]);
}
