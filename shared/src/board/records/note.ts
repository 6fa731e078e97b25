import * as v from 'valibot';
import {
  coordinate,
  emotionValue,
  laneId,
  lines,
  noteId,
  participantId,
  personaId,
  perspective,
  phaseId,
  timeMs,
} from './fields.ts';

/** `moment` what happens, `emotion` a feeling with a value, `tip` an idea to improve. The kind decides the band. */
export const NOTE_KINDS = ['emotion', 'moment', 'tip'] as const;
export const NOTE_TEXT_MAX = 500;

/**
 * Where a note sticks, as one atomic value: a move across cells cannot tear, and a drag costs one write.
 * x and y in board units from the left top of the band; z orders notes that overlap.
 */
export const placeSchema = v.strictObject({
  lane: laneId,
  phase: phaseId,
  x: coordinate,
  y: coordinate,
  z: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000_000)),
});
export type Place = Readonly<v.InferOutput<typeof placeSchema>>;

/** A sticky note. In the document `text` is a shared text, so that two people can write in it at once. */
export const noteSchema = v.strictObject({
  id: noteId,
  place: placeSchema,
  kind: v.picklist(NOTE_KINDS),
  perspective,
  /** Of an emotion note: how it felt. */
  value: v.nullable(emotionValue),
  persona: v.nullable(personaId),
  author: participantId,
  createdAt: timeMs,
  text: lines(NOTE_TEXT_MAX),
});
export type Note = Readonly<v.InferOutput<typeof noteSchema>>;
export type NoteKind = (typeof NOTE_KINDS)[number];

export const noteDefaults = { value: null, persona: null, text: '' } as const;
