import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { CheckInAnswer } from './checkIn.ts';
import type { CheckInCommandOf } from './checkInCommand.ts';
import { forget } from './decide.ts';
import { evolve } from './evolve.ts';
import { sealed, sealingOf } from './sealBallots.ts';
import { newSession } from './session.ts';
import { sessionCommandSchema } from './sessionCommand.ts';
import { ANS, DAAN, LEADER, OTHER_LEADER, sessionScene, WATCHER } from './testing/sessionScene.ts';
import { visibleTo } from './visibleTo.ts';

const face = (value: -2 | -1 | 0 | 1 | 2): CheckInAnswer => ({ kind: 'face', value });
const word = (text: string): CheckInAnswer => ({ kind: 'word', word: text });
const open = (change: Partial<CheckInCommandOf<'openCheckIn'>> = {}): CheckInCommandOf<'openCheckIn'> => ({
  type: 'openCheckIn',
  kind: 'face',
  question: '',
  seen: null,
  ...change,
});

function opened(change: Partial<CheckInCommandOf<'openCheckIn'>> = {}) {
  const scene = sessionScene();
  expect(scene.ask(LEADER, open(change))).toBe(1);
  const openedAtMs = scene.session.checkIn?.openedAtMs ?? -1;
  const answer = (value: CheckInAnswer | null) => ({ type: 'checkIn', openedAtMs, answer: value }) as const;
  return { scene, openedAtMs, answer };
}

describe('J65 a check-in', () => {
  it('is opened and closed by who leads, also before the session, and once where two press at once', () => {
    const { scene, openedAtMs } = opened();
    expect(scene.ask(ANS, open({ seen: openedAtMs }))).toBe('facilitatorOnly');
    expect(scene.ask(OTHER_LEADER, open({ kind: 'word' }))).toBe('movedOn');
    expect(scene.ask(OTHER_LEADER, open({ kind: 'word', seen: openedAtMs }))).toBe(2);
    expect(scene.session.checkIn).toMatchObject({ kind: 'word', openedAtMs: openedAtMs + 1, answers: [] });
    expect(scene.ask(LEADER, { type: 'closeCheckIn', openedAtMs })).toBe('movedOn');
    expect(scene.ask(ANS, { type: 'closeCheckIn', openedAtMs: openedAtMs + 1 })).toBe('facilitatorOnly');
    expect(scene.ask(LEADER, { type: 'closeCheckIn', openedAtMs: openedAtMs + 1 })).toBe(1);
    expect(scene.ask(LEADER, { type: 'closeCheckIn', openedAtMs: openedAtMs + 1 })).toBe(0);
  });

  it('takes one answer a person, which may be changed and taken back, of who leads as well', () => {
    const { scene, answer } = opened();
    expect(scene.ask(ANS, answer(face(1)))).toBe(1);
    expect(scene.ask(ANS, answer(face(1)))).toBe(0);
    expect(scene.ask(ANS, answer(face(-2)))).toBe(1);
    expect(scene.ask(LEADER, answer(face(2)))).toBe(1);
    expect(scene.session.checkIn?.answers).toEqual([
      { participant: ANS.participantId, answer: face(-2) },
      { participant: LEADER.participantId, answer: face(2) },
    ]);
    expect(scene.ask(ANS, answer(null))).toBe(1);
    expect(scene.session.checkIn?.answers).toHaveLength(1);
    expect(scene.ask(WATCHER, answer(face(0)))).toBe('viewerMayNot');
  });

  it.each([
    ['a word where a face is asked', 'face', word('moe'), 'otherAnswer'],
    ['a face where a word is asked', 'word', face(0), 'otherAnswer'],
    ['a word where one is asked', 'word', word('nieuwsgierig'), 1],
  ] as const)('answers %s: %s', (_, kind, value, outcome) => {
    const { scene, answer } = opened({ kind });
    expect(scene.ask(ANS, answer(value))).toBe(outcome);
  });

  it('takes no answer that was meant for another one', () => {
    const { scene, openedAtMs, answer } = opened();
    scene.ask(LEADER, open({ seen: openedAtMs }));
    expect(scene.ask(ANS, answer(face(1)))).toBe('movedOn');
    scene.ask(LEADER, { type: 'closeCheckIn', openedAtMs: openedAtMs + 1 });
    expect(scene.ask(ANS, answer(face(1)))).toBe('noCheckIn');
  });

  it('is seen by everybody with all answers, and ends with the session', () => {
    const { scene, answer } = opened();
    scene.ask(LEADER, { type: 'start' });
    scene.ask(ANS, answer(face(1)));
    for (const actor of [LEADER, DAAN, WATCHER])
      expect(visibleTo(scene.session, actor).checkIn?.answers).toEqual([{ participant: ANS.participantId, answer: face(1) }]);
    scene.ask(LEADER, { type: 'end' });
    expect(scene.session.checkIn).toBeNull();
  });

  it.each([
    open({ question: 'x'.repeat(121) }),
    { ...open(), kind: 'smiley' },
    { type: 'checkIn', openedAtMs: 1, answer: { kind: 'face', value: 1.5 } },
    { type: 'checkIn', openedAtMs: 1, answer: { kind: 'word', word: '   ' } },
    { type: 'checkIn', openedAtMs: 1, answer: { kind: 'word', word: 'x'.repeat(25) } },
    { type: 'checkIn', openedAtMs: 1, answer: { kind: 'word', word: 'a\nb' } },
  ])('is refused before it is read: %j', (command) => {
    expect(v.is(sessionCommandSchema, command)).toBe(false);
  });
});

describe('J66 what is kept of a check-in', () => {
  it('is no answer once it is closed or another took its place: the same follows without', () => {
    const { scene, openedAtMs, answer } = opened({ kind: 'word' });
    const stored = [
      { type: 'checkInOpened', kind: 'word', question: '', openedAtMs } as const,
      ...scene.tells(ANS, answer(word('moe'))),
      ...scene.tells(DAAN, answer(word('blij'))),
    ];
    const ending = scene.tells(LEADER, open({ seen: openedAtMs }));
    const kept = stored.map((event) => sealingOf(ending).reduce(sealed, event));
    expect(JSON.stringify(stored)).toContain('moe');
    expect(JSON.stringify(kept)).not.toMatch(new RegExp(`moe|blij|${ANS.participantId}|${DAAN.participantId}`));
    const agenda = { ...newSession, agenda: scene.session.agenda };
    expect([...kept, ...ending].reduce(evolve, agenda)).toEqual(scene.session);
  });

  it('is nothing of somebody who is gone', () => {
    const { scene, openedAtMs, answer } = opened();
    const stored = [
      { type: 'checkInOpened', kind: 'face', question: '', openedAtMs } as const,
      ...scene.tells(ANS, answer(face(1))),
      ...scene.tells(DAAN, answer(face(2))),
    ];
    const going = forget(scene.session, ANS.participantId);
    const kept = stored.map((event) => sealingOf(going).reduce(sealed, event));
    expect(JSON.stringify(kept)).not.toContain(ANS.participantId);
    const after = going.reduce(evolve, scene.session);
    expect([...kept, ...going].reduce(evolve, { ...newSession, agenda: scene.session.agenda })).toEqual(after);
    expect(after.checkIn?.answers).toEqual([{ participant: DAAN.participantId, answer: face(2) }]);
    expect(forget(after, ANS.participantId)).toEqual([]);
  });
});
