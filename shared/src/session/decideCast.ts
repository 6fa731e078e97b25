import { no, ok, type ParticipantId } from '../base/index.ts';
import type { Decision, SessionActor } from './decision.ts';
import { CAST_MAX, type Casting, partOf, type ScenePart, type SceneState } from './scene.ts';
import type { SceneCommandOf } from './sceneCommand.ts';
import type { Session } from './session.ts';

/** More than anybody asks at once. */
const OFFERS_MAX = 2 * CAST_MAX;
/** As many as can take part in a session, with room. */
const VOLUNTEERS_MAX = 500;

/** Nobody is made to play: what is offered waits for a yes, except of who volunteered for it. */
export function decideOffer({ scene }: Session, { participant, part }: SceneCommandOf<'offerPart'>): Decision {
  if (partOf(scene, participant) === part || has(scene.offers, participant, part)) return ok([]);
  const refusal = noRoomFor(scene, part, participant);
  if (refusal !== null) return no(refusal);
  if (has(scene.volunteers, participant, part)) return ok([{ type: 'partTaken', participant, part }]);
  if (scene.offers.length >= OFFERS_MAX) return no('castFull');
  return ok([{ type: 'partOffered', participant, part }]);
}

export function decideTakingBack({ scene }: Session, { participant }: SceneCommandOf<'takePartBack'>): Decision {
  const isIn = [scene.cast, scene.offers, scene.volunteers].some((entries) => isNamed(entries, participant));
  return ok(isIn ? [{ type: 'partLeft', participant }] : []);
}

export function decideSwap({ scene }: Session, { one, other }: SceneCommandOf<'swapParts'>): Decision {
  if (scene.play?.course.stage === 'running') return no('sceneRuns');
  const [first, second] = [partOf(scene, one.participant), partOf(scene, other.participant)];
  if (first === null || second === null || one.participant === other.participant) return no('notInTheCast');
  // Of two who press at once the second finds them changed already.
  if (first === other.part && second === one.part) return ok([]);
  if (first !== one.part || second !== other.part) return no('movedOn');
  return ok([{ type: 'partsSwapped', one: one.participant, other: other.participant }]);
}

export function decideVolunteering(
  { scene }: Session,
  { part }: SceneCommandOf<'volunteer'>,
  { participantId }: SessionActor,
): Decision {
  const present = partOf(scene, participantId);
  if (present === part || has(scene.volunteers, participantId, part)) return ok([]);
  if (present !== null) return no('inTheCast');
  const refusal = noRoomFor(scene, part, participantId);
  if (refusal !== null) return no(refusal);
  if (has(scene.offers, participantId, part)) return ok([{ type: 'partTaken', participant: participantId, part }]);
  if (scene.volunteers.length >= VOLUNTEERS_MAX) return no('castFull');
  return ok([{ type: 'partVolunteered', participant: participantId, part }]);
}

export function decideAcceptingPart(
  { scene }: Session,
  { part }: SceneCommandOf<'acceptPart'>,
  { participantId }: SessionActor,
): Decision {
  if (partOf(scene, participantId) === part) return ok([]);
  if (!has(scene.offers, participantId, part)) return no('notOffered');
  const refusal = noRoomFor(scene, part, participantId);
  return refusal === null ? ok([{ type: 'partTaken', participant: participantId, part }]) : no(refusal);
}

/** At any time, also in the middle of a scene, and without a reason. */
export function decideLeaving(session: Session, _: SceneCommandOf<'declinePart'>, { participantId }: SessionActor): Decision {
  return decideTakingBack(session, { type: 'takePartBack', participant: participantId });
}

/** One plays each part, and several play `other`. */
function noRoomFor({ cast }: SceneState, part: ScenePart, participant: ParticipantId): 'partTaken' | 'castFull' | null {
  const others = cast.filter((each) => each.participant !== participant);
  if (part !== 'other' && others.some((each) => each.part === part)) return 'partTaken';
  return others.length >= CAST_MAX ? 'castFull' : null;
}

function has(entries: readonly Casting[], participant: ParticipantId, part: ScenePart): boolean {
  return entries.some((each) => each.participant === participant && each.part === part);
}

function isNamed(entries: readonly Casting[], participant: ParticipantId): boolean {
  return entries.some((each) => each.participant === participant);
}
