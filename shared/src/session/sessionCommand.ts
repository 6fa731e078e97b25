import * as v from 'valibot';
import { agendaSchema, agendaStepSchema, STEP_MINUTES_MAX, stepId } from './agendaStep.ts';
import { CHECK_IN_REJECTIONS, checkInCommands } from './checkInCommand.ts';
import { GROUPS_REJECTIONS, groupsCommands } from './groupsCommand.ts';
import { pointingCommands } from './pointingCommand.ts';
import { POLL_REJECTIONS, pollCommands } from './pollCommand.ts';
import { SCENE_REJECTIONS, sceneCommands } from './sceneCommand.ts';
import { participantId as participant } from './sessionFields.ts';
import { VOTE_REJECTIONS, voteCommands } from './voteCommand.ts';

const { id: _, ...stepFields } = agendaStepSchema.entries;

/** What somebody asks of the session. Steps are told by the one they go before; null is the end. */
export const sessionCommandSchema = v.variant('type', [
  /** A whole agenda in place of what is there, as long as nobody walks it. */
  v.strictObject({ type: v.literal('replaceAgenda'), steps: agendaSchema }),
  v.strictObject({ type: v.literal('addStep'), step: agendaStepSchema, before: v.nullable(stepId) }),
  v.strictObject({ type: v.literal('changeStep'), step: stepId, fields: v.partial(v.strictObject(stepFields)) }),
  v.strictObject({ type: v.literal('removeStep'), step: stepId }),
  v.strictObject({ type: v.literal('moveStep'), step: stepId, before: v.nullable(stepId) }),
  v.strictObject({ type: v.literal('start') }),
  /** From the step that the sender sees: next, back and skipping alike. */
  v.strictObject({ type: v.literal('goTo'), from: stepId, to: stepId }),
  /** Minutes more, or fewer, for the step that the sender sees. */
  v.strictObject({
    type: v.literal('extend'),
    step: stepId,
    minutes: v.pipe(v.number(), v.integer(), v.minValue(-STEP_MINUTES_MAX), v.maxValue(STEP_MINUTES_MAX), v.notValue(0)),
  }),
  v.strictObject({ type: v.literal('pause') }),
  v.strictObject({ type: v.literal('resume') }),
  v.strictObject({ type: v.literal('end') }),
  v.strictObject({ type: v.literal('setReady'), step: stepId, ready: v.boolean() }),
  v.strictObject({ type: v.literal('raiseHand') }),
  /** One's own, or as a facilitator anybody's. */
  v.strictObject({ type: v.literal('lowerHand'), participant }),
  ...sceneCommands,
  ...voteCommands,
  ...groupsCommands,
  ...pointingCommands,
  ...checkInCommands,
  ...pollCommands,
]);
export type SessionCommand = Readonly<v.InferOutput<typeof sessionCommandSchema>>;
export type SessionCommandOf<Type extends SessionCommand['type']> = Extract<SessionCommand, { readonly type: Type }>;

/** Why a command is not carried out; the interface explains each. */
export const SESSION_REJECTIONS = [
  'facilitatorOnly',
  'viewerMayNot',
  'agendaEmpty',
  'agendaFull',
  'alreadyWalked',
  'noSuchStep',
  'stepExists',
  'stepIsPresent',
  'movedOn',
  'notUnderway',
  ...SCENE_REJECTIONS,
  ...VOTE_REJECTIONS,
  ...GROUPS_REJECTIONS,
  ...CHECK_IN_REJECTIONS,
  ...POLL_REJECTIONS,
] as const;
export type SessionRejection = (typeof SESSION_REJECTIONS)[number];
