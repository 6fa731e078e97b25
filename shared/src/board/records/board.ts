import * as v from 'valibot';
import { line, lines, timeMs } from './fields.ts';

/** The version of the document's shape; migrations bring older documents here at load. */
export const SCHEMA_VERSION = 2;

/** What everybody may do with the notes of others; the facilitator decides. */
export const othersNotesSchema = v.strictObject({ move: v.boolean(), edit: v.boolean() });

/** The board itself: the fields of the root `meta`. */
export const boardSchema = v.strictObject({
  schemaVersion: v.pipe(v.number(), v.integer(), v.minValue(1)),
  title: v.pipe(line(120), v.minLength(1)),
  description: lines(2_000),
  /** A locked board can be read, and changed by facilitators alone. */
  locked: v.boolean(),
  othersNotes: othersNotesSchema,
  createdAt: timeMs,
});
export type Board = Readonly<v.InferOutput<typeof boardSchema>>;

export const boardDefaults = { description: '', locked: false, othersNotes: { move: true, edit: false } } as const;
