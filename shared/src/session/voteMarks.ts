import type { NoteId, VoteId } from '../base/index.ts';
import type { VoteState } from './vote.ts';

/**
 * What closing a vote changes on the notes: the dots of those that got some; null where a number goes. A round among the same notes
 * takes the place of the one before, with all of its numbers: what stands on the board can always be compared. Where nobody put a
 * dot, nothing changes.
 * @param vote - one that is closed
 */
export function voteMarks({ results }: Pick<VoteState, 'results'>, vote: VoteId): ReadonlyMap<NoteId, number | null> {
  const at = results.findIndex(({ id }) => id === vote);
  const counted = new Map(results[at]?.tallies.map(({ note, dots }) => [note, dots]));
  const marks = new Map<NoteId, number | null>(counted);
  for (const { tallies } of results.slice(0, Math.max(0, at))) {
    if (!tallies.some(({ note }) => counted.has(note))) continue;
    for (const { note } of tallies) if (!counted.has(note)) marks.set(note, null);
  }
  return marks;
}
