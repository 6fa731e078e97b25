import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { NoteId, PhaseId } from '../base/index.ts';
import { forget } from './decide.ts';
import { evolve } from './evolve.ts';
import { sessionCommandSchema } from './sessionCommand.ts';
import { ANS, id, LEADER, OTHER_LEADER, sessionScene, WATCHER } from './testing/sessionScene.ts';
import { candidate } from './testing/voting.ts';
import { visibleTo } from './visibleTo.ts';

const phase = { type: 'phase', phase: 'phase-1' as PhaseId } as const; // of its pattern
const note = { type: 'note', note: candidate(1) } as const;
const point = { type: 'spotlight', at: phase } as const;

function pointed() {
  const scene = sessionScene();
  expect(scene.ask(LEADER, point)).toBe(1);
  return { scene, sinceMs: scene.session.pointing.spotlight?.sinceMs ?? -1 };
}

describe('J63 what everybody is asked to look at', () => {
  it.each([
    ['who leads', LEADER, 1],
    ['who takes part', ANS, 'facilitatorOnly'],
    ['who watches', WATCHER, 'viewerMayNot'],
  ] as const)('may be pointed at before the session by %s: %s', (_, actor, outcome) => {
    expect(sessionScene().ask(actor, point)).toBe(outcome);
  });

  it('is the same for everybody, who watches as well', () => {
    const { scene, sinceMs } = pointed();
    for (const actor of [LEADER, ANS, WATCHER])
      expect(visibleTo(scene.session, actor).pointing.spotlight).toEqual({ at: phase, sinceMs });
  });

  it('is pointed at anew by who points again, also within a millisecond', () => {
    const { scene, sinceMs } = pointed();
    expect(scene.ask(LEADER, point)).toBe(1);
    expect(scene.session.pointing.spotlight).toEqual({ at: phase, sinceMs: sinceMs + 1 });
    scene.wait(5);
    expect(scene.ask(OTHER_LEADER, { type: 'spotlight', at: note })).toBe(1);
    expect(scene.session.pointing.spotlight).toEqual({ at: note, sinceMs: scene.nowMs });
  });

  it('is taken away by who sees it, and not by who still saw another', () => {
    const { scene, sinceMs } = pointed();
    scene.wait(1);
    scene.ask(OTHER_LEADER, { type: 'spotlight', at: note });
    expect(scene.ask(LEADER, { type: 'clearSpotlight', sinceMs })).toBe('movedOn');
    expect(scene.ask(ANS, { type: 'clearSpotlight', sinceMs: scene.nowMs })).toBe('facilitatorOnly');
    expect(scene.ask(LEADER, { type: 'clearSpotlight', sinceMs: scene.nowMs })).toBe(1);
    expect(scene.ask(OTHER_LEADER, { type: 'clearSpotlight', sinceMs: scene.nowMs })).toBe(0);
  });

  it.each([
    ['the next step', { type: 'goTo', from: id('first'), to: id('second') }],
    ['the end of the session', { type: 'end' }],
  ] as const)('goes with %s', (_, command) => {
    const { scene } = pointed();
    scene.ask(LEADER, { type: 'start' });
    expect(scene.session.pointing.spotlight).not.toBeNull();
    scene.ask(LEADER, command);
    expect(scene.session.pointing.spotlight).toBeNull();
  });

  it.each([
    { type: 'spotlight', at: { type: 'note', note: 'phase-1' as NoteId } },
    { type: 'spotlight', at: { type: 'phase', phase: '__proto__ ' } },
    { type: 'spotlight', at: { ...phase, note: candidate(1) } },
    { type: 'spotlight' },
    { type: 'clearSpotlight', sinceMs: -1 },
    { type: 'guide', participant: ANS.participantId },
  ])('is refused before it is read: %j', (command) => {
    expect(v.is(sessionCommandSchema, command)).toBe(false);
  });
});

describe('J64 whose view everybody goes along with', () => {
  it('is of one who leads at a time; another takes it over, and whoever leads stops it', () => {
    const scene = sessionScene();
    expect(scene.ask(ANS, { type: 'guide' })).toBe('facilitatorOnly');
    expect(scene.ask(LEADER, { type: 'guide' })).toBe(1);
    expect(scene.ask(LEADER, { type: 'guide' })).toBe(0);
    const first = scene.session.pointing.guide?.sinceMs ?? -1;
    expect(scene.ask(OTHER_LEADER, { type: 'guide' })).toBe(1);
    expect(scene.session.pointing.guide).toEqual({ participant: OTHER_LEADER.participantId, sinceMs: first + 1 });
    expect(scene.ask(LEADER, { type: 'stopGuiding', sinceMs: first })).toBe('movedOn');
    expect(scene.ask(ANS, { type: 'stopGuiding', sinceMs: first + 1 })).toBe('facilitatorOnly');
    expect(scene.ask(LEADER, { type: 'stopGuiding', sinceMs: first + 1 })).toBe(1);
    expect(scene.session.pointing.guide).toBeNull();
  });

  it('lasts from step to step, and ends with the session', () => {
    const scene = sessionScene();
    scene.ask(LEADER, { type: 'guide' });
    scene.ask(LEADER, { type: 'start' });
    scene.ask(LEADER, { type: 'goTo', from: id('first'), to: id('second') });
    expect(scene.session.pointing.guide?.participant).toBe(LEADER.participantId);
    scene.ask(LEADER, { type: 'end' });
    expect(scene.session.pointing.guide).toBeNull();
  });

  it('is nobody’s whose access ended', () => {
    const scene = sessionScene();
    scene.ask(LEADER, { type: 'guide' });
    const after = forget(scene.session, LEADER.participantId).reduce(evolve, scene.session);
    expect(after.pointing.guide).toBeNull();
    expect(forget(after, LEADER.participantId)).toEqual([]);
  });
});
