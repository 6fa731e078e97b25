import type { NoteId } from '../base/index.ts';
import type { VoteResult, VoteTally } from './vote.ts';

/** A note's place in a result; notes with as many dots have the same rank, and the next rank leaves as many out. */
export interface Ranked extends VoteTally {
  readonly rank: number;
}

/** The ranking among the notes that are on the board now: one that was deleted is left out, and is back when it is put back. */
export function rankingOf({ tallies }: Pick<VoteResult, 'tallies'>, isThere: (note: NoteId) => boolean): readonly Ranked[] {
  const there = tallies.filter(({ note }) => isThere(note));
  return there.map((tally) => ({ ...tally, rank: there.findIndex(({ dots }) => dots === tally.dots) + 1 }));
}

/** The `most` that are highest; where the last place is shared, all who share it: nobody loses by the order of the list. */
export function topOf(ranking: readonly Ranked[], most: number): readonly NoteId[] {
  return ranking.filter(({ rank }) => rank <= most).map(({ note }) => note);
}
