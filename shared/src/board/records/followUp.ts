import * as v from 'valibot';
import { conclusionId, count, followUpId, line, lines, noteId, orderKey, phaseId } from './fields.ts';

export const FOLLOW_UP_STATUSES = ['planned', 'started', 'busy', 'waiting', 'done', 'notDone'] as const;

/** "Ad n": what we do with a recommendation, who does it, when, and how far it is. `text` is a shared text. */
export const followUpSchema = v.strictObject({
  id: followUpId,
  /** A role, not a person's name: a saved board names roles. */
  owner: line(80),
  status: v.picklist(FOLLOW_UP_STATUSES),
  /** Why it waits or was not done. */
  reason: line(300),
  /** Day it should be done, as yyyy-mm-dd. */
  dueOn: v.nullable(v.pipe(v.string(), v.isoDate())),
  conclusion: v.nullable(conclusionId),
  notes: v.pipe(v.array(noteId), v.maxLength(200), v.readonly()),
  /** What it is about; null where it is about none in particular. */
  phase: v.optional(v.nullable(phaseId), null),
  /** How many dots it had when it was chosen in a vote; null where nobody voted. */
  votes: v.optional(v.nullable(count), null),
  order: orderKey,
  archived: v.boolean(),
  text: lines(1_000),
});
export type FollowUp = Readonly<v.InferOutput<typeof followUpSchema>>;
export type FollowUpStatus = (typeof FOLLOW_UP_STATUSES)[number];

export const followUpDefaults = {
  owner: '',
  status: 'planned',
  reason: '',
  dueOn: null,
  conclusion: null,
  notes: [],
  phase: null,
  votes: null,
  archived: false,
  text: '',
} as const;
