import * as v from 'valibot';

/** How many dots a note got in the last vote that it was part of, stored under the note's id; a note without dots has no entry. */
export const noteVotesSchema = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000_000));
export type NoteVotes = v.InferOutput<typeof noteVotesSchema>;
