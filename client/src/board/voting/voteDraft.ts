import { isVoteId, type NoteId, type PhaseId, type Random, type VoteId } from '@samenreis/shared/base';
import type { BoardSnapshot, Note } from '@samenreis/shared/board';
import { VOTE_CANDIDATES_MAX } from '@samenreis/shared/session';

/** On what there is a vote: ideas alone, or all notes. */
export const VOTE_SUBJECTS = ['tips', 'all'] as const;
export type VoteSubject = (typeof VOTE_SUBJECTS)[number];

type Board = Pick<BoardSnapshot, 'notes' | 'phases' | 'lanes'>;

/** Notes with words that stand on the board, phase by phase, journey by journey, from above. */
export function notesInOrder({ notes, phases, lanes }: Board): readonly Note[] {
  const isShown = ({ archived }: { readonly archived: boolean }) => !archived;
  const phaseAt = new Map(phases.filter(isShown).map(({ id }, at) => [id, at]));
  const laneAt = new Map(lanes.filter(isShown).map(({ id }, at) => [id, at]));
  const rank = ({ place }: Note) => [phaseAt.get(place.phase) ?? 0, laneAt.get(place.lane) ?? 0, place.y, place.x];
  return [...notes.values()]
    .filter(({ place, text }) => phaseAt.has(place.phase) && laneAt.has(place.lane) && text.trim() !== '')
    .sort((one, other) => firstDifference(rank(one), rank(other)) || (one.id < other.id ? -1 : 1));
}

function firstDifference(one: readonly number[], other: readonly number[]): number {
  return one.map((value, at) => value - (other[at] ?? 0)).find((difference) => difference !== 0) ?? 0;
}

/**
 * The notes of a vote, as many as one can have.
 * @param phases - null for all of them
 */
export function candidatesOf(board: Board, subject: VoteSubject, phases: readonly PhaseId[] | null = null): readonly NoteId[] {
  return notesInOrder(board)
    .filter(({ kind, place }) => (subject === 'all' || kind === 'tip') && (phases === null || phases.includes(place.phase)))
    .slice(0, VOTE_CANDIDATES_MAX)
    .map(({ id }) => id);
}

export function newVoteId(random: Random): VoteId {
  const id = `vote-${Array.from({ length: 12 }, () => Math.floor(random() * 36).toString(36)).join('')}`;
  if (!isVoteId(id)) throw new Error('Letters and digits after a word are an id of a vote.');
  return id;
}
