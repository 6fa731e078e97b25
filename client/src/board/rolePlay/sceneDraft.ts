import { isSceneId, type Random } from '@samenreis/shared/base';
import type { BoardSnapshot, Note, Persona, Phase } from '@samenreis/shared/board';
import type { Play, SceneScript } from '@samenreis/shared/session';
import { m } from '../../i18n/messages.ts';

/** As many as a group can hold on to while it plays. */
const POINTS_PROPOSED = 5;
const POINT_LETTERS_MAX = 160;
const POINTS_MAX = 10;

/** What is on the board that a scene can be about: nothing that was put away. */
export interface ScenePlaces {
  readonly personas: readonly Persona[];
  readonly phases: readonly Phase[];
  readonly lanes: BoardSnapshot['lanes'];
  readonly notes: readonly Note[];
}

export function scenePlaces(snapshot: Pick<BoardSnapshot, 'personas' | 'phases' | 'lanes' | 'notes'>): ScenePlaces {
  const isThere = ({ archived }: { readonly archived: boolean }) => !archived;
  return {
    personas: snapshot.personas.filter(isThere),
    phases: snapshot.phases.filter(isThere),
    lanes: snapshot.lanes.filter(isThere),
    notes: [...snapshot.notes.values()],
  };
}

/** A new scene: of the same persona in the phase after the last one, or from the beginning of the journey. Null where there is nobody to play. */
export function nextScene(places: ScenePlaces, last: Play | null, random: Random): SceneScript | null {
  const { personas, phases, lanes } = places;
  const persona = personas.find(({ id }) => id === last?.script.persona) ?? personas[0];
  const lane = lanes.find(({ id }) => id === last?.script.lane) ?? lanes.find(({ kind }) => kind === 'current') ?? lanes[0];
  const after = phases.findIndex(({ id }) => id === last?.script.phase) + 1;
  const phase = phases[after] ?? phases[0];
  if (persona === undefined || lane === undefined || phase === undefined) return null;
  return {
    ...aboutPlace(places, { persona, phase, lane }),
    id: newSceneId(random),
    rules: last?.script.rules ?? m.scene_rulesDraft(),
    observersDial: last?.script.observersDial ?? true,
  };
}

/** What the board itself tells of a persona in a phase, to begin from. */
export function aboutPlace(
  { notes, lanes }: ScenePlaces,
  { persona, phase, lane }: { readonly persona: Persona; readonly phase: Phase; readonly lane: ScenePlaces['lanes'][number] },
): Pick<SceneScript, 'persona' | 'phase' | 'lane' | 'setting' | 'opening' | 'points'> {
  const interviewed = new Set(lanes.filter(({ kind }) => kind === 'individual').map(({ id }) => id));
  const told = notes
    .filter(({ place, kind, persona: whose }) => place.phase === phase.id && kind !== 'tip' && (whose ?? persona.id) === persona.id)
    .filter(({ place }) => place.lane === lane.id || interviewed.has(place.lane))
    // What people told themselves goes before what the group thinks.
    .sort((one, other) => Number(interviewed.has(other.place.lane)) - Number(interviewed.has(one.place.lane)))
    .map(({ text }) => text.replaceAll(/\s+/g, ' ').trim())
    .filter((text) => text !== '');
  return {
    persona: persona.id,
    phase: phase.id,
    lane: lane.id,
    setting: m.scene_settingDraft({ name: persona.name, phase: phase.name }),
    opening: m.scene_openingDraft(),
    points: [...new Set(told)].slice(0, POINTS_PROPOSED).map((text) => text.slice(0, POINT_LETTERS_MAX)),
  };
}

/** The points that somebody typed, a line each. */
export function typedPoints(text: string): readonly string[] {
  return text
    .split('\n')
    .map((point) => point.trim().slice(0, POINT_LETTERS_MAX))
    .filter((point) => point !== '')
    .slice(0, POINTS_MAX);
}

function newSceneId(random: Random): SceneScript['id'] {
  const id = `scene-${Array.from({ length: 12 }, () => Math.floor(random() * 36).toString(36)).join('')}`;
  if (!isSceneId(id)) throw new Error('Letters and digits after a word are an id of a scene.');
  return id;
}
