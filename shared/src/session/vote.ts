import * as v from 'valibot';
import { isNoteId, isVoteId, type NoteId, type ParticipantId, type VoteId } from '../base/index.ts';
import { participantId } from './sessionFields.ts';

/** The most dots that one person has in a vote. */
export const VOTE_DOTS_MAX = 10;
export const VOTE_CANDIDATES_MAX = 500;
/** Closed votes whose results stand in the session; the board keeps those of older ones. */
export const VOTE_RESULTS_MAX = 12;

export const voteId = v.custom<VoteId>(isVoteId, 'not a vote id');
export const noteId = v.custom<NoteId>(isNoteId, 'not a note id');
export const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(Number.MAX_SAFE_INTEGER));

/** How a vote goes, as it is told before anybody votes. */
const manner = {
  id: voteId,
  /** How many dots each person has. */
  dots: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(VOTE_DOTS_MAX)),
  /** Whether one person may put several dots on one note. */
  several: v.boolean(),
  /** `open`: who voted for what is told when the vote is closed. `secret`: it is never told. */
  secrecy: v.picklist(['secret', 'open']),
};

export const votePaperSchema = v.strictObject({
  ...manner,
  candidates: v.pipe(
    v.array(noteId),
    v.minLength(1),
    v.maxLength(VOTE_CANDIDATES_MAX),
    v.check((notes) => new Set(notes).size === notes.length, 'a note is a candidate once'),
    v.readonly(),
  ),
});
export type VotePaper = Readonly<v.InferOutput<typeof votePaperSchema>>;

/** Dots on one note, at least one. */
export const dotsOnNote = v.strictObject({ note: noteId, dots: v.pipe(count, v.minValue(1)) });
export type DotsOnNote = Readonly<v.InferOutput<typeof dotsOnNote>>;

/** What one person put where, while a vote is open. */
export interface Ballot {
  readonly participant: ParticipantId;
  readonly dots: readonly DotsOnNote[];
}

/** A note that got dots; `by` says from whom in an open vote, and is null in a secret one. */
export const voteTallySchema = v.strictObject({
  ...dotsOnNote.entries,
  by: v.nullable(v.pipe(v.array(v.strictObject({ participant: participantId, dots: dotsOnNote.entries.dots })), v.readonly())),
});
export type VoteTally = Readonly<v.InferOutput<typeof voteTallySchema>>;

const outcome = {
  /** How many people put at least one dot. */
  voters: count,
  /** Most dots first, else as the candidates stood; notes without dots are left out. */
  tallies: v.pipe(v.array(voteTallySchema), v.readonly()),
};
export const voteOutcomeSchema = v.strictObject(outcome);
export type VoteOutcome = Readonly<v.InferOutput<typeof voteOutcomeSchema>>;

/** What came of a vote that was closed; times are server time in milliseconds since 1970 UTC. */
export const voteResultSchema = v.strictObject({
  ...manner,
  ...outcome,
  candidateCount: count,
  openedAtMs: count,
  closedAtMs: count,
});
export type VoteResult = Readonly<v.InferOutput<typeof voteResultSchema>>;

/** The votes of a session: at most one is open. */
export interface VoteState {
  readonly open: { readonly paper: VotePaper; readonly openedAtMs: number; readonly ballots: readonly Ballot[] } | null;
  /** The earliest first. */
  readonly results: readonly VoteResult[];
  /** Those of them whose numbers do not stand on the notes yet, the earliest first. */
  readonly unmarked: readonly VoteId[];
  /** The revision of the session at which a vote was opened or closed: papers and results are long, and told only then. */
  readonly revision: number;
}

export const noVotes: VoteState = { open: null, results: [], unmarked: [], revision: 0 };

/** What one person put where in the vote that is open. */
export function dotsOf({ open }: Pick<VoteState, 'open'>, participant: ParticipantId): readonly DotsOnNote[] {
  return open?.ballots.find((ballot) => ballot.participant === participant)?.dots ?? [];
}

/** How many dots that are together. */
export function dotCount(dots: readonly Pick<DotsOnNote, 'dots'>[]): number {
  return dots.reduce((sum, each) => sum + each.dots, 0);
}
