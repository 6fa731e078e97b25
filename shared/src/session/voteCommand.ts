import * as v from 'valibot';
import { noteId, VOTE_DOTS_MAX, voteId, votePaperSchema } from './vote.ts';

/** What somebody asks of a vote. */
export const voteCommands = [
  /** The vote's id is drawn by who opens it; a second vote at once is refused. */
  v.strictObject({ type: v.literal('openVote'), ...votePaperSchema.entries }),
  /** One's own: how many dots are on this note from now on, so that a retry and a second tab change nothing more. */
  v.strictObject({
    type: v.literal('setDots'),
    vote: voteId,
    note: noteId,
    dots: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(VOTE_DOTS_MAX)),
  }),
  v.strictObject({ type: v.literal('closeVote'), vote: voteId }),
  /** Ends a vote that should not have been opened: nothing is counted, and nothing of it stays. */
  v.strictObject({ type: v.literal('cancelVote'), vote: voteId }),
] as const;
export type VoteCommand = Readonly<v.InferOutput<(typeof voteCommands)[number]>>;
export type VoteCommandOf<Type extends VoteCommand['type']> = Extract<VoteCommand, { readonly type: Type }>;

/** `noSuchNote` is the server's: the session does not know the board. */
export const VOTE_REJECTIONS = [
  'voteIsOpen',
  'noSuchVote',
  'voteIsClosed',
  'notACandidate',
  'oneDotEach',
  'noDotsLeft',
  'noSuchNote',
] as const;
export type VoteRejection = (typeof VOTE_REJECTIONS)[number];
