import * as v from 'valibot';
import { conclusionId, count, lines, noteId, orderKey, phaseId } from './fields.ts';

const TEXT_MAX = 1_000;

/** How many people said what when they were asked, and about which words: what is written since was not asked about. */
export const consensusSchema = v.strictObject({ agree: count, doubt: count, disagree: count, asked: lines(TEXT_MAX) });
export type Consensus = Readonly<v.InferOutput<typeof consensusSchema>>;

/** A sentence the group agrees on, linked to the notes and phases it rests on. `text` is a shared text. */
export const conclusionSchema = v.strictObject({
  id: conclusionId,
  notes: v.pipe(v.array(noteId), v.maxLength(200), v.readonly()),
  phases: v.pipe(v.array(phaseId), v.maxLength(60), v.readonly()),
  /** What a quick poll counted last; null before. Written by the server alone. */
  consensus: v.optional(v.nullable(v.pipe(consensusSchema, v.readonly())), null),
  order: orderKey,
  archived: v.boolean(),
  text: lines(TEXT_MAX),
});
export type Conclusion = Readonly<v.InferOutput<typeof conclusionSchema>>;

export const conclusionDefaults = { notes: [], phases: [], consensus: null, archived: false, text: '' } as const;
