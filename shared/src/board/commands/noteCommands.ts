import * as v from 'valibot';
import { no, type Result } from '../../base/index.ts';
import type { Json } from '../boardDoc.ts';
import { clusterSchema } from '../records/cluster.ts';
import { clusterId, emotionValue, lines, noteId, personaId, perspective, phaseId } from '../records/fields.ts';
import { NOTE_KINDS, NOTE_TEXT_MAX, noteDefaults, onBehalf, played } from '../records/note.ts';
import type { Rejection } from '../rejection.ts';
import { newCluster } from './clusterCommands.ts';
import { leavingWrites } from './clusterMembers.ts';
import {
  COMMAND_NOTES_MAX,
  fromBelow,
  isCell,
  landingWrites,
  namesEachOnce,
  placeOnTop,
  severalNotes,
  severalSpots,
  spotEntries,
  topOf,
} from './notePlacing.ts';
import { fieldWrites, isLive, newKeys, type Plan, type PlanContext, type Planners, plan, planFields, type Write } from './plan.ts';

/** Notes that one command makes: with 500 characters each they still fit in one frame to the server. */
export const ADD_NOTES_MAX = 500;
const text = lines(NOTE_TEXT_MAX);
const details = {
  value: v.optional(v.nullable(emotionValue)),
  persona: v.optional(v.nullable(personaId)),
  linkTo: v.optional(v.nullable(phaseId)),
  onBehalf: v.optional(onBehalf),
};
const editEntries = { note: noteId, perspective: v.optional(perspective), ...details };
const newNoteEntries = {
  ...spotEntries,
  kind: v.picklist(NOTE_KINDS),
  perspective,
  ...details,
  played: v.optional(played),
  text: v.optional(text),
};
const newNotesEntries = {
  ...newNoteEntries,
  cluster: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(ADD_NOTES_MAX - 1))),
};

const severalMoves = v.pipe(
  v.array(v.strictObject({ note: noteId, ...spotEntries, value: v.optional(emotionValue) })),
  v.minLength(1),
  v.maxLength(COMMAND_NOTES_MAX),
  v.readonly(),
  v.check((items) => namesEachOnce(items), 'a note is named twice'),
);

export const noteCommandSchemas = [
  /** With `cluster`, it joins a group that is there. */
  v.strictObject({ type: v.literal('addNote'), ...newNoteEntries, cluster: v.optional(v.nullable(clusterId)) }),
  /**
   * Several at once, in one step to undo; a later one lies above an earlier one. `clusters` are names of new clusters, and a
   * note's `cluster` says which of them, counted from 0; one that a single note names is not made.
   */
  v.strictObject({
    type: v.literal('addNotes'),
    notes: v.pipe(v.array(v.strictObject(newNotesEntries)), v.minLength(1), v.maxLength(ADD_NOTES_MAX), v.readonly()),
    clusters: v.optional(v.pipe(v.array(clusterSchema.entries.name), v.maxLength(ADD_NOTES_MAX), v.readonly())),
  }),
  v.strictObject({ type: v.literal('editNote'), ...editEntries }),
  /** Several at once, each its own change, in one step to undo; each note is named once. */
  v.strictObject({
    type: v.literal('editNotes'),
    edits: v.pipe(
      v.array(v.strictObject(editEntries)),
      v.minLength(1),
      v.maxLength(COMMAND_NOTES_MAX),
      v.readonly(),
      v.check((items) => namesEachOnce(items), 'a note is named twice'),
    ),
  }),
  v.strictObject({ type: v.literal('setNoteText'), note: noteId, text }),
  /** With `value`, an emotion that lands on the scale of its band takes that value in the same step. */
  v.strictObject({ type: v.literal('moveNotes'), moves: severalMoves }),
  /** Copies become the own notes of whoever copies. */
  v.strictObject({ type: v.literal('copyNotes'), copies: severalSpots }),
  v.strictObject({ type: v.literal('deleteNotes'), notes: severalNotes }),
] as const;
export type NoteCommand = v.InferOutput<(typeof noteCommandSchemas)[number]>;

type CommandOf<Type extends NoteCommand['type']> = Extract<NoteCommand, { readonly type: Type }>;
type NewNote = CommandOf<'addNotes'>['notes'][number];
type NoteEdit = CommandOf<'editNotes'>['edits'][number];
type References = Pick<NewNote, 'persona' | 'linkTo'>;

export const notePlanners: Planners<NoteCommand> = {
  addNote: ({ type: _, cluster = null, ...note }, context) =>
    cluster === null || context.board.has('clusters', cluster) ? planNewNotes([note], [], context, cluster) : no('notFound'),
  addNotes: ({ notes, clusters = [] }, context) => planNewNotes(notes, clusters, context),
  editNote: ({ type: _, ...edit }, context) => planEdits([edit], context),
  editNotes: ({ edits }, context) => planEdits(edits, context),
  setNoteText: ({ note, text }, context) => planFields(context, 'notes', note, { text }),
  moveNotes: planMoveNotes,
  copyNotes: planCopyNotes,
  deleteNotes: ({ notes }, { board }) =>
    notes.every((note) => board.has('notes', note))
      ? plan([...new Set(notes)].map((key) => ({ root: 'notes', key, field: null, value: null })))
      : no('notFound'),
};

