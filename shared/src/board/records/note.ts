import * as v from 'valibot';
import { authorOf } from '../../base/index.ts';
import {
  clusterId,
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
/** What one person may write in a note, in UTF-16 code units. */
export const NOTE_TEXT_MAX = 500;
/**
 * What the document admits: people who write at once each stay within their own 500, and the merge of their honest edits
 * may not be refused.
 */
export const NOTE_TEXT_ADMITTED = 2_000;

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

/** Whether a value fits the kind: an emotion note says how it felt, the others never do. */
export function isValueOfKind(kind: unknown, value: unknown): boolean {
  return kind === 'emotion' ? value !== null : value === null;
}

/** True, or null: a mark that is not there. */
export const onBehalf = v.nullable(v.literal(true));

/** In which take of the role-play it was stuck, and how many seconds of it were played. */
export const played = v.nullable(
  v.strictObject({
    take: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000_000)),
    second: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000)),
  }),
);

/** A sticky note. In the document `text` is a shared text, so that two people can write in it at once. */
export const noteSchema = v.pipe(
  v.strictObject({
    id: noteId,
    place: placeSchema,
    kind: v.picklist(NOTE_KINDS),
    perspective,
    /** Of an emotion note: how it felt. */
    value: v.nullable(emotionValue),
    persona: v.nullable(personaId),
    author: participantId,
    createdAt: timeMs,
    text: lines(NOTE_TEXT_ADMITTED),
    /** The named group it belongs to. Absent in the document: none (since version 2). */
    cluster: v.optional(v.nullable(clusterId), null),
    /** Another phase that it points at. Absent in the document: none (since version 2). */
    linkTo: v.optional(v.nullable(phaseId), null),
    /** Whether a facilitator wrote it down for somebody else; never says for whom. Absent in the document: no. */
    onBehalf: v.optional(onBehalf, null),
    /** Absent in the document: not in a scene. */
    played: v.optional(played, null),
  }),
  v.forward(
    v.check((note) => isValueOfKind(note.kind, note.value), 'the value does not fit the kind'),
    ['value'],
  ),
  v.forward(
    v.check((note) => note.author === authorOf(note.id), 'the author is not the one in the id'),
    ['author'],
  ),
);
export type Note = Readonly<v.InferOutput<typeof noteSchema>>;
export type NoteKind = (typeof NOTE_KINDS)[number];

export const noteDefaults = {
  value: null,
  persona: null,
  text: '',
  cluster: null,
  linkTo: null,
  onBehalf: null,
  played: null,
} as const;
