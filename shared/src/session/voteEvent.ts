import * as v from 'valibot';
import { participantId as participant, timeMs } from './sessionFields.ts';
import { count, noteId, voteId, voteOutcomeSchema, votePaperSchema } from './vote.ts';

/** What happened in a vote. */
export const voteEvents = [
  v.strictObject({ type: v.literal('voteOpened'), paper: votePaperSchema, atMs: timeMs }),
  /** So many dots of this person are on the note from now on. */
  v.strictObject({ type: v.literal('dotsSet'), vote: voteId, participant, note: noteId, dots: count }),
  /** Carries what was counted: the ballots are not needed any more, and go from what is stored. */
  v.strictObject({ type: v.literal('voteClosed'), vote: voteId, outcome: voteOutcomeSchema, atMs: timeMs }),
  v.strictObject({ type: v.literal('voteCancelled'), vote: voteId }),
  /** The server's own: the numbers of a closed vote stand on the notes of the board. */
  v.strictObject({ type: v.literal('votesMarked'), vote: voteId }),
  /** Somebody is gone: so is their ballot in the vote that is open, and their id in the results of open votes. */
  v.strictObject({ type: v.literal('voterForgotten'), participant }),
  /** Stands in what is stored where dots were set: that something happened, and neither whose nor where. */
  v.strictObject({ type: v.literal('ballotSealed') }),
] as const;
export type VoteEvent = Readonly<v.InferOutput<(typeof voteEvents)[number]>>;
export type VoteEventOf<Type extends VoteEvent['type']> = Extract<VoteEvent, { readonly type: Type }>;
