import { describe, expect, it } from 'vitest';
import { decide, forget } from './decide.ts';
import { evolve } from './evolve.ts';
import { presentStep } from './session.ts';
import type { SessionCommand } from './sessionCommand.ts';
import { ANS, DAAN, id, LEADER, OTHER_LEADER, sessionScene, step, WATCHER } from './testing/sessionScene.ts';

const start: SessionCommand = { type: 'start' };
const ready: SessionCommand = { type: 'setReady', step: id('first'), ready: true };
const hand: SessionCommand = { type: 'raiseHand' };

const leading: readonly SessionCommand[] = [
  { type: 'replaceAgenda', steps: [] },
  { type: 'addStep', step: step('new'), before: null },
  { type: 'changeStep', step: id('second'), fields: { title: 'Anders' } },
  { type: 'removeStep', step: id('second') },
  { type: 'moveStep', step: id('second'), before: null },
  start,
  { type: 'goTo', from: id('first'), to: id('second') },
  { type: 'extend', step: id('first'), minutes: 5 },
  { type: 'pause' },
  { type: 'resume' },
  { type: 'end' },
];

describe('who may', () => {
  it.each([...leading, ready, hand])('J1 a viewer may not $type', (command) => {
    expect(sessionScene().ask(WATCHER, command)).toBe('viewerMayNot');
  });

  it.each(leading)('J1 a participant may not $type', (command) => {
    expect(sessionScene().ask(ANS, command)).toBe('facilitatorOnly');
  });

  it('J1 who leads may be ready and raise a hand as well', () => {
    const scene = sessionScene();
    scene.ask(LEADER, start);
    expect([scene.ask(LEADER, ready), scene.ask(LEADER, hand)]).toEqual([1, 1]);
  });
});

describe('the agenda', () => {
  const order = (scene: ReturnType<typeof sessionScene>) => scene.session.agenda.map((each) => each.id);

  it('J2 takes a step before another, and at the end', () => {
    const scene = sessionScene();
    expect(scene.ask(LEADER, { type: 'addStep', step: step('middle'), before: id('second') })).toBe(1);
    expect(scene.ask(LEADER, { type: 'addStep', step: step('last'), before: null })).toBe(1);
    expect(order(scene)).toEqual(['first', 'middle', 'second', 'third', 'last']);
  });

  it('J2 moves a step, and says yes where it stands there already', () => {
    const scene = sessionScene();
    expect(scene.ask(LEADER, { type: 'moveStep', step: id('third'), before: id('first') })).toBe(1);
    expect(order(scene)).toEqual(['third', 'first', 'second']);
    expect(scene.ask(LEADER, { type: 'moveStep', step: id('third'), before: id('first') })).toBe(0);
    expect(scene.ask(LEADER, { type: 'moveStep', step: id('third'), before: null })).toBe(1);
    expect(order(scene)).toEqual(['first', 'second', 'third']);
  });

  it.each<[SessionCommand, string]>([
    [{ type: 'addStep', step: step('first'), before: null }, 'stepExists'],
    [{ type: 'addStep', step: step('new'), before: id('gone') }, 'noSuchStep'],
    [{ type: 'changeStep', step: id('gone'), fields: {} }, 'noSuchStep'],
    [{ type: 'removeStep', step: id('gone') }, 'noSuchStep'],
    [{ type: 'moveStep', step: id('gone'), before: null }, 'noSuchStep'],
    [{ type: 'moveStep', step: id('first'), before: id('gone') }, 'noSuchStep'],
    [{ type: 'removeStep', step: id('first') }, 'stepIsPresent'],
    [{ type: 'replaceAgenda', steps: [step('other')] }, 'alreadyWalked'],
  ])('J2 refuses %j while the first step is done: %s', (command, reason) => {
    const scene = sessionScene();
    scene.ask(LEADER, start);
    expect(scene.ask(LEADER, command)).toBe(reason);
  });

  it('J2 has forty steps at most', () => {
    const scene = sessionScene(Array.from({ length: 40 }, (_, at) => step(`step-${at}`)));
    expect(scene.ask(LEADER, { type: 'addStep', step: step('one-more'), before: null })).toBe('agendaFull');
  });

  it('J2 is replaced whole before the session and after it', () => {
    const scene = sessionScene();
    expect(scene.ask(LEADER, { type: 'replaceAgenda', steps: [step('other')] })).toBe(1);
    scene.ask(LEADER, start);
    scene.ask(LEADER, { type: 'end' });
    expect(scene.ask(LEADER, { type: 'replaceAgenda', steps: [] })).toBe(1);
    expect(scene.ask(LEADER, start)).toBe('agendaEmpty');
  });

  it('J2 keeps of a changed step what was not named', () => {
    const scene = sessionScene();
    scene.ask(LEADER, { type: 'changeStep', step: id('second'), fields: { title: 'Anders' } });
    expect(scene.session.agenda[1]).toEqual({ ...step('second'), title: 'Anders' });
  });
});

