import { no, ok, type ParticipantId, type Result } from '../base/index.ts';
import { decideAcceptingPart, decideLeaving, decideOffer, decideSwap, decideTakingBack, decideVolunteering } from './decideCast.ts';
import { decideChoosingLens, decideDealing } from './decideLenses.ts';
import { type Deciders, leading } from './decider.ts';
import type { Decision, SessionActor } from './decision.ts';
import { isUnderway, type Play, type SceneScript, type SceneState } from './scene.ts';
import type { SceneCommand, SceneCommandOf } from './sceneCommand.ts';
import type { SceneEvent } from './sceneEvent.ts';
import { presentStep, type Session } from './session.ts';

/** Who decides each command of the role-play. */
export const sceneDeciders: Deciders<SceneCommand> = {
  prepareScene: leading(decidePreparing),
  putSceneAway: leading(decidePuttingAway),
  startScene: leading(decideStarting),
  pauseScene: leading(decidePausing),
  resumeScene: leading(decideResuming),
  endScene: leading(decideEnding),
  replayScene: leading(decideReplay),
  offerPart: leading(decideOffer),
  takePartBack: leading(decideTakingBack),
  swapParts: leading(decideSwap),
  dealLenses: leading(decideDealing),
  acceptValue: decideAcceptingValue,
  volunteer: decideVolunteering,
  acceptPart: decideAcceptingPart,
  declinePart: decideLeaving,
  stopScene: decideStopping,
  chooseLens: decideChoosingLens,
};

function decidePreparing({ scene }: Session, { type: _, ...script }: SceneCommandOf<'prepareScene'>): Decision {
  const { play } = scene;
  if (isUnderway(play)) return no('sceneRuns');
  if (play?.course.stage === 'prepared') {
    if (isSameScript(play.script, script)) return ok([]);
    // Other words for what stands ready are no other take.
    if (play.script.id === script.id) return ok([{ type: 'scenePrepared', script, take: play.take }]);
  }
  return ok([{ type: 'scenePrepared', script, take: lastTakeOf(scene) + 1 }]);
}

/** A scene that is not played after all; what was played stays. */
function decidePuttingAway({ scene: { play } }: Session, { take }: SceneCommandOf<'putSceneAway'>): Decision {
  if (play?.take !== take) return ok([]);
  return play.course.stage === 'prepared' ? ok([{ type: 'scenePutAway', take }]) : no('sceneNotReady');
}

/** Of what was put away nothing was recorded: its number is free. */
function lastTakeOf({ play, results }: SceneState): number {
  return Math.max(play?.take ?? 0, results.at(-1)?.take ?? 0);
}

function isSameScript(one: SceneScript, other: SceneScript): boolean {
  const { points, ...rest } = one;
  const isSameRest = Object.entries(rest).every(([key, value]) => other[key as keyof typeof rest] === value); // its own keys
  return isSameRest && points.length === other.points.length && points.every((point, at) => point === other.points[at]);
}

/** The play as its sender sees it; who looks at another hears that the group moved on. */
function playSeen({ scene: { play } }: Session, { take }: Pick<Play, 'take'>): Result<Play, 'noScene' | 'movedOn'> {
  if (play === null) return no('noScene');
  return play.take === take ? ok(play) : no('movedOn');
}

function decideStarting(session: Session, command: SceneCommandOf<'startScene'>, nowMs: number): Decision {
  const seen = playSeen(session, command);
  if (!seen.ok) return seen;
  if (isUnderway(seen.value)) return ok([]);
  if (seen.value.course.stage === 'ended') return no('sceneNotRunning');
  if (presentStep(session) === null) return no('notUnderway');
  if (session.progress.stage === 'paused') return no('sessionPaused');
  return ok([{ type: 'sceneStarted', atMs: nowMs }]);
}

function decidePausing(session: Session, command: SceneCommandOf<'pauseScene'>, nowMs: number): Decision {
  const seen = playSeen(session, command);
  if (!seen.ok) return seen;
  if (!isUnderway(seen.value)) return no('sceneNotRunning');
  return ok(pauseOf(session.scene, nowMs, false));
}

function decideResuming(session: Session, command: SceneCommandOf<'resumeScene'>, nowMs: number): Decision {
  const seen = playSeen(session, command);
  if (!seen.ok) return seen;
  if (!isUnderway(seen.value)) return no('sceneNotRunning');
  if (seen.value.course.stage === 'running') return ok([]);
  return session.progress.stage === 'paused' ? no('sessionPaused') : ok([{ type: 'sceneResumed', atMs: nowMs }]);
}

function decideEnding(session: Session, command: SceneCommandOf<'endScene'>, nowMs: number): Decision {
  const seen = playSeen(session, command);
  if (!seen.ok) return seen;
  if (seen.value.course.stage === 'prepared') return no('sceneNotRunning');
  return ok(endOf(session.scene, nowMs));
}

function decideReplay(session: Session, { take, opening }: SceneCommandOf<'replayScene'>): Decision {
  const { play } = session.scene;
  // Of two who press at once the second finds the same scene standing ready.
  if (play?.take === take + 1 && play.course.stage === 'prepared') return ok([]);
  const seen = playSeen(session, { take });
  if (!seen.ok) return seen;
  return seen.value.course.stage === 'ended' ? ok([{ type: 'sceneReplayed', take: take + 1, opening }]) : no('sceneNotEnded');
}

/** Who asks is in no event: a pause is everybody's. */
function decideStopping({ scene }: Session, _: SceneCommandOf<'stopScene'>, __: SessionActor, nowMs: number): Decision {
  return isUnderway(scene.play) ? ok(pauseOf(scene, nowMs, true)) : no('sceneNotRunning');
}

function decideAcceptingValue(
  { scene: { results } }: Session,
  { take, value, seen }: SceneCommandOf<'acceptValue'>,
  { participantId, role }: SessionActor,
): Decision {
  if (role !== 'facilitator') return no('facilitatorOnly');
  const result = results.find((each) => each.take === take);
  if (result === undefined) return no('noSuchTake');
  const present = result.accepted?.value ?? null;
  if (present === value && result.accepted?.written !== 'gone') return ok([]);
  return present === seen ? ok([{ type: 'valueAccepted', take, value, by: participantId }]) : no('movedOn');
}

/** What a pause of the session does to the scene that runs in it. */
export function pauseOf({ play }: SceneState, atMs: number, asked: boolean): readonly SceneEvent[] {
  return play?.course.stage === 'running' ? [{ type: 'scenePaused', atMs, asked }] : [];
}

/** What the end of the session, or of its step, does to the scene that runs in it. */
export function endOf({ play }: SceneState, atMs: number): readonly SceneEvent[] {
  return isUnderway(play) ? [{ type: 'sceneEnded', atMs }] : [];
}

/** What goes from the role-play with somebody who is removed. Samples of a dial never had a name. */
export function forgetInScene(
  { cast, offers, volunteers, lenses, results }: SceneState,
  participant: ParticipantId,
): readonly SceneEvent[] {
  const isNamed = (entries: readonly { readonly participant: ParticipantId }[]) =>
    entries.some((entry) => entry.participant === participant);
  return [
    ...([cast, offers, volunteers].some(isNamed) ? [{ type: 'partLeft', participant } as const] : []),
    ...(isNamed(lenses) ? [{ type: 'lensLost', participant } as const] : []),
    ...(results.some(({ acceptedBy }) => acceptedBy === participant) ? [{ type: 'accepterForgotten', participant } as const] : []),
  ];
}
