import * as v from 'valibot';
import { isPersonaId, isSceneId, line, lines, type ParticipantId, type PersonaId, type SceneId } from '../base/index.ts';
import { dialValue, type TakeProposal } from './dialValue.ts';
import { laneId, phaseId, timeMs } from './sessionFields.ts';

/** What there is to play in a scene; whoever plays none of these watches. */
export const SCENE_PARTS = ['persona', 'consultant', 'administration', 'other'] as const;
export type ScenePart = (typeof SCENE_PARTS)[number];

/** Through what an observer watches: where in the journey, how it feels, what could be better. */
export const LENSES = ['phases', 'emotions', 'tips'] as const;
export type Lens = (typeof LENSES)[number];

/** Only of `other` there can be several in one cast: neighbours, a daughter, an interpreter. */
export const CAST_MAX = 12;
/** Takes whose results stand in the session; what was recorded of older ones stays. */
export const RESULTS_MAX = 24;

export const sceneId = v.custom<SceneId>(isSceneId, 'not a scene id');
export const takeNumber = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000_000));
export const scenePart = v.picklist(SCENE_PARTS);
export const lens = v.picklist(LENSES);
export const openingLine = lines(300);

/** What is played: whose journey, where in it, and what everybody reads on the screen. */
export const sceneScriptSchema = v.strictObject({
  id: sceneId,
  persona: v.custom<PersonaId>(isPersonaId, 'not a persona id'),
  phase: phaseId,
  /** The journey of which the curve gets what was felt. */
  lane: laneId,
  setting: lines(600),
  /** The consultant's first words: another take may begin with others. */
  opening: openingLine,
  /** What should come up. */
  points: v.pipe(v.array(v.pipe(line(160), v.minLength(1))), v.maxLength(10), v.readonly()),
  rules: lines(600),
  /** Whether observers move a dial too; the persona's player always does. */
  observersDial: v.boolean(),
});
export type SceneScript = Readonly<v.InferOutput<typeof sceneScriptSchema>>;

const playedMs = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(Number.MAX_SAFE_INTEGER));

/** Where a take is. `playedMs` was played until `sinceMs`, or until it was paused or ended; times are server time. */
export const courseSchema = v.variant('stage', [
  v.strictObject({ stage: v.literal('prepared') }),
  v.strictObject({ stage: v.literal('running'), startedAtMs: timeMs, sinceMs: timeMs, playedMs }),
  /** `asked`: somebody wanted to stop for a moment. Who it was is kept nowhere. */
  v.strictObject({ stage: v.literal('paused'), startedAtMs: timeMs, playedMs, asked: v.boolean() }),
  v.strictObject({ stage: v.literal('ended'), startedAtMs: timeMs, playedMs, endedAtMs: timeMs }),
]);
export type Course = Readonly<v.InferOutput<typeof courseSchema>>;

export interface Play {
  readonly script: SceneScript;
  /** Counts all that was ever played on the board, from 1: one number for one recording. */
  readonly take: number;
  readonly course: Course;
}

export interface Casting {
  readonly participant: ParticipantId;
  readonly part: ScenePart;
}

/** What a facilitator took over as felt, and whether it stands on the board: `gone` where the place on the board is no more. */
export const acceptedSchema = v.strictObject({ value: dialValue, written: v.picklist(['pending', 'written', 'gone']) });
export type Accepted = Readonly<v.InferOutput<typeof acceptedSchema>>;

/** What came of a take that was played. */
export interface TakeResult {
  readonly scene: SceneId;
  readonly take: number;
  readonly persona: SceneScript['persona'];
  readonly phase: SceneScript['phase'];
  readonly lane: SceneScript['lane'];
  readonly opening: string;
  /** Which parts were played, nobody named. */
  readonly parts: readonly ScenePart[];
  readonly startedAtMs: number;
  readonly playedMs: number;
  /** Null until the dial is read, a moment after the end. */
  readonly proposal: TakeProposal | null;
  readonly accepted: Accepted | null;
  /** Who took it over: in that facilitator's name it is written to the board. */
  readonly acceptedBy: ParticipantId | null;
}

/** The role-play of a session. Cast and lenses stay from one scene to the next. Nobody has a lens who is in the cast. */
export interface SceneState {
  readonly play: Play | null;
  readonly cast: readonly Casting[];
  /** Parts that people are asked for, and have not answered. */
  readonly offers: readonly Casting[];
  /** Parts that people would like to play. */
  readonly volunteers: readonly Casting[];
  readonly lenses: readonly { readonly participant: ParticipantId; readonly lens: Lens; readonly chosen: boolean }[];
  /** The earliest first. */
  readonly results: readonly TakeResult[];
}

export const noScene: SceneState = { play: null, cast: [], offers: [], volunteers: [], lenses: [], results: [] };

/** How long was played of a take until now, in milliseconds: pauses do not count. */
export function playedMsOf(course: Course, nowMs: number): number {
  if (course.stage === 'prepared') return 0;
  return course.stage === 'running' ? course.playedMs + Math.max(0, nowMs - course.sinceMs) : course.playedMs;
}

/** What somebody plays; null for who watches. */
export function partOf({ cast }: Pick<SceneState, 'cast'>, participant: ParticipantId): ScenePart | null {
  return cast.find((each) => each.participant === participant)?.part ?? null;
}

/** Whether a take is on stage: being played, or paused. */
export function isUnderway(play: Play | null): boolean {
  return play?.course.stage === 'running' || play?.course.stage === 'paused';
}
