import { type BoardSnapshot, NOTE_KINDS, type Note, unplacedNotes } from '@samenreis/shared/board';
import { inReadingOrder } from '@samenreis/shared/list';
import type { NoteTest } from '../store/filterStore.ts';

/** What is found, phase by phase, lane by lane and kind by kind as the list tells it; last what has no place, oldest first. */
export interface Hits {
  readonly placed: readonly Note[];
  readonly unplaced: readonly Note[];
}

type Found = Pick<BoardSnapshot, 'notes' | 'phases' | 'lanes'>;

export function hitsInOrder({ notes, phases, lanes }: Found, test: NoteTest): Hits {
  const cells = new Map<string, Note[]>();
  for (const phase of phases)
    if (!phase.archived)
      for (const lane of lanes)
        if (!lane.archived && !lane.hidden) for (const kind of NOTE_KINDS) cells.set(`${phase.id}|${lane.id}|${kind}`, []);
  // What is in a hidden journey is in neither: nobody sees it.
  for (const note of notes.values()) if (test(note)) cells.get(`${note.place.phase}|${note.place.lane}|${note.kind}`)?.push(note);
  return {
    placed: [...cells.values()].flatMap(inReadingOrder),
    unplaced: unplacedNotes({ notes, phases, lanes }).filter(test),
  };
}

/** The hit after the one somebody is at, or before it; from anywhere else the first, or the last. Round and round. */
export function hitBeside(hits: readonly Note[], at: Note['id'] | null, direction: 1 | -1): Note | null {
  const now = hits.findIndex(({ id }) => id === at);
  if (now < 0) return hits.at(direction === 1 ? 0 : -1) ?? null;
  return hits[(now + direction + hits.length) % hits.length] ?? null;
}
