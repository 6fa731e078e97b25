import { describe, expect, it } from 'vitest';
import type { ParticipantId } from '../base/index.ts';
import { lensOnArrival } from './decideLenses.ts';
import type { SessionActor } from './decision.ts';
import type { SceneCommand } from './sceneCommand.ts';
import { rulesFor } from './sceneRules.ts';
import { end, offer, onStage, pause, prepare, start, volunteer } from './testing/roleplay.ts';
import { ANS, DAAN, id, LEADER, OTHER_LEADER, type SessionScene, sessionScene, step, WATCHER } from './testing/sessionScene.ts';
import { visibleTo } from './visibleTo.ts';

const [ans, daan] = [ANS.participantId, DAAN.participantId];

describe('lenses', () => {
  const people = Array.from({ length: 20 }, (_, at) => `p${String(at).padStart(15, '0')}` as ParticipantId); // of their pattern
  const deal = (seed: number, to = people, again = false): SceneCommand => ({ type: 'dealLenses', to, seed, again });
  const counts = (scene: SessionScene) => Object.values(visibleTo(scene.session, LEADER).scene.lensCounts ?? {}).sort();

  it.each([1, 7, 4_294_967_295])('J45 are dealt as evenly as goes, the same for one seed: %i', (seed) => {
    const [scene, twin] = [onStage(), onStage()];
    for (const each of [scene, twin]) each.ask(LEADER, deal(seed));
    expect(counts(scene)).toEqual([6, 7, 7]);
    expect(scene.session.scene.lenses).toEqual(twin.session.scene.lenses);
  });

  it('J45 who chose keeps it, who comes later gets what the fewest have, and nobody has one who plays', () => {
    const scene = onStage();
    scene.ask(ANS, { type: 'chooseLens', lens: 'tips' });
    scene.ask(DAAN, volunteer('persona'));
    scene.ask(LEADER, offer(daan, 'persona'));
    expect(scene.ask(LEADER, deal(3, [ans, daan, ...people.slice(0, 5)]))).toBe(1);
    expect(counts(scene)).toEqual([2, 2, 2]);
    expect(scene.ask(OTHER_LEADER, deal(4, [ans, daan, ...people.slice(0, 5)]))).toBe(0);
    expect(visibleTo(scene.session, ANS).scene.myLens).toBe('tips');
    expect(scene.ask(DAAN, { type: 'chooseLens', lens: 'tips' })).toBe('inTheCast');
    const before = scene.session.scene.lenses;
    expect(scene.ask(LEADER, deal(5, [ans, ...people.slice(0, 5)], true))).toBe(1);
    expect(scene.session.scene.lenses).not.toEqual(before);
    expect(visibleTo(scene.session, ANS).scene.myLens).toBe('tips');
    scene.ask(ANS, volunteer('other'));
    scene.ask(LEADER, offer(ans, 'other'));
    expect(visibleTo(scene.session, ANS).scene.myLens).toBe(null);
  });

  it('J46 let an observer stick notes of the own kind while it is played, and who was writing finish', () => {
    const scene = sessionScene([step('first', 30, ['moment', 'emotion', 'tip']), step('second', 10, ['tip'])]);
    const kinds = (who = ans) => rulesFor(scene.session, who, scene.nowMs)?.map((rule) => rule.kinds.join()) ?? null;
    expect(kinds()).toBe(null);
    scene.ask(LEADER, { type: 'start' });
    scene.ask(ANS, { type: 'chooseLens', lens: 'phases' });
    scene.ask(LEADER, prepare());
    expect(kinds()).toEqual(['moment,emotion,tip']);
    scene.ask(LEADER, start);
    expect(kinds()).toEqual(['moment', 'moment,emotion,tip']);
    scene.wait(60_000);
    expect([kinds(), kinds(daan)]).toEqual([['moment'], ['moment,emotion,tip']]);
    scene.ask(LEADER, pause);
    expect(kinds()).toEqual(['moment']);
    // The next step ends the scene: it asks for itself again, of everybody.
    scene.ask(LEADER, { type: 'goTo', from: id('first'), to: id('second') });
    scene.wait(60_000);
    expect(kinds()).toEqual(['tip']);
  });

  it('J46 leaves what the step asks where that is not what is watched for', () => {
    const scene = sessionScene([step('first', 30, ['tip'])]);
    const kinds = (who: ParticipantId) => rulesFor(scene.session, who, scene.nowMs)?.map((rule) => rule.kinds.join());
    scene.ask(LEADER, { type: 'start' });
    scene.ask(ANS, { type: 'chooseLens', lens: 'phases' });
    scene.ask(DAAN, { type: 'chooseLens', lens: 'tips' });
    scene.ask(LEADER, prepare());
    scene.ask(LEADER, start);
    scene.wait(60_000);
    expect([kinds(ans), kinds(daan)]).toEqual([['tip'], ['tip']]);
  });

  it.each<[string, SessionActor, (scene: SessionScene) => void, readonly string[]]>([
    ['who comes later', ANS, () => {}, ['phases']],
    ['who leads', LEADER, () => {}, []],
    ['who looks on', WATCHER, () => {}, []],
    ['who has one', ANS, (scene) => scene.ask(ANS, { type: 'chooseLens', lens: 'tips' }), []],
    ['who plays', ANS, (scene) => [scene.ask(ANS, volunteer('other')), scene.ask(LEADER, offer(ans, 'other'))], []],
    ['anybody once it is over', ANS, (scene) => scene.ask(LEADER, end), []],
  ])('J45 on arrival in a scene %s gets what the fewest have', (_, actor, before, lenses) => {
    const scene = onStage();
    scene.ask(LEADER, { type: 'dealLenses', to: people.slice(0, 5), seed: 1, again: false });
    const [spared] = scene.session.scene.lenses.filter(({ lens }) => lens === 'phases');
    scene.ask({ participantId: spared?.participant ?? ans, role: 'participant' }, { type: 'chooseLens', lens: 'tips' });
    before(scene);
    const dealt = lensOnArrival(scene.session, actor).flatMap((event) => (event.type === 'lensesDealt' ? event.lenses : []));
    expect(dealt).toEqual(lenses.map((lens) => ({ participant: actor.participantId, lens })));
  });

  it('J45 nobody gets one on arrival where nobody has any', () => {
    expect(lensOnArrival(onStage().session, ANS)).toEqual([]);
  });
});
