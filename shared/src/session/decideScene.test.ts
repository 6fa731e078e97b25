import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { forget } from './decide.ts';
import { evolve } from './evolve.ts';
import { playedMsOf, RESULTS_MAX } from './scene.ts';
import type { SceneCommand } from './sceneCommand.ts';
import { sceneStamp } from './sceneRules.ts';
import { presentStep } from './session.ts';
import { sessionCommandSchema } from './sessionCommand.ts';
import {
  accept,
  decline,
  end,
  offer,
  onStage,
  pause,
  prepare,
  replay,
  resume,
  script,
  start,
  stop,
  take,
  value,
  volunteer,
} from './testing/roleplay.ts';
import { ANS, DAAN, id, LEADER, OTHER_LEADER, type SessionScene, sessionScene, WATCHER } from './testing/sessionScene.ts';
import { visibleTo } from './visibleTo.ts';

const [ans, daan] = [ANS.participantId, DAAN.participantId];
const courseOf = ({ session }: SessionScene) => session.scene.play?.course;

const leading: readonly SceneCommand[] = [
  prepare(),
  { type: 'putSceneAway', take },
  start,
  pause,
  resume,
  end,
  replay,
  offer(ans, 'persona'),
  { type: 'takePartBack', participant: ans },
  { type: 'swapParts', one: { participant: ans, part: 'persona' }, other: { participant: daan, part: 'other' } },
  { type: 'dealLenses', to: [ans], seed: 1, again: false },
  value(5),
];