describe('walking', () => {
  it('J3 starts at the first step, once, and again from the first after its end', () => {
    const scene = sessionScene();
    expect([scene.ask(LEADER, start), scene.ask(OTHER_LEADER, start)]).toEqual([1, 0]);
    expect(presentStep(scene.session)?.id).toBe('first');
    scene.ask(LEADER, { type: 'goTo', from: id('first'), to: id('third') });
    expect([scene.ask(LEADER, { type: 'end' }), scene.ask(OTHER_LEADER, { type: 'end' })]).toEqual([1, 0]);
    expect(presentStep(scene.session)).toBe(null);
    expect(scene.ask(LEADER, start)).toBe(1);
    expect(presentStep(scene.session)?.id).toBe('first');
  });

  it('J4 two who press "next" at once move one step; who looks at an older step hears that the group moved on', () => {
    const scene = sessionScene();
    scene.ask(LEADER, start);
    const next: SessionCommand = { type: 'goTo', from: id('first'), to: id('second') };
    expect([scene.ask(LEADER, next), scene.ask(OTHER_LEADER, next)]).toEqual([1, 0]);
    expect(presentStep(scene.session)?.id).toBe('second');
    expect(scene.ask(OTHER_LEADER, { type: 'goTo', from: id('first'), to: id('third') })).toBe('movedOn');
    expect(scene.ask(OTHER_LEADER, { type: 'extend', step: id('first'), minutes: 5 })).toBe('movedOn');
    expect(scene.ask(LEADER, { type: 'goTo', from: id('second'), to: id('first') })).toBe(1);
    expect(scene.ask(LEADER, { type: 'goTo', from: id('first'), to: id('gone') })).toBe('noSuchStep');
  });

  it.each(leading.filter(({ type }) => ['goTo', 'extend', 'pause', 'resume', 'end'].includes(type)))(
    'J3 nothing of a step before the start: $type',
    (command) => {
      expect(sessionScene().ask(LEADER, command)).toBe('notUnderway');
    },
  );
});

describe('being ready and raising a hand', () => {
  it('J6 counts once, for the present step, and can be taken back', () => {
    const scene = sessionScene();
    expect(scene.ask(ANS, ready)).toBe('notUnderway');
    scene.ask(LEADER, start);
    expect([scene.ask(ANS, ready), scene.ask(ANS, ready), scene.ask(DAAN, ready)]).toEqual([1, 0, 1]);
    expect(scene.session.ready).toEqual([ANS.participantId, DAAN.participantId]);
    expect(scene.ask(ANS, { type: 'setReady', step: id('first'), ready: false })).toBe(1);
    scene.ask(LEADER, { type: 'goTo', from: id('first'), to: id('second') });
    expect(scene.session.ready).toEqual([]);
    expect(scene.ask(ANS, ready)).toBe('movedOn');
  });

  it('J7 keeps hands in the order in which they went up; each lowers the own, who leads anybody’s', () => {
    const scene = sessionScene();
    expect([scene.ask(DAAN, hand), scene.ask(ANS, hand), scene.ask(DAAN, hand)]).toEqual([1, 1, 0]);
    expect(scene.session.hands.map(({ participant }) => participant)).toEqual([DAAN.participantId, ANS.participantId]);
    const lowerAns: SessionCommand = { type: 'lowerHand', participant: ANS.participantId };
    expect(scene.ask(DAAN, lowerAns)).toBe('facilitatorOnly');
    expect([scene.ask(LEADER, lowerAns), scene.ask(ANS, lowerAns)]).toEqual([1, 0]);
    scene.ask(LEADER, start);
    scene.ask(LEADER, { type: 'end' });
    expect(scene.session.hands).toEqual([]);
  });

  it('J13 nothing of somebody who is gone stays', () => {
    const scene = sessionScene();
    scene.ask(LEADER, start);
    for (const command of [ready, hand]) for (const actor of [ANS, DAAN]) scene.ask(actor, command);
    const after = forget(scene.session, ANS.participantId).reduce(evolve, scene.session);
    expect(after.ready).toEqual([DAAN.participantId]);
    expect(after.hands.map(({ participant }) => participant)).toEqual([DAAN.participantId]);
    expect(forget(after, ANS.participantId)).toEqual([]);
  });
});

it('J1 decides without changing what it was given', () => {
  const scene = sessionScene();
  const before = JSON.stringify(scene.session);
  for (const command of leading) decide(scene.session, command, LEADER, 0);
  expect(JSON.stringify(scene.session)).toBe(before);
});
