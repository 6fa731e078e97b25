import * as v from 'valibot';
import { isNoteId, type NoteId } from '../base/index.ts';
import { participantId, phaseId, timeMs } from './sessionFields.ts';

const noteId = v.custom<NoteId>(isNoteId, 'not a note id');

/** What somebody who leads points at. */
export const pointedAtSchema = v.variant('type', [
  v.strictObject({ type: v.literal('note'), note: noteId }),
  v.strictObject({ type: v.literal('phase'), phase: phaseId }),
]);
export type PointedAt = Readonly<v.InferOutput<typeof pointedAtSchema>>;

/** What everybody is asked to look at. Each is told by the moment it began, which no two share. */
export const pointingSchema = v.strictObject({
  /** Every screen goes there once. */
  spotlight: v.nullable(v.strictObject({ at: pointedAtSchema, sinceMs: timeMs })),
  /** Whose view everybody's goes along with, who does not mind. */
  guide: v.nullable(v.strictObject({ participant: participantId, sinceMs: timeMs })),
});
export type Pointing = Readonly<v.InferOutput<typeof pointingSchema>>;

export const noPointing: Pointing = { spotlight: null, guide: null };
