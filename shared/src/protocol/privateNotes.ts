import { ulid } from 'ulid';
import * as v from 'valibot';
import { type Brand, type CommandId, isCommandId, isPersonaId, lines, type PersonaId, type Random } from '../base/index.ts';
import { emotionValue, isValueOfKind, NOTE_TEXT_MAX, onBehalf, participantId, perspective, placeSchema } from '../board/index.ts';
import { PRIVATE_NOTES_MAX, PRIVATE_REJECTIONS, STEP_NOTE_KINDS } from '../session/index.ts';

/** A ULID, drawn by who writes: what is sent again under it does nothing twice. */
export type PrivateNoteId = Brand<string, 'PrivateNoteId'>;

/** A new one, for who writes. */
export function newPrivateNoteId({ nowMs, random }: { readonly nowMs: number; readonly random: Random }): PrivateNoteId {
  return ulid(nowMs, random) as PrivateNoteId; // a ULID is all that its pattern asks
}

const ULID = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/;
const privateNoteId = v.custom<PrivateNoteId>((id) => typeof id === 'string' && ULID.test(id), 'not a ULID');
const { lane, phase } = placeSchema.entries;
const kind = v.picklist(STEP_NOTE_KINDS);

/** A note that its writer alone sees, within the bounds of a note on the board; where it comes to lie is decided when it is revealed. */
const noteEntries = {
  id: privateNoteId,
  kind,
  lane,
  phase,
  perspective,
  /** Of an emotion note: how it felt. */
  value: v.nullable(emotionValue),
  persona: v.nullable(v.custom<PersonaId>(isPersonaId, 'not a persona id')),
  /** Whether who leads wrote it down for somebody who calls or sits in the room. */
  onBehalf: v.optional(onBehalf, null),
  text: lines(NOTE_TEXT_MAX),
};
export const privateNoteSchema = v.pipe(
  v.strictObject(noteEntries),
  v.check((note) => isValueOfKind(note.kind, note.value), 'the value does not fit the kind'),
);
export type PrivateNote = Readonly<v.InferOutput<typeof privateNoteSchema>>;

/** Which notes a facilitator reveals: of every kind and phase, of one kind (a lens), or of one phase. */
const whichSchema = v.variant('of', [
  v.strictObject({ of: v.literal('all') }),
  v.strictObject({ of: v.literal('kind'), kind }),
  v.strictObject({ of: v.literal('phase'), phase }),
]);
export type WhichNotes = Readonly<v.InferOutput<typeof whichSchema>>;

/** What somebody asks about private notes. */
export const privateCommandSchema = v.variant('type', [
  /** Writes one whole, for the first time or anew. */
  v.strictObject({ type: v.literal('put'), note: privateNoteSchema }),
  v.strictObject({ type: v.literal('discard'), note: privateNoteId }),
  /** All private notes of one person: one's own, or for who leads anybody's. */
  v.strictObject({ type: v.literal('erase'), participant: participantId }),
  v.strictObject({ type: v.literal('reveal'), which: whichSchema }),
]);
export type PrivateCommand = Readonly<v.InferOutput<typeof privateCommandSchema>>;

/** A command as it travels: sent again under the same id it does nothing twice. */
export const privateEnvelopeSchema = v.strictObject({
  id: v.custom<CommandId>(isCommandId, 'not a command id'),
  command: privateCommandSchema,
});
export type PrivateEnvelope = Readonly<v.InferOutput<typeof privateEnvelopeSchema>>;

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** What became of it; `malformed` for what no client of ours sends. */
export const privateAnswerSchema = v.variant('ok', [
  v.strictObject({
    ok: v.literal(true),
    /** Notes that came onto the board by this. */
    revealed: count,
    /** Notes that were meant, and stay private since the board never had their journey or phase. */
    left: count,
  }),
  v.strictObject({ ok: v.literal(false), reason: v.picklist([...PRIVATE_REJECTIONS, 'malformed']) }),
]);
export type PrivateAnswer = Readonly<v.InferOutput<typeof privateAnswerSchema>>;

/** All that one person is told of private notes, whole each time. */
export const toldPrivateNotesSchema = v.strictObject({
  /** One's own that are not revealed, in the order in which they were begun. */
  mine: v.pipe(
    v.array(
      v.strictObject({
        ...noteEntries,
        /** Whether it will come onto the board without its writer's name. */
        isAnonymous: v.boolean(),
      }),
    ),
    v.maxLength(PRIVATE_NOTES_MAX),
    v.readonly(),
  ),
  /** How many of one's own came onto the board since this server opened it: who sees it grow is told. */
  shown: count,
  /** How many are waiting to be revealed, and of how many people: for who leads; null for everybody else. */
  waiting: v.nullable(v.strictObject({ notes: count, people: count })),
});
export type ToldPrivateNotes = Readonly<v.InferOutput<typeof toldPrivateNotesSchema>>;
