import { type NoteId, type PhaseId, type Random, type VoteId } from '@samenreis/shared/base';
import type { BoardSnapshot, Note } from '@samenreis/shared/board';
/** On what there is a vote: ideas alone, or all notes. */
export declare const VOTE_SUBJECTS: readonly ['tips', 'all'];
export type VoteSubject = (typeof VOTE_SUBJECTS)[number];
type Board = Pick<BoardSnapshot, 'notes' | 'phases' | 'lanes'>;
/** Notes with words that stand on the board, phase by phase, journey by journey, from above. */
export declare function notesInOrder({ notes, phases, lanes }: Board): readonly Note[];
/**
 * The notes of a vote, as many as one can have.
 * @param phases - null for all of them
 */
export declare function candidatesOf(board: Board, subject: VoteSubject, phases?: readonly PhaseId[] | null): readonly NoteId[];
export declare function newVoteId(random: Random): VoteId;
