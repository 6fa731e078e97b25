import type { NoteId, VoteId } from '../../base/index.ts';
import type { VotePaper } from '../vote.ts';
import type { VoteCommand } from '../voteCommand.ts';

export const VOTE = 'vote-1' as VoteId; // of its pattern

/** Notes to vote on, by their pattern. */
export const candidate = (number: number): NoteId => `p${'n'.repeat(15)}_${String(number).padStart(26, '0')}` as NoteId;

/** Three dots each, one on a note, secret; on three notes. */
export const openVote = (change: Partial<VotePaper> = {}): VoteCommand => ({
  type: 'openVote',
  id: VOTE,
  candidates: [1, 2, 3].map(candidate),
  dots: 3,
  several: false,
  secrecy: 'secret',
  ...change,
});

export const setDots = (note: NoteId, dots: number, vote: VoteId = VOTE): VoteCommand => ({ type: 'setDots', vote, note, dots });
