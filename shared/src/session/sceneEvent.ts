import * as v from 'valibot';
import { dialValue, takeProposalSchema } from './dialValue.ts';
import { acceptedSchema, lens, openingLine, scenePart, sceneScriptSchema, takeNumber } from './scene.ts';
import { participantId as participant, timeMs } from './sessionFields.ts';

const take = { take: takeNumber };

/** What happened in the role-play. */
export const sceneEvents = [
  v.strictObject({ type: v.literal('scenePrepared'), script: sceneScriptSchema, take: takeNumber }),
  v.strictObject({ type: v.literal('scenePutAway'), take: takeNumber }),
  v.strictObject({ type: v.literal('sceneStarted'), atMs: timeMs }),
  v.strictObject({ type: v.literal('scenePaused'), atMs: timeMs, asked: v.boolean() }),
  v.strictObject({ type: v.literal('sceneResumed'), atMs: timeMs }),
  v.strictObject({ type: v.literal('sceneEnded'), atMs: timeMs }),
  v.strictObject({ type: v.literal('sceneReplayed'), take: takeNumber, opening: openingLine }),
  v.strictObject({ type: v.literal('partOffered'), participant, part: scenePart }),
  v.strictObject({ type: v.literal('partVolunteered'), participant, part: scenePart }),
  v.strictObject({ type: v.literal('partTaken'), participant, part: scenePart }),
  /** Neither cast, asked nor volunteering any more. */
  v.strictObject({ type: v.literal('partLeft'), participant }),
  v.strictObject({ type: v.literal('partsSwapped'), one: participant, other: participant }),
  v.strictObject({
    type: v.literal('lensesDealt'),
    lenses: v.pipe(v.array(v.strictObject({ participant, lens })), v.readonly()),
  }),
  v.strictObject({ type: v.literal('lensChosen'), participant, lens }),
  v.strictObject({ type: v.literal('lensLost'), participant }),
  /** The server's own: what the dials of a take that ended say. */
  v.strictObject({ type: v.literal('takeMeasured'), ...take, proposal: takeProposalSchema }),
  v.strictObject({ type: v.literal('valueAccepted'), ...take, value: dialValue, by: participant }),
  /** The server's own: what was taken over stands on the board, or has no place there any more. */
  v.strictObject({ type: v.literal('valueWritten'), ...take, value: dialValue, written: acceptedSchema.entries.written }),
  /** Who took a value over is gone: the value stays, the name does not. */
  v.strictObject({ type: v.literal('accepterForgotten'), participant }),
] as const;
export type SceneEvent = Readonly<v.InferOutput<(typeof sceneEvents)[number]>>;
