import * as v from 'valibot';
import { dialValue } from './dialValue.ts';
import { lens, openingLine, scenePart, sceneScriptSchema, takeNumber } from './scene.ts';
import { participantId as participant } from './sessionFields.ts';

/** The take that the sender sees: two who press the same button at once do one thing. */
const take = { take: takeNumber };
const casting = v.strictObject({ participant, part: scenePart });

/** What somebody asks of the role-play. */
export const sceneCommands = [
  /** The next scene, or the one that stands ready with other words. */
  v.strictObject({ type: v.literal('prepareScene'), ...sceneScriptSchema.entries }),
  /** Takes a scene that stands ready from everybody's screen. */
  v.strictObject({ type: v.literal('putSceneAway'), ...take }),
  v.strictObject({ type: v.literal('startScene'), ...take }),
  v.strictObject({ type: v.literal('pauseScene'), ...take }),
  v.strictObject({ type: v.literal('resumeScene'), ...take }),
  v.strictObject({ type: v.literal('endScene'), ...take }),
  /** The same scene once more, with other first words of the consultant. */
  v.strictObject({ type: v.literal('replayScene'), ...take, opening: openingLine }),
  /** Asks somebody to play a part; who volunteered for it has it at once. */
  v.strictObject({ type: v.literal('offerPart'), part: scenePart, participant }),
  /** Takes back what was asked of somebody, or the part that they have. */
  v.strictObject({ type: v.literal('takePartBack'), participant }),
  /** Two of the cast change parts, which they have as the sender sees it. */
  v.strictObject({ type: v.literal('swapParts'), one: casting, other: casting }),
  /** Gives who has no lens one, as many of each; with `again` also those who got theirs by dealing. */
  v.strictObject({
    type: v.literal('dealLenses'),
    to: v.pipe(v.array(participant), v.maxLength(500), v.readonly()),
    seed: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(0xffff_ffff)),
    again: v.boolean(),
  }),
  /** What a facilitator takes over for the curve; `seen` is what was taken over before. */
  v.strictObject({ type: v.literal('acceptValue'), ...take, value: dialValue, seen: v.nullable(dialValue) }),
  /** One's own: who was asked for this part has it at once. */
  v.strictObject({ type: v.literal('volunteer'), part: scenePart }),
  v.strictObject({ type: v.literal('acceptPart'), part: scenePart }),
  /** One's own: not to play after all, asked, volunteered or cast. */
  v.strictObject({ type: v.literal('declinePart') }),
  /** "Ik wil even stoppen": pauses the scene for everybody at once. */
  v.strictObject({ type: v.literal('stopScene') }),
  v.strictObject({ type: v.literal('chooseLens'), lens }),
] as const;
export type SceneCommand = Readonly<v.InferOutput<(typeof sceneCommands)[number]>>;
export type SceneCommandOf<Type extends SceneCommand['type']> = Extract<SceneCommand, { readonly type: Type }>;

export const SCENE_REJECTIONS = [
  'noScene',
  'sceneRuns',
  'sceneNotReady',
  'sceneNotRunning',
  'sceneNotEnded',
  'sessionPaused',
  'noSuchTake',
  'partTaken',
  'castFull',
  'notOffered',
  'inTheCast',
  'notInTheCast',
] as const;
export type SceneRejection = (typeof SCENE_REJECTIONS)[number];
