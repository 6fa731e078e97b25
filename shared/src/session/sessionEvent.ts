import * as v from 'valibot';
import { agendaSchema, agendaStepSchema, stepId } from './agendaStep.ts';
import { checkInEvents } from './checkInEvent.ts';
import { groupsEvents } from './groupsEvent.ts';
import { pointingEvents } from './pointingEvent.ts';
import { pollEvents } from './pollEvent.ts';
import { sceneEvents } from './sceneEvent.ts';
import { participantId as participant, timeMs } from './sessionFields.ts';
import { voteEvents } from './voteEvent.ts';

const type = <Name extends string>(name: Name) => v.literal(name);

/** What happened in a session; the state is these, one after another. Parsed too where they come back from the store. */
export const sessionEventSchema = v.variant('type', [
  v.strictObject({ type: type('agendaReplaced'), steps: agendaSchema }),
  v.strictObject({ type: type('stepAdded'), step: agendaStepSchema, before: v.nullable(stepId) }),
  /** `atMs` where what it asks is another: who was writing may finish. */
  v.strictObject({ type: type('stepChanged'), step: agendaStepSchema, atMs: v.optional(timeMs) }),
  v.strictObject({ type: type('stepRemoved'), step: stepId }),
  v.strictObject({ type: type('stepMoved'), step: stepId, before: v.nullable(stepId) }),
  v.strictObject({ type: type('started'), step: stepId, atMs: timeMs, endsAtMs: timeMs }),
  v.strictObject({ type: type('stepEntered'), step: stepId, atMs: timeMs, endsAtMs: timeMs }),
  v.strictObject({ type: type('stepExtended'), byMs: v.pipe(v.number(), v.integer()) }),
  v.strictObject({ type: type('paused'), atMs: timeMs }),
  v.strictObject({ type: type('resumed'), atMs: timeMs }),
  v.strictObject({ type: type('ended'), atMs: timeMs }),
  v.strictObject({ type: type('readySet'), participant, ready: v.boolean() }),
  v.strictObject({ type: type('handRaised'), participant, atMs: timeMs }),
  v.strictObject({ type: type('handLowered'), participant }),
  ...sceneEvents,
  ...voteEvents,
  ...groupsEvents,
  ...pointingEvents,
  ...checkInEvents,
  ...pollEvents,
]);
export type SessionEvent = Readonly<v.InferOutput<typeof sessionEventSchema>>;
