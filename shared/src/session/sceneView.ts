import * as v from 'valibot';
import type { SessionActor } from './decision.ts';
import { takeProposalSchema } from './dialValue.ts';
import {
  acceptedSchema,
  courseSchema,
  LENSES,
  lens,
  openingLine,
  type SceneState,
  sceneId,
  scenePart,
  sceneScriptSchema,
  takeNumber,
} from './scene.ts';
import { laneId, participantId, phaseId, timeMs } from './sessionFields.ts';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const castings = v.pipe(v.array(v.strictObject({ participant: participantId, part: scenePart })), v.readonly());

/** The role-play as one person may see it. */
export const sceneViewSchema = v.strictObject({
  play: v.nullable(v.strictObject({ script: sceneScriptSchema, take: takeNumber, course: courseSchema })),
  cast: castings,
  /** Who leads sees all; who takes part their own. */
  offers: castings,
  volunteers: castings,
  myLens: v.nullable(lens),
  /** How many watch through each: for who leads; null for everybody else. */
  lensCounts: v.nullable(v.strictObject({ phases: count, emotions: count, tips: count })),
  results: v.pipe(
    v.array(
      v.strictObject({
        scene: sceneId,
        take: takeNumber,
        persona: sceneScriptSchema.entries.persona,
        phase: phaseId,
        lane: laneId,
        opening: openingLine,
        parts: v.pipe(v.array(scenePart), v.readonly()),
        startedAtMs: timeMs,
        playedMs: count,
        /** For who leads; null for everybody else, and until the dials are read. */
        proposal: v.nullable(takeProposalSchema),
        accepted: v.nullable(acceptedSchema),
      }),
    ),
    v.readonly(),
  ),
});
export type SceneView = Readonly<v.InferOutput<typeof sceneViewSchema>>;

/** All that may leave the server of the role-play for this person: who has which lens is told to nobody else. */
export function sceneVisibleTo(scene: SceneState, { participantId: me, role }: SessionActor): SceneView {
  const leads = role === 'facilitator';
  const mine = ({ participant }: { readonly participant: string }) => leads || participant === me;
  return {
    play: scene.play,
    cast: scene.cast,
    offers: scene.offers.filter(mine),
    volunteers: scene.volunteers.filter(mine),
    myLens: scene.lenses.find(({ participant }) => participant === me)?.lens ?? null,
    lensCounts: leads ? lensCounts(scene) : null,
    results: scene.results.map(({ acceptedBy: _, proposal, ...result }) => ({ ...result, proposal: leads ? proposal : null })),
  };
}

function lensCounts({ lenses }: SceneState): SceneView['lensCounts'] {
  const [phases = 0, emotions = 0, tips = 0] = LENSES.map((name) => lenses.filter((each) => each.lens === name).length);
  return { phases, emotions, tips };
}
