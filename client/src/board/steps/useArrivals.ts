import type { ParticipantId, PhaseId } from '@samenreis/shared/base';
import type { ListedNote } from '@samenreis/shared/list';
import { useEffect, useRef, useState } from 'react';

/** Who listens hears of several notes in one sentence. */
const TOLD_EVERY_MS = 3_000;

/** How many notes of others came into the phase since somebody looks at it; counted at most once every three seconds. */
export function useArrivals(phase: PhaseId | null, entries: readonly ListedNote[], me: ParticipantId): number {
  const [told, setTold] = useState({ phase, count: 0 });
  const latest = useRef(entries);
  latest.current = entries;
  const known = useRef<{ readonly phase: PhaseId | null; readonly notes: ReadonlySet<string> }>({ phase: null, notes: new Set() });

  if (known.current.phase !== phase) known.current = { phase, notes: idsOf(entries) };
  const hasNew = entries.some(({ note }) => note.author !== me && !known.current.notes.has(note.id));

  useEffect(() => {
    if (!hasNew) return;
    const timer = setTimeout(() => {
      const before = known.current.notes;
      const count = latest.current.filter(({ note }) => note.author !== me && !before.has(note.id)).length;
      known.current = { phase, notes: idsOf(latest.current) };
      setTold((last) => ({ phase, count: count + (last.phase === phase ? last.count : 0) }));
    }, TOLD_EVERY_MS);
    return () => clearTimeout(timer);
  }, [hasNew, phase, me]);

  return told.phase === phase ? told.count : 0;
}

function idsOf(entries: readonly ListedNote[]): ReadonlySet<string> {
  return new Set(entries.map(({ note }) => note.id));
}