describe('the course of a scene', () => {
  it.each(leading)('J40 a participant may not $type', (command) => {
    expect(onStage().ask(ANS, command)).toBe('facilitatorOnly');
  });

  it.each([...leading, stop, volunteer('persona'), accept('persona'), decline, { type: 'chooseLens', lens: 'tips' } as const])(
    'J40 a viewer may not $type',
    (command) => {
      expect(onStage().ask(WATCHER, command)).toBe('viewerMayNot');
    },
  );

  it('J40 two who press the same button at once do one thing, and who looks at another take hears it', () => {
    const scene = sessionScene();
    scene.ask(LEADER, { type: 'start' });
    for (const command of [prepare(), start, pause, resume, end])
      expect([scene.ask(LEADER, command), scene.ask(OTHER_LEADER, command)], command.type).toEqual([1, 0]);
    expect([scene.ask(LEADER, replay), scene.ask(OTHER_LEADER, replay)]).toEqual([1, 0]);
    expect(scene.session.scene.play).toMatchObject({ take: 2, script: { ...script(), opening: 'Fijn dat u er bent.' } });
    for (const command of [start, pause, resume, end]) expect(scene.ask(LEADER, command)).toBe('movedOn');
    expect(scene.ask(LEADER, { type: 'startScene', take: 2 })).toBe(1);
    expect(scene.ask(LEADER, replay)).toBe('movedOn');
  });

  it.each<[string, readonly SceneCommand[], SceneCommand, string]>([
    ['before there is one', [], start, 'noScene'],
    ['before there is one', [], stop, 'sceneNotRunning'],
    ['ready', [prepare()], pause, 'sceneNotRunning'],
    ['ready', [prepare()], end, 'sceneNotRunning'],
    ['ready', [prepare()], replay, 'sceneNotEnded'],
    ['running', [prepare(), start], prepare(), 'sceneRuns'],
    ['paused', [prepare(), start, pause], prepare(), 'sceneRuns'],
    ['running', [prepare(), start], replay, 'sceneNotEnded'],
    ['ended', [prepare(), start, end], start, 'sceneNotRunning'],
    ['ended', [prepare(), start, end], resume, 'sceneNotRunning'],
    ['running', [prepare(), start], value(3), 'noSuchTake'],
  ])('J40 a scene %s: after %j not %j', (_, before, command, reason) => {
    const scene = sessionScene();
    scene.ask(LEADER, { type: 'start' });
    for (const each of before) expect(scene.ask(LEADER, each)).toBe(1);
    expect(scene.ask(LEADER, command)).toBe(reason);
  });

  it('J40 other words for a scene that stands ready are no other take; each that is played counts one more', () => {
    const scene = sessionScene();
    scene.ask(LEADER, { type: 'start' });
    for (const setting of ['Aan de deur.', 'Aan de telefoon.']) scene.ask(LEADER, prepare({ setting }));
    expect(scene.session.scene.play).toMatchObject({ take: 1, script: { setting: 'Aan de telefoon.' } });
    scene.ask(LEADER, start);
    scene.ask(LEADER, end);
    expect(scene.ask(LEADER, prepare())).toBe(1);
    expect(scene.session.scene.play).toMatchObject({ take: 2, course: { stage: 'prepared' } });
  });

  it('J41 is prepared beforehand, and played while the session is under way', () => {
    const scene = sessionScene();
    expect([scene.ask(LEADER, prepare()), scene.ask(LEADER, start)]).toEqual([1, 'notUnderway']);
  });

  it('J41 counts what was played, without the pauses', () => {
    const scene = onStage();
    scene.wait(30_000);
    scene.ask(LEADER, pause);
    scene.wait(600_000);
    scene.ask(LEADER, resume);
    scene.wait(12_500);
    const played = () => playedMsOf(scene.session.scene.play?.course ?? { stage: 'prepared' }, scene.nowMs);
    expect(played()).toBe(42_500);
    expect(sceneStamp(scene.session.scene.play, scene.nowMs)).toEqual({ take: 1, second: 42 });
    scene.ask(LEADER, end);
    scene.wait(5_000);
    expect(played()).toBe(42_500);
    expect(scene.session.scene.results).toMatchObject([{ take: 1, playedMs: 42_500, proposal: null, accepted: null }]);
    expect(sceneStamp(scene.session.scene.play, scene.nowMs)).toBe(null);
  });

  it('J41 ends with the step in which it is played', () => {
    const scene = onStage();
    scene.wait(20_000);
    expect(scene.ask(LEADER, { type: 'goTo', from: id('first'), to: id('second') })).toBe(2);
    expect(scene.session.scene).toMatchObject({ play: { course: { stage: 'ended' } }, results: [{ take: 1, playedMs: 20_000 }] });
    expect(presentStep(scene.session)?.id).toBe('second');
    // What only stands ready waits for its step.
    scene.ask(LEADER, prepare());
    expect(scene.ask(LEADER, { type: 'goTo', from: id('second'), to: id('third') })).toBe(1);
    expect(courseOf(scene)?.stage).toBe('prepared');
  });

  it('J41 is neither begun nor resumed while the session stands still', () => {
    const scene = onStage();
    scene.ask(LEADER, { type: 'pause' });
    expect(scene.ask(LEADER, resume)).toBe('sessionPaused');
    scene.ask(LEADER, end);
    scene.ask(LEADER, replay);
    expect(scene.ask(LEADER, { type: 'startScene', take: 2 })).toBe('sessionPaused');
    scene.ask(LEADER, { type: 'resume' });
    expect(scene.ask(LEADER, { type: 'startScene', take: 2 })).toBe(1);
  });

  it('J75 is put away while it stands ready, once, and leaves its number to the next', () => {
    const scene = onStage();
    const away = (take: number): SceneCommand => ({ type: 'putSceneAway', take });
    expect(scene.ask(LEADER, away(1))).toBe('sceneNotReady');
    scene.ask(LEADER, end);
    expect(scene.ask(LEADER, away(1))).toBe('sceneNotReady');
    scene.ask(LEADER, prepare());
    expect([scene.ask(LEADER, away(2)), scene.ask(OTHER_LEADER, away(2))]).toEqual([1, 0]);
    expect(scene.session.scene).toMatchObject({ play: null, results: [{ take: 1 }] });
    scene.ask(LEADER, prepare());
    expect(scene.session.scene.play?.take).toBe(2);
  });

  it('J75 leaves nobody with a part or a scene that stands ready when the session is over', () => {
    const scene = onStage();
    scene.ask(LEADER, end);
    scene.ask(LEADER, prepare());
    scene.ask(ANS, volunteer('persona'));
    scene.ask(LEADER, offer(ans, 'persona'));
    scene.ask(DAAN, { type: 'chooseLens', lens: 'tips' });
    scene.ask(LEADER, { type: 'end' });
    expect(scene.session.scene).toMatchObject({
      play: null,
      cast: [],
      offers: [],
      volunteers: [],
      lenses: [],
      results: [{ take: 1 }],
    });
  });

  it('J41 stands still in a pause of the session, and ends with it', () => {
    const scene = onStage();
    expect(scene.ask(LEADER, { type: 'pause' })).toBe(2);
    expect(courseOf(scene)).toMatchObject({ stage: 'paused', asked: false });
    expect(scene.ask(LEADER, { type: 'resume' })).toBe(1);
    expect(courseOf(scene)?.stage).toBe('paused');
    expect(scene.ask(LEADER, { type: 'end' })).toBe(2);
    expect(courseOf(scene)?.stage).toBe('ended');
  });

  it('J41 keeps the results of the latest takes', () => {
    const scene = onStage();
    for (let at = 1; at <= RESULTS_MAX + 3; at += 1) {
      scene.ask(LEADER, { type: 'endScene', take: at });
      scene.ask(LEADER, { type: 'replayScene', take: at, opening: '' });
      scene.ask(LEADER, { type: 'startScene', take: at + 1 });
    }
    expect(scene.session.scene.results).toHaveLength(RESULTS_MAX);
    expect(scene.session.scene.results.at(-1)?.take).toBe(RESULTS_MAX + 3);
  });
});