/** @param joined - a cluster that is there, for notes that name no new one */
function planNewNotes(
  notes: readonly NewNote[],
  names: readonly string[],
  context: PlanContext,
  joined: string | null = null,
): Result<Plan, Rejection> {
  const { board } = context;
  if (!notes.every((note) => isCell(board, note) && refersToLive(note, context))) return no('notFound');
  const top = topOf(board, notes);
  const clusters = newClusters(notes, names, context);
  const made = notes.map(
    ({ lane, phase, x, y, kind, perspective, value, persona, linkTo, onBehalf, played, text, cluster }, index) => ({
      ...noteDefaults,
      place: placeOnTop({ lane, phase, x, y }, top, index),
      kind,
      perspective,
      value: value ?? null,
      persona: persona ?? null,
      linkTo: linkTo ?? null,
      onBehalf: onBehalf ?? null,
      played: played ?? null,
      text: text ?? '',
      cluster: clusters.get(cluster ?? null)?.key ?? joined,
    }),
  );
  return plan([...ownNotes(context, made), ...clusters.values()]);
}

/** By their index those of the named clusters that more than one note names. */
function newClusters(notes: readonly NewNote[], names: readonly string[], context: PlanContext): ReadonlyMap<number | null, Write> {
  const isShared = (index: number): boolean => notes.filter(({ cluster }) => cluster === index).length > 1;
  return new Map(names.flatMap((name, index) => (isShared(index) ? [[index, newCluster(context, name)]] : [])));
}

function refersToLive({ persona, linkTo }: References, { board }: PlanContext): boolean {
  return (persona == null || isLive(board, 'personas', persona)) && (linkTo == null || isLive(board, 'phases', linkTo));
}

function planEdits(edits: readonly NoteEdit[], context: PlanContext): Result<Plan, Rejection> {
  const { board } = context;
  if (!edits.every((edit) => board.has('notes', edit.note) && refersToLive(edit, context))) return no('notFound');
  return plan(edits.flatMap(({ note, ...fields }) => fieldWrites('notes', note, fields)));
}

function planMoveNotes({ moves }: CommandOf<'moveNotes'>, { board }: PlanContext): Result<Plan, Rejection> {
  if (!moves.every((move) => board.has('notes', move.note) && isCell(board, move))) return no('notFound');
  const felt = moves.flatMap(({ note, value }) => fieldWrites('notes', note, { value }));
  return plan([...landingWrites(board, moves), ...felt, ...leavingWrites(board, moves)]);
}

function planCopyNotes({ copies }: CommandOf<'copyNotes'>, context: PlanContext): Result<Plan, Rejection> {
  const { board } = context;
  if (!copies.every((copy) => board.has('notes', copy.note) && isCell(board, copy))) return no('notFound');
  const top = topOf(board, copies);
  const clusters = copiedClusters(copies, context);
  // Whoever may not mark makes a copy of their own, as any other (B61).
  const mayMark = context.actor.role === 'facilitator';
  const notes = fromBelow(board, copies).map((copy, index) => {
    // What the document holds was admitted as a note; it is checked once more before it is written.
    const original = board.entry('notes', copy.note) as Readonly<Record<string, Json>>;
    const cluster = clusters.get(String(original.cluster))?.key ?? null;
    const onBehalf = mayMark ? (original.onBehalf ?? null) : null;
    // A copy was not stuck in the scene that its original was.
    return {
      ...original,
      text: firstPart(String(original.text)),
      place: placeOnTop(copy, top, index),
      cluster,
      onBehalf,
      played: null,
    };
  });
  return plan([...ownNotes(context, notes), ...clusters.values()]);
}

/** Where several notes of one cluster are copied, their copies are a cluster of the same name, by the first one's id. */
function copiedClusters(copies: CommandOf<'copyNotes'>['copies'], context: PlanContext): ReadonlyMap<string, Write> {
  const counts = new Map<string, number>();
  for (const { note } of copies) {
    const cluster = context.board.field('notes', note, 'cluster');
    if (typeof cluster === 'string') counts.set(cluster, (counts.get(cluster) ?? 0) + 1);
  }
  const several = [...counts].filter(([cluster, count]) => count > 1 && context.board.has('clusters', cluster));
  return new Map(
    several.map(([cluster]) => [cluster, newCluster(context, String(context.board.field('clusters', cluster, 'name')))]),
  );
}

/** Writes that make these notes in the name of whoever gives the command. */
function ownNotes({ actor, env }: PlanContext, notes: readonly Readonly<Record<string, Json>>[]): readonly Write[] {
  const keys = newKeys(env, actor.participantId, notes.length);
  return notes.map((fields, index): Write => {
    const key = keys[index] ?? '';
    const made = { id: key, author: actor.participantId, createdAt: env.nowMs };
    return { root: 'notes', key, field: null, value: { ...fields, ...made } };
  });
}

/** A text that several people made longer than one may write is cut, never within a character of two code units. */
function firstPart(text: string): string {
  if (text.length <= NOTE_TEXT_MAX) return text;
  const last = text.charCodeAt(NOTE_TEXT_MAX - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? NOTE_TEXT_MAX - 1 : NOTE_TEXT_MAX);
}
