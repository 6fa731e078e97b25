import * as v from 'valibot';
import { isStepId, line, lines, type StepId } from '../base/index.ts';
import { laneId, phaseId } from './sessionFields.ts';

/** What a step of the agenda is for; its kind chooses its icon and the words on the participants' screens. */
export const STEP_KINDS = [
  'welcome',
  'persona',
  'rolePlay',
  'silentNotes',
  'emotions',
  'tips',
  'discuss',
  'vote',
  'conclude',
  'break',
] as const;
export type StepKind = (typeof STEP_KINDS)[number];

/** The kinds of notes that a step may ask for. */
export const STEP_NOTE_KINDS = ['moment', 'emotion', 'tip'] as const;
export type StepNoteKind = (typeof STEP_NOTE_KINDS)[number];

/** Minutes are what people plan in, milliseconds what clocks count in. */
export const MS_PER_MINUTE = 60_000;
/** No step takes longer than a morning: a number typed by mistake should not. */
export const STEP_MINUTES_MAX = 240;
/** More steps than anybody can follow, and few enough for one message. */
export const AGENDA_STEPS_MAX = 40;

export const stepId = v.custom<StepId>(isStepId, 'not a step id');

/**
 * Whether what is stuck is seen at once, or stays with its writer until it is revealed: then with the writer's name or without, as said
 * beforehand.
 */
export const SECRECIES = ['open', 'privateNamed', 'privateAnonymous'] as const;
export type Secrecy = (typeof SECRECIES)[number];

const atMostPlaces = 100;

/** What participants may stick and write while a step runs: no kinds is nothing at all; no lanes or phases named is all of them. */
export const stepRuleSchema = v.strictObject({
  kinds: v.pipe(v.array(v.picklist(STEP_NOTE_KINDS)), v.maxLength(STEP_NOTE_KINDS.length), v.readonly()),
  lanes: v.nullable(v.pipe(v.array(laneId), v.minLength(1), v.maxLength(atMostPlaces), v.readonly())),
  phases: v.nullable(v.pipe(v.array(phaseId), v.minLength(1), v.maxLength(atMostPlaces), v.readonly())),
  /** What was planned before there was a choice is open. */
  secrecy: v.optional(v.picklist(SECRECIES), 'open'),
  /** Whether participants write the conclusions along. What was planned before there was a choice leaves them to who leads. */
  conclusions: v.optional(v.boolean(), false),
});
export type StepRule = Readonly<v.InferOutput<typeof stepRuleSchema>>;

/** One step of the agenda (draaiboek). `minutes` is what was planned; the clock of the session tells what is left. */
export const agendaStepSchema = v.strictObject({
  id: stepId,
  kind: v.picklist(STEP_KINDS),
  title: v.pipe(line(80), v.minLength(1)),
  minutes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(STEP_MINUTES_MAX)),
  /** What is asked of participants, in plain words. */
  instruction: lines(500),
  rule: stepRuleSchema,
});
export type AgendaStep = Readonly<v.InferOutput<typeof agendaStepSchema>>;

/** A whole agenda: steps in order, each with an id of its own. */
export const agendaSchema = v.pipe(
  v.array(agendaStepSchema),
  v.maxLength(AGENDA_STEPS_MAX),
  v.check((steps) => new Set(steps.map(({ id }) => id)).size === steps.length, 'two steps with one id'),
  v.readonly(),
);
