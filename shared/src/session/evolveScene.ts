import type { ParticipantId } from '../base/index.ts';
import type { Evolvers, SessionChange } from './evolver.ts';
import { type Course, noScene, type Play, playedMsOf, RESULTS_MAX, type SceneState, type TakeResult } from './scene.ts';
import type { SceneEvent } from './sceneEvent.ts';
import type { Session } from './session.ts';

type EventOf<Type extends SceneEvent['type']> = Extract<SceneEvent, { readonly type: Type }>;

/** What each event of the role-play makes of it. */
export const sceneEvolvers: Evolvers<SceneEvent> = {
  scenePrepared: change((_, { script, take }) => ({ play: { script, take, course: { stage: 'prepared' } } })),
  scenePutAway: change(() => ({ play: null })),
  sceneStarted: onCourse((_, { atMs }) => ({ stage: 'running', startedAtMs: atMs, sinceMs: atMs, playedMs: 0 })),
  scenePaused: onCourse((course, { atMs, asked }) =>
    course.stage === 'running'
      ? { stage: 'paused', startedAtMs: course.startedAtMs, playedMs: playedMsOf(course, atMs), asked }
      : course,
  ),
  sceneResumed: onCourse((course, { atMs }) =>
    course.stage === 'paused'
      ? { stage: 'running', startedAtMs: course.startedAtMs, sinceMs: atMs, playedMs: course.playedMs }
      : course,
  ),
  sceneEnded: change(ended),
  sceneReplayed: change(({ play }, { take, opening }) =>
    play === null ? {} : { play: { script: { ...play.script, opening }, take, course: { stage: 'prepared' } } },
  ),
  partOffered: change((scene, { participant, part }) => ({
    offers: [...without(scene.offers, participant), { participant, part }],
  })),
  partVolunteered: change((scene, { participant, part }) => ({
    volunteers: [...without(scene.volunteers, participant), { participant, part }],
  })),
  partTaken: change((scene, { participant, part }) => ({
    ...left(scene, participant),
    cast: [...without(scene.cast, participant), { participant, part }],
    lenses: without(scene.lenses, participant),
  })),
  partLeft: change((scene, { participant }) => left(scene, participant)),
  partsSwapped: change(({ cast }, { one, other }) => {
    const part = (participant: ParticipantId) => cast.find((each) => each.participant === participant)?.part;
    const swapped = (each: SceneState['cast'][number]) => {
      const others = each.participant === one ? part(other) : each.participant === other ? part(one) : undefined;
      return others === undefined ? each : { ...each, part: others };
    };
    return { cast: cast.map(swapped) };
  }),
  lensesDealt: change(({ lenses }, event) => {
    const dealt = new Set(event.lenses.map(({ participant }) => participant));
    const others = lenses.filter(({ participant }) => !dealt.has(participant));
    return { lenses: [...others, ...event.lenses.map((each) => ({ ...each, chosen: false }))] };
  }),
  lensChosen: change(({ lenses }, { participant, lens }) => ({
    lenses: [...without(lenses, participant), { participant, lens, chosen: true }],
  })),
  lensLost: change(({ lenses }, { participant }) => ({ lenses: without(lenses, participant) })),
  takeMeasured: change((scene, event) => ofTake(scene, event, () => ({ proposal: event.proposal }))),
  valueAccepted: change((scene, event) =>
    ofTake(scene, event, () => ({ accepted: { value: event.value, written: 'pending' }, acceptedBy: event.by })),
  ),
  valueWritten: change((scene, event) =>
    ofTake(scene, event, ({ accepted }) =>
      // Another value may have been taken over meanwhile, and is still to be written.
      accepted?.value === event.value ? { accepted: { value: event.value, written: event.written }, acceptedBy: null } : {},
    ),
  ),
  accepterForgotten: change(({ results }, { participant }) => ({
    results: results.map((result) =>
      result.acceptedBy === participant ? { ...result, accepted: null, acceptedBy: null } : result,
    ),
  })),
};

/** What stays of the role-play when the session is over: what was played. Nobody waits for a part or a scene any more. */
export function afterSession({ play, results }: SceneState): SceneState {
  return { ...noScene, play: play?.course.stage === 'prepared' ? null : play, results };
}

function change<Event>(
  changed: (scene: SceneState, event: Event) => Partial<SceneState>,
): (session: Session, event: Event) => SessionChange {
  return ({ scene }, event) => ({ scene: { ...scene, ...changed(scene, event) } });
}

function onCourse<Event>(next: (course: Course, event: Event) => Course): (session: Session, event: Event) => SessionChange {
  return change(({ play }, event: Event) => (play === null ? {} : { play: { ...play, course: next(play.course, event) } }));
}

function ended(scene: SceneState, { atMs }: EventOf<'sceneEnded'>): Partial<SceneState> {
  const { play, results } = scene;
  if (play === null) return {};
  const { course } = play;
  if (course.stage !== 'running' && course.stage !== 'paused') return {};
  const { startedAtMs } = course;
  const playedMs = playedMsOf(course, atMs);
  return {
    play: { ...play, course: { stage: 'ended', startedAtMs, playedMs, endedAtMs: atMs } },
    results: [...results, resultOf(scene, play, startedAtMs, playedMs)].slice(-RESULTS_MAX),
  };
}

function resultOf({ cast }: SceneState, { script, take }: Play, startedAtMs: number, playedMs: number): TakeResult {
  const { id: scene, persona, phase, lane, opening } = script;
  const parts = cast.map(({ part }) => part);
  return {
    scene,
    take,
    persona,
    phase,
    lane,
    opening,
    parts,
    startedAtMs,
    playedMs,
    proposal: null,
    accepted: null,
    acceptedBy: null,
  };
}

function ofTake(
  { results }: SceneState,
  { take }: Pick<TakeResult, 'take'>,
  changed: (result: TakeResult) => Partial<TakeResult>,
): Partial<SceneState> {
  return {
    results: results.map((result) => (result.take === take ? { ...result, ...changed(result) } : result)),
  };
}

function left({ cast, offers, volunteers }: SceneState, participant: ParticipantId): Partial<SceneState> {
  return {
    cast: without(cast, participant),
    offers: without(offers, participant),
    volunteers: without(volunteers, participant),
  };
}

function without<Entry extends { readonly participant: ParticipantId }>(entries: readonly Entry[], participant: ParticipantId) {
  return entries.filter((entry) => entry.participant !== participant);
}
