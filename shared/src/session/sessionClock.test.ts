import { describe, expect, it } from 'vitest';
import { agendaMinutes, sessionLeftMs, stepLeftMs } from './sessionClock.ts';
import { id, LEADER, sessionScene } from './testing/sessionScene.ts';

const MINUTE = 60_000;

function clocked() {
  const scene = sessionScene();
  scene.ask(LEADER, { type: 'start' });
  return {
    ...scene,
    ask: scene.ask,
    wait: scene.wait,
    left: () => stepLeftMs(scene.session, scene.nowMs),
    whole: () => sessionLeftMs(scene.session, scene.nowMs),
  };
}

describe('the clock', () => {
  it('J5 gives a step its minutes when it is entered, and knows what the whole still takes', () => {
    const { left, whole, wait, ask } = clocked();
    expect([left(), whole()]).toEqual([10 * MINUTE, 30 * MINUTE]);
    wait(4 * MINUTE);
    expect([left(), whole()]).toEqual([6 * MINUTE, 26 * MINUTE]);
    ask(LEADER, { type: 'goTo', from: id('first'), to: id('second') });
    expect([left(), whole()]).toEqual([10 * MINUTE, 20 * MINUTE]);
    ask(LEADER, { type: 'goTo', from: id('second'), to: id('first') });
    expect([left(), whole()]).toEqual([10 * MINUTE, 30 * MINUTE]);
  });

  it('J5 counts below zero in a step that runs over; the steps after it keep their minutes', () => {
    const { left, whole, wait } = clocked();
    wait(12 * MINUTE);
    expect([left(), whole()]).toEqual([-2 * MINUTE, 20 * MINUTE]);
  });

  it('J5 stands still in a pause, and goes on with what was left', () => {
    const { left, wait, ask } = clocked();
    wait(3 * MINUTE);
    expect([ask(LEADER, { type: 'pause' }), ask(LEADER, { type: 'pause' })]).toEqual([1, 0]);
    wait(60 * MINUTE);
    expect(left()).toBe(7 * MINUTE);
    expect([ask(LEADER, { type: 'resume' }), ask(LEADER, { type: 'resume' })]).toEqual([1, 0]);
    wait(MINUTE);
    expect(left()).toBe(6 * MINUTE);
  });

  it('J5 is moved by minutes more and fewer, running and paused, and by changed minutes of the present step alone', () => {
    const { left, ask } = clocked();
    ask(LEADER, { type: 'extend', step: id('first'), minutes: 5 });
    expect(left()).toBe(15 * MINUTE);
    ask(LEADER, { type: 'pause' });
    ask(LEADER, { type: 'extend', step: id('first'), minutes: -2 });
    expect(left()).toBe(13 * MINUTE);
    ask(LEADER, { type: 'changeStep', step: id('first'), fields: { minutes: 11 } });
    expect(left()).toBe(14 * MINUTE);
    ask(LEADER, { type: 'changeStep', step: id('second'), fields: { minutes: 90 } });
    ask(LEADER, { type: 'changeStep', step: id('first'), fields: { title: 'Zelfde duur' } });
    expect(left()).toBe(14 * MINUTE);
  });

  it('J5 has nothing to tell before the session and after it', () => {
    const scene = sessionScene();
    expect([stepLeftMs(scene.session, 0), sessionLeftMs(scene.session, 0)]).toEqual([null, null]);
    expect(agendaMinutes(scene.session.agenda)).toBe(30);
  });
});
