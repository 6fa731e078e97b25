import * as v from 'valibot';
import { no, type Result } from '../../base/index.ts';
import type { BoardDoc, Json } from '../boardDoc.ts';
import { coordinate, emotionValue, laneId, lines, noteId, personaId, perspective, phaseId } from '../records/fields.ts';
import { NOTE_KINDS, NOTE_TEXT_MAX, noteDefaults, type Place } from '../records/note.ts';
import type { Rejection } from '../rejection.ts';
import { isLive, newNoteId, type Plan, type PlanContext, type Planners, plan, planFields, type Write } from './plan.ts';

/** A spot in a cell: the command that puts something there lays it on top. */
const spot = { lane: laneId, phase: phaseId, x: coordinate, y: coordinate };
/** Select all and drag is one command; more than a workshop holds is a broken client. */
const COMMAND_NOTES_MAX = 2_000;
const severalSpots = v.pipe(
  v.array(v.strictObject({ note: noteId, ...spot })),
  v.minLength(1),
  v.maxLength(COMMAND_NOTES_MAX),
  v.readonly(),
);
const text = lines(NOTE_TEXT_MAX);

export const noteCommandSchemas = [
  v.strictObject({
    type: v.literal('addNote'),
    ...spot,
    kind: v.picklist(NOTE_KINDS),
    perspective,
    value: v.optional(v.nullable(emotionValue)),
    persona: v.optional(v.nullable(personaId)),
    text: v.optional(text),
  }),
  v.strictObject({
    type: v.literal('editNote'),
    note: noteId,
    value: v.optional(v.nullable(emotionValue)),
    perspective: v.optional(perspective),
    persona: v.optional(v.nullable(personaId)),
  }),
  v.strictObject({ type: v.literal('setNoteText'), note: noteId, text }),
  v.strictObject({ type: v.literal('moveNotes'), moves: severalSpots }),
  /** Copies become the own notes of whoever copies. */
  v.strictObject({ type: v.literal('copyNotes'), copies: severalSpots }),
  v.strictObject({
    type: v.literal('deleteNotes'),
    notes: v.pipe(v.array(noteId), v.minLength(1), v.maxLength(COMMAND_NOTES_MAX), v.readonly()),
  }),
] as const;
export type NoteCommand = v.InferOutput<(typeof noteCommandSchemas)[number]>;

type Spot = Omit<Place, 'z'>;
type CommandOf<Type extends NoteCommand['type']> = Extract<NoteCommand, { readonly type: Type }>;

export const notePlanners: Planners<NoteCommand> = {
  addNote: planAddNote,
  editNote: ({ note, value, perspective, persona }, context) =>
    persona != null && !isLive(context.board, 'personas', persona)
      ? no('notFound')
      : planFields(context, 'notes', note, { value, perspective, persona }),
  setNoteText: ({ note, text }, context) => planFields(context, 'notes', note, { text }),
  moveNotes: planMoveNotes,
  copyNotes: planCopyNotes,
  deleteNotes: ({ notes }, { board }) =>
    notes.every((note) => board.has('notes', note))
      ? plan([...new Set(notes)].map((key) => ({ root: 'notes', key, field: null, value: null })))
      : no('notFound'),
};

function planAddNote(command: CommandOf<'addNote'>, context: PlanContext): Result<Plan, Rejection> {
  const { lane, phase, x, y, kind, perspective, value, persona, text } = command;
  const { board } = context;
  if (!isCell(board, command) || (persona != null && !isLive(board, 'personas', persona))) return no('notFound');
  const place = { lane, phase, x, y, z: topOf(board, [command])(command) + 1 };
  const chosen = { ...noteDefaults, ...(value === undefined ? {} : { value }), ...(persona === undefined ? {} : { persona }) };
  return plan([newNote(context, { ...chosen, place, kind, perspective, text: text ?? '' })]);
}

function planMoveNotes({ moves }: CommandOf<'moveNotes'>, { board }: PlanContext): Result<Plan, Rejection> {
  if (!moves.every((move) => board.has('notes', move.note) && isCell(board, move))) return no('notFound');
  const top = topOf(board, moves);
  return plan(
    fromBelow(board, moves).map((move, index) => ({
      root: 'notes',
      key: move.note,
      field: 'place',
      value: placeOnTop(move, top, index),
    })),
  );
}

function planCopyNotes({ copies }: CommandOf<'copyNotes'>, context: PlanContext): Result<Plan, Rejection> {
  const { board } = context;
  if (!copies.every((copy) => board.has('notes', copy.note) && isCell(board, copy))) return no('notFound');
  const top = topOf(board, copies);
  return plan(
    fromBelow(board, copies).map((copy, index) => {
      // What the document holds was admitted as a note; it is checked once more before it is written.
      const original = board.entry('notes', copy.note) as Readonly<Record<string, Json>>;
      return newNote(context, { ...original, text: firstPart(String(original.text)), place: placeOnTop(copy, top, index) });
    }),
  );
}

function newNote({ actor, env }: PlanContext, fields: Readonly<Record<string, Json>>): Write {
  const id = newNoteId(env, actor.participantId);
  return {
    root: 'notes',
    key: id,
    field: null,
    value: { ...fields, id, author: actor.participantId, createdAt: env.nowMs },
  };
}

/** A text that several people made longer than one may write is cut, never within a character of two code units. */
function firstPart(text: string): string {
  if (text.length <= NOTE_TEXT_MAX) return text;
  const last = text.charCodeAt(NOTE_TEXT_MAX - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? NOTE_TEXT_MAX - 1 : NOTE_TEXT_MAX);
}

function isCell(board: BoardDoc, { lane, phase }: Spot): boolean {
  return isLive(board, 'lanes', lane) && isLive(board, 'phases', phase);
}

function placeOnTop({ lane, phase, x, y }: Spot, top: (cell: Spot) => number, index: number): Place {
  return { lane, phase, x, y, z: top({ lane, phase, x, y }) + 1 + index };
}

/** What lies below comes first, so that a group keeps its own order when it is laid on top. */
function fromBelow<T extends { readonly note: string }>(board: BoardDoc, items: readonly T[]): readonly T[] {
  return items.toSorted((a, b) => zOf(board, a.note) - zOf(board, b.note));
}

/** The highest z in each of the cells that something goes to, 0 in an empty one. */
function topOf(board: BoardDoc, cells: readonly Spot[]): (cell: Spot) => number {
  const tops = new Map(cells.map(({ lane, phase }) => [`${lane}|${phase}`, { lane, phase, z: 0 }]));
  const wanted = [...tops.values()];
  board.eachField('notes', 'place', (value) => {
    const { lane, phase, z } = value as Place; // admitted only as a place
    for (const top of wanted) if (top.lane === lane && top.phase === phase && top.z < z) top.z = z;
  });
  return ({ lane, phase }) => tops.get(`${lane}|${phase}`)?.z ?? 0;
}

function zOf(board: BoardDoc, note: string): number {
  const { z } = board.field('notes', note, 'place') as Place; // admitted only as a place
  return z;
}
