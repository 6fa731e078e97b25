import * as v from 'valibot';
import { conclusionId, lines, noteId, orderKey, phaseId } from './fields.ts';

/** A sentence the group agrees on, linked to the notes and phases it rests on. `text` is a shared text. */
export const conclusionSchema = v.strictObject({
  id: conclusionId,
  notes: v.pipe(v.array(noteId), v.maxLength(200), v.readonly()),
  phases: v.pipe(v.array(phaseId), v.maxLength(60), v.readonly()),
  order: orderKey,
  archived: v.boolean(),
  text: lines(1_000),
});
export type Conclusion = Readonly<v.InferOutput<typeof conclusionSchema>>;

export const conclusionDefaults = { notes: [], phases: [], archived: false, text: '' } as const;
