import { no, ok, type ParticipantId, seededRandom } from '../base/index.ts';
import type { Decision, SessionActor } from './decision.ts';
import { isUnderway, LENSES, type Lens, partOf, type SceneState } from './scene.ts';
import type { SceneCommandOf } from './sceneCommand.ts';
import type { SceneEvent } from './sceneEvent.ts';
import type { Session } from './session.ts';

/** More people than a session has: what is kept of lenses stays small whoever is named. */
const LENSES_MAX = 500;

/** What somebody chose themselves stays theirs. */
export function decideDealing({ scene }: Session, { to, seed, again }: SceneCommandOf<'dealLenses'>): Decision {
  const present = new Map(scene.lenses.map((each) => [each.participant, each]));
  const gets = (participant: ParticipantId): boolean => {
    const own = present.get(participant);
    return partOf(scene, participant) === null && (own === undefined || (again && !own.chosen));
  };
  const people = [...new Set(to)].filter(gets);
  if (people.length === 0) return ok([]);
  const stay = scene.lenses.filter(({ participant }) => !people.includes(participant));
  if (stay.length + people.length > LENSES_MAX) return no('castFull');
  return ok([{ type: 'lensesDealt', lenses: dealt(people, stay, seed) }]);
}

/** Who comes while a scene is played that others watch through a lens gets the one that the fewest have. */
export function lensOnArrival({ scene }: Session, { participantId, role }: SessionActor): readonly SceneEvent[] {
  const { lenses, play } = scene;
  const isWatching = role === 'participant' && isUnderway(play) && partOf(scene, participantId) === null;
  const hasOne = lenses.some(({ participant }) => participant === participantId);
  if (!isWatching || hasOne || lenses.length === 0 || lenses.length >= LENSES_MAX) return [];
  return [{ type: 'lensesDealt', lenses: dealt([participantId], lenses, 0) }];
}

export function decideChoosingLens({ scene }: Session, { lens }: SceneCommandOf<'chooseLens'>, actor: SessionActor): Decision {
  const { participantId } = actor;
  if (partOf(scene, participantId) !== null) return no('inTheCast');
  const own = scene.lenses.find(({ participant }) => participant === participantId);
  if (own?.lens === lens && own.chosen) return ok([]);
  if (own === undefined && scene.lenses.length >= LENSES_MAX) return no('castFull');
  return ok([{ type: 'lensChosen', participant: participantId, lens }]);
}

/** Each in turn the lens that the fewest have; the seed decides who is first, so that a lens is nobody's by place in the list. */
function dealt(people: readonly ParticipantId[], stay: SceneState['lenses'], seed: number) {
  const counts = new Map<Lens, number>(LENSES.map((lens) => [lens, stay.filter((each) => each.lens === lens).length]));
  return shuffled(people, seed).map((participant) => {
    const lens = LENSES.reduce((least, candidate) => ((counts.get(candidate) ?? 0) < (counts.get(least) ?? 0) ? candidate : least));
    counts.set(lens, (counts.get(lens) ?? 0) + 1);
    return { participant, lens };
  });
}

function shuffled(people: readonly ParticipantId[], seed: number): readonly ParticipantId[] {
  const random = seededRandom(seed);
  return people
    .map((participant) => ({ participant, at: random() }))
    .sort((one, other) => one.at - other.at)
    .map(({ participant }) => participant);
}
