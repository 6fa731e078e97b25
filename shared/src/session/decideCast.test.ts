import { describe, expect, it } from 'vitest';
import type { SceneCommand } from './sceneCommand.ts';
import { accept, decline, offer, onStage, pause, stop, volunteer } from './testing/roleplay.ts';
import { ANS, DAAN, LEADER, OTHER_LEADER, type SessionScene } from './testing/sessionScene.ts';

const [ans, daan] = [ANS.participantId, DAAN.participantId];
const courseOf = ({ session }: SessionScene) => session.scene.play?.course;
const cast = ({ session }: SessionScene) => session.scene.cast;

describe('the cast', () => {
  it('J42 nobody is made to play: what is offered waits for a yes', () => {
    const scene = onStage();
    expect([scene.ask(LEADER, offer(ans, 'persona')), scene.ask(OTHER_LEADER, offer(ans, 'persona'))]).toEqual([1, 0]);
    expect(cast(scene)).toEqual([]);
    expect(scene.ask(DAAN, accept('persona'))).toBe('notOffered');
    expect([scene.ask(ANS, accept('persona')), scene.ask(ANS, accept('persona'))]).toEqual([1, 0]);
    expect(cast(scene)).toEqual([{ participant: ans, part: 'persona' }]);
    expect(scene.session.scene.offers).toEqual([]);
  });

  it('J42 who volunteered has the part when asked for it, and who is asked when volunteering', () => {
    const scene = onStage();
    expect([scene.ask(ANS, volunteer('persona')), scene.ask(ANS, volunteer('persona'))]).toEqual([1, 0]);
    scene.ask(LEADER, offer(ans, 'persona'));
    scene.ask(LEADER, offer(daan, 'consultant'));
    scene.ask(DAAN, volunteer('consultant'));
    expect(cast(scene)).toEqual([
      { participant: ans, part: 'persona' },
      { participant: daan, part: 'consultant' },
    ]);
    expect(scene.session.scene).toMatchObject({ offers: [], volunteers: [] });
    expect(scene.ask(ANS, volunteer('other'))).toBe('inTheCast');
  });

  it('J42 one plays each part, several what has no name; who is asked for another part keeps the own until then', () => {
    const scene = onStage();
    for (const actor of [ANS, DAAN]) scene.ask(LEADER, offer(actor.participantId, 'persona'));
    expect([scene.ask(ANS, accept('persona')), scene.ask(DAAN, accept('persona'))]).toEqual([1, 'partTaken']);
    expect(scene.ask(LEADER, offer(OTHER_LEADER.participantId, 'persona'))).toBe('partTaken');
    for (const actor of [DAAN, OTHER_LEADER]) {
      scene.ask(LEADER, offer(actor.participantId, 'other'));
      expect(scene.ask(actor, accept('other'))).toBe(1);
    }
    scene.ask(LEADER, offer(ans, 'consultant'));
    expect(cast(scene)).toHaveLength(3);
    scene.ask(ANS, accept('consultant'));
    expect(cast(scene)).toContainEqual({ participant: ans, part: 'consultant' });
    expect(cast(scene)).toHaveLength(3);
  });

  it('J43 who plays is out at any moment with one word, and who was asked or volunteered as well', () => {
    const scene = onStage();
    scene.ask(LEADER, offer(ans, 'persona'));
    scene.ask(ANS, accept('persona'));
    scene.ask(LEADER, offer(ans, 'other'));
    expect([scene.ask(ANS, decline), scene.ask(ANS, decline)]).toEqual([1, 0]);
    expect(scene.session.scene).toMatchObject({ cast: [], offers: [], volunteers: [] });
    expect(courseOf(scene)?.stage).toBe('running');
    scene.ask(DAAN, volunteer('other'));
    expect(scene.ask(LEADER, { type: 'takePartBack', participant: daan })).toBe(1);
    expect(scene.session.scene.volunteers).toEqual([]);
  });

  it('J43 changes parts of two who play, once, and not while it runs', () => {
    const scene = onStage();
    for (const [actor, part] of [
      [ANS, 'persona'],
      [DAAN, 'consultant'],
    ] as const) {
      scene.ask(actor, volunteer(part));
      scene.ask(LEADER, offer(actor.participantId, part));
    }
    const swap: SceneCommand = {
      type: 'swapParts',
      one: { participant: ans, part: 'persona' },
      other: { participant: daan, part: 'consultant' },
    };
    expect(scene.ask(LEADER, swap)).toBe('sceneRuns');
    scene.ask(LEADER, pause);
    expect([scene.ask(LEADER, swap), scene.ask(OTHER_LEADER, swap)]).toEqual([1, 0]);
    expect(cast(scene)).toEqual([
      { participant: ans, part: 'consultant' },
      { participant: daan, part: 'persona' },
    ]);
    scene.ask(DAAN, decline);
    expect(scene.ask(LEADER, swap)).toBe('notInTheCast');
  });

  it('J44 whoever wants to stop pauses it for all, and nothing says who', () => {
    const scene = onStage();
    const before = JSON.stringify(scene.session);
    scene.wait(2_000);
    expect([scene.ask(ANS, stop), scene.ask(DAAN, stop)]).toEqual([1, 0]);
    expect(courseOf(scene)).toMatchObject({ stage: 'paused', playedMs: 2_000, asked: true });
    expect(before).not.toContain(ans);
    expect(JSON.stringify(scene.session)).not.toContain(ans);
  });
});
