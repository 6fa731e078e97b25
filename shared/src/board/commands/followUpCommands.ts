import * as v from 'valibot';
import { no, type Result } from '../../base/index.ts';
import type { BoardDoc, Json } from '../boardDoc.ts';
import { followUpId, noteId } from '../records/fields.ts';
import { type FollowUp, followUpDefaults, followUpSchema } from '../records/followUp.ts';
import type { Note } from '../records/note.ts';
import type { Rejection } from '../rejection.ts';
import { orderOfNew, ordersAtEnd, reordered } from './ordering.ts';
import {
  fieldWrites,
  isLive,
  newRecordId,
  type Plan,
  type PlanContext,
  type Planners,
  plan,
  planFields,
  type Write,
} from './plan.ts';

const { owner, status, reason, dueOn, conclusion, notes, text, phase, votes } = followUpSchema.entries;
const details = {
  text: v.exactOptional(text),
  owner: v.exactOptional(owner),
  status: v.exactOptional(status),
  reason: v.exactOptional(reason),
  dueOn: v.exactOptional(dueOn),
  conclusion: v.exactOptional(conclusion),
  notes: v.exactOptional(notes),
  phase: v.exactOptional(phase.wrapped),
};

/** More than a group takes on at once. */
export const RECOMMENDED_MAX = 50;

export const followUpCommandSchemas = [
  v.strictObject({ type: v.literal('addFollowUp'), ...details }),
  v.strictObject({ type: v.literal('editFollowUp'), followUp: followUpId, ...details }),
  v.strictObject({ type: v.literal('reorderFollowUp'), followUp: followUpId, before: v.nullable(followUpId) }),
  v.strictObject({ type: v.literal('archiveFollowUp'), followUp: followUpId }),
  v.strictObject({ type: v.literal('restoreFollowUp'), followUp: followUpId }),
  /** Makes a recommendation of each note, in this order, with its words, its phase and the dots it got; one that has one already is left. */
  v.strictObject({
    type: v.literal('recommendNotes'),
    notes: v.pipe(
      v.array(v.strictObject({ note: noteId, votes: votes.wrapped })),
      v.minLength(1),
      v.maxLength(RECOMMENDED_MAX),
      v.readonly(),
      v.check((items) => new Set(items.map(({ note }) => note)).size === items.length, 'a note is named twice'),
    ),
  }),
] as const;
export type FollowUpCommand = v.InferOutput<(typeof followUpCommandSchemas)[number]>;

export const followUpPlanners: Planners<FollowUpCommand> = {
  addFollowUp: ({ type: _, ...fields }, context) =>
    withConclusion(fields, context, () => {
      const id = newRecordId('followup', context.env.random);
      const { order, siblings } = orderOfNew(context, 'followUps', id, null);
      return plan([{ root: 'followUps', key: id, field: null, value: { ...followUpDefaults, ...fields, id, order } }, ...siblings]);
    }),
  editFollowUp: ({ type: _, followUp, ...fields }, context) =>
    withConclusion(fields, context, () => planFields(context, 'followUps', followUp, fields)),
  reorderFollowUp: ({ followUp, before }, context) =>
    context.board.has('followUps', followUp) ? plan(reordered(context, 'followUps', followUp, before)) : no('notFound'),
  archiveFollowUp: ({ followUp }, context) => planFields(context, 'followUps', followUp, { archived: true }),
  restoreFollowUp: ({ followUp }, context) => planFields(context, 'followUps', followUp, { archived: false }),
  recommendNotes: planRecommending,
};

type Recommended = Extract<FollowUpCommand, { readonly type: 'recommendNotes' }>;

function planRecommending({ notes }: Recommended, context: PlanContext): Result<Plan, Rejection> {
  const { board, env } = context;
  if (!notes.every(({ note }) => board.has('notes', note))) return no('notFound');
  const has = recommendedNotes(board);
  const fresh = notes.filter(({ note }) => !has.has(note));
  const made = fresh.map(({ note, votes }) => {
    const place = board.field('notes', note, 'place') as Note['place']; // what is on the board was admitted by its schema
    const words = board.text('notes', note)?.toString() ?? '';
    const fields: Readonly<Record<string, Json>> = { ...followUpDefaults, text: words, notes: [note], phase: place.phase, votes };
    return { id: newRecordId('followup', env.random), fields };
  });
  const orders = ordersAtEnd(context, 'followUps', made.length);
  return plan([
    ...votesAnew(notes, has),
    ...orders.siblings,
    ...made.map(
      ({ id, fields }, at): Write => ({
        root: 'followUps',
        key: id,
        field: null,
        value: { ...fields, id, order: orders.keys[at] ?? '' },
      }),
    ),
  ]);
}

/** A second round counts for what was recommended after the first. */
function votesAnew(notes: Recommended['notes'], has: ReturnType<typeof recommendedNotes>): readonly Write[] {
  return notes.flatMap(({ note, votes }) => {
    const made = has.get(note);
    if (made === undefined || votes === null || made.notes.length > 1 || made.votes === votes) return [];
    return fieldWrites('followUps', made.id, { votes });
  });
}

/** Notes of which there is a recommendation that was not put away, with it. */
function recommendedNotes(board: BoardDoc): ReadonlyMap<string, Pick<FollowUp, 'id' | 'notes' | 'votes'>> {
  const live = [...board.keys('followUps')].filter((id) => isLive(board, 'followUps', id));
  const made = live.map((id) => ({
    id: id as FollowUp['id'], // a key of that root
    notes: board.field('followUps', id, 'notes') as FollowUp['notes'], // as its schema has it
    votes: board.field('followUps', id, 'votes') as FollowUp['votes'], // likewise
  }));
  // Of a note with several the one that is of it alone counts.
  made.sort((one, other) => other.notes.length - one.notes.length);
  return new Map(made.flatMap((each) => each.notes.map((note) => [note as string, each] as const)));
}

/** A follow-up rests on a conclusion that is there. */
function withConclusion(
  fields: { readonly conclusion?: Json | undefined },
  { board }: PlanContext,
  planned: () => Result<Plan, Rejection>,
): Result<Plan, Rejection> {
  return typeof fields.conclusion === 'string' && !isLive(board, 'conclusions', fields.conclusion) ? no('notFound') : planned();
}
