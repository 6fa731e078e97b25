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
  return ok([{ type: 'scenePrepared', script, take: (play?.take ?? 0) + 1 }]);
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
  return ok(seen.value.course.stage === 'running' ? [] : [{ type: 'sceneResumed', atMs: nowMs }]);
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

/** What the end of the session does to the scene that runs in it. */
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