describe('what is seen of the role-play', () => {
  it('J47 all see the cast; offers, volunteers and lenses only who leads and who they are of', () => {
    const scene = onStage();
    scene.ask(LEADER, offer(ans, 'persona'));
    scene.ask(DAAN, volunteer('other'));
    scene.ask(ANS, { type: 'chooseLens', lens: 'emotions' });
    expect(visibleTo(scene.session, LEADER).scene).toMatchObject({
      offers: [{ participant: ans, part: 'persona' }],
      volunteers: [{ participant: daan, part: 'other' }],
      lensCounts: { phases: 0, emotions: 1, tips: 0 },
    });
    expect(visibleTo(scene.session, ANS).scene).toMatchObject({ volunteers: [], myLens: 'emotions', lensCounts: null });
    expect(JSON.stringify(visibleTo(scene.session, ANS))).not.toContain(daan);
    expect(JSON.stringify(visibleTo(scene.session, DAAN))).not.toContain(ans);
    scene.ask(ANS, accept('persona'));
    for (const actor of [LEADER, DAAN, WATCHER])
      expect(visibleTo(scene.session, actor).scene.cast).toEqual([{ participant: ans, part: 'persona' }]);
  });

  it('J51 a value that is taken over counts once, is seen by all, and is adjusted by who saw it', () => {
    const scene = onStage();
    scene.ask(LEADER, end);
    expect([scene.ask(LEADER, value(-7)), scene.ask(OTHER_LEADER, value(-7))]).toEqual([1, 0]);
    expect(scene.ask(OTHER_LEADER, value(4))).toBe('movedOn');
    expect(visibleTo(scene.session, ANS).scene.results).toMatchObject([{ accepted: { value: -7, written: 'pending' } }]);
    expect(JSON.stringify(visibleTo(scene.session, ANS))).not.toContain(LEADER.participantId);
    const written = evolve(scene.session, { type: 'valueWritten', take, value: -7, written: 'written' });
    expect(written.scene.results).toMatchObject([{ accepted: { value: -7, written: 'written' }, acceptedBy: null }]);
    expect(scene.ask(OTHER_LEADER, value(4, -7))).toBe(1);
    // What was written is no longer what is wanted.
    const late = evolve(scene.session, { type: 'valueWritten', take, value: -7, written: 'written' });
    expect(late.scene.results).toMatchObject([{ accepted: { value: 4, written: 'pending' } }]);
  });

  it('J47 what the dials say is for who leads until it is taken over', () => {
    const scene = onStage();
    scene.ask(LEADER, end);
    const proposal = { value: 3, player: null, observers: null, observerCount: 0 };
    const measured = evolve(scene.session, { type: 'takeMeasured', take, proposal });
    expect(visibleTo(measured, LEADER).scene.results).toMatchObject([{ proposal }]);
    expect(visibleTo(measured, ANS).scene.results).toMatchObject([{ proposal: null }]);
  });

  it('J13 nothing of somebody who is gone stays in the role-play', () => {
    const scene = onStage();
    scene.ask(ANS, { type: 'chooseLens', lens: 'emotions' });
    scene.ask(LEADER, offer(ans, 'persona'));
    scene.ask(ANS, volunteer('other'));
    scene.ask(LEADER, end);
    scene.ask(LEADER, value(1));
    for (const gone of [ans, LEADER.participantId]) {
      const after = forget(scene.session, gone).reduce(evolve, scene.session);
      expect(JSON.stringify(after)).not.toContain(gone);
      expect(forget(after, gone)).toEqual([]);
    }
  });
});

it.each([
  prepare({ points: [''] }),
  prepare({ points: Array.from({ length: 11 }, () => 'punt') }),
  prepare({ setting: 'x'.repeat(601) }),
  { ...prepare(), more: 1 },
  { type: 'startScene' },
  { type: 'startScene', take: 0 },
  value(21),
  value(0.5),
  { type: 'offerPart', participant: ans, part: 'director' },
  { type: 'dealLenses', to: [ans], seed: -1, again: false },
  { type: 'stopScene', participant: ans },
])('J12 of the role-play is refused before it is read: %j', (command) => {
  expect(v.is(sessionCommandSchema, command)).toBe(false);
});
