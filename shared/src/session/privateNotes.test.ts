import { describe, expect, it } from 'vitest';
import type { LaneId, PhaseId } from '../base/index.ts';
import type { StepRule } from './agendaStep.ts';
import { mayWritePrivately } from './privateNotes.ts';
import { ANS, id, LEADER, sessionScene, step, WATCHER } from './testing/sessionScene.ts';

const spot = { kind: 'moment', lane: 'current', phase: 'phase-1' } as { kind: 'moment'; lane: LaneId; phase: PhaseId }; // ids by their pattern
const asking = (name: string, change: Partial<StepRule>) => {
  const plain = step(name, 10, ['moment']);
  return { ...plain, rule: { ...plain.rule, ...change } };
};
const begun = (...steps: readonly ReturnType<typeof asking>[]) => {
  const scene = sessionScene(steps);
  scene.ask(LEADER, { type: 'start' });
  return { scene, may: (actor = ANS) => mayWritePrivately(scene.session, spot, actor, scene.nowMs) };
};
const refused = { ok: false, reason: 'notAskedPrivately' };

describe('writing for oneself', () => {
  it.each<[Partial<StepRule>, string]>([
    [{ secrecy: 'privateNamed' }, 'privateNamed'],
    [{ secrecy: 'privateAnonymous' }, 'privateAnonymous'],
    [{ secrecy: 'privateNamed', lanes: ['current' as LaneId], phases: ['phase-1' as PhaseId] }, 'privateNamed'],
    [{ secrecy: 'open' }, 'no'],
    [{ secrecy: 'privateNamed', kinds: ['tip'] }, 'no'],
    [{ secrecy: 'privateNamed', kinds: [] }, 'no'],
    [{ secrecy: 'privateNamed', lanes: ['desired' as LaneId] }, 'no'],
    [{ secrecy: 'privateNamed', phases: ['phase-2' as PhaseId] }, 'no'],
  ])('J21 J24 in a step with rule %j: %s', (rule, expected) => {
    const { may } = begun(asking('first', rule));
    expect(may()).toEqual(expected === 'no' ? refused : { ok: true, value: expected });
  });

  it('J21 is asked for by no step before the session and after it, also of who leads; a viewer watches', () => {
    const { scene, may } = begun(asking('first', { secrecy: 'privateNamed' }));
    expect(may(LEADER)).toEqual({ ok: true, value: 'privateNamed' });
    expect(may(WATCHER)).toEqual({ ok: false, reason: 'viewerMayNot' });
    scene.ask(LEADER, { type: 'end' });
    expect([may(), may(LEADER)]).toEqual([refused, refused]);
  });

  it('J72 is done for somebody else by who leads alone', () => {
    const { scene } = begun(asking('first', { secrecy: 'privateNamed' }));
    const may = (actor: typeof ANS) => mayWritePrivately(scene.session, { ...spot, onBehalf: true }, actor, scene.nowMs);
    expect(may(LEADER)).toEqual({ ok: true, value: 'privateNamed' });
    expect(may(ANS)).toEqual({ ok: false, reason: 'facilitatorOnly' });
    expect(may(WATCHER)).toEqual({ ok: false, reason: 'viewerMayNot' });
  });

  it('J21 J24 may be finished a minute longer, without a name where any of the two steps promises that', () => {
    const { scene, may } = begun(
      asking('first', { secrecy: 'privateNamed' }),
      asking('second', { secrecy: 'privateAnonymous' }),
      asking('third', { secrecy: 'open' }),
    );
    expect(may()).toEqual({ ok: true, value: 'privateNamed' });
    scene.ask(LEADER, { type: 'goTo', from: id('first'), to: id('second') });
    expect(may()).toEqual({ ok: true, value: 'privateAnonymous' });
    scene.ask(LEADER, { type: 'goTo', from: id('second'), to: id('third') });
    expect(may()).toEqual({ ok: true, value: 'privateAnonymous' });
    scene.wait(60_000);
    expect(may()).toEqual(refused);
    // Who wrote without a name when who leads pressed "next" is not named for it.
    scene.ask(LEADER, { type: 'goTo', from: id('third'), to: id('second') });
    scene.ask(LEADER, { type: 'goTo', from: id('second'), to: id('first') });
    expect(may()).toEqual({ ok: true, value: 'privateAnonymous' });
    scene.wait(60_000);
    expect(may()).toEqual({ ok: true, value: 'privateNamed' });
  });
});
