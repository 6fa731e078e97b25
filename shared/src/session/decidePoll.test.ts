import { describe, expect, it } from 'vitest';
import type { ConclusionId } from '../base/index.ts';
import { forget } from './decide.ts';
import { evolve } from './evolve.ts';
import { sealed, sealingOf } from './sealBallots.ts';
import { newSession } from './session.ts';
import { sessionSeenBy } from './sessionSeenBy.ts';
import { answerPoll, openPoll, WAITING } from './testing/polling.ts';
import { ANS, DAAN, LEADER, OTHER_LEADER, sessionScene, WATCHER } from './testing/sessionScene.ts';
import { visibleTo } from './visibleTo.ts';

function polling() {
  const scene = sessionScene();
  expect(scene.ask(LEADER, openPoll())).toBe(1);
  const openedAtMs = scene.session.poll.open?.openedAtMs ?? 0;
  return { scene, openedAtMs, says: answerPoll(openedAtMs), close: { type: 'closePoll', openedAtMs } as const };
}

describe('a quick poll', () => {
  it('J84 is opened by who leads, one at a time; the same one again is no second, and two who close it close it once', () => {
    const scene = sessionScene();
    expect(scene.ask(ANS, openPoll())).toBe('facilitatorOnly');
    expect(scene.ask(LEADER, openPoll())).toBe(1);
    expect(scene.ask(OTHER_LEADER, openPoll())).toBe(0);
    expect(scene.ask(OTHER_LEADER, openPoll({ conclusion: 'conclusion-2' as ConclusionId }))).toBe('pollIsOpen');
    const openedAtMs = scene.session.poll.open?.openedAtMs ?? 0;
    for (const type of ['closePoll', 'cancelPoll'] as const) expect(scene.ask(ANS, { type, openedAtMs })).toBe('facilitatorOnly');
    expect(scene.ask(LEADER, { type: 'closePoll', openedAtMs })).toBe(1);
    // In the same millisecond, and yet another: who closes the first once more does not close this one.
    expect(scene.ask(LEADER, openPoll())).toBe(1);
    expect(scene.session.poll.open?.openedAtMs).toBe(openedAtMs + 1);
    expect(scene.ask(OTHER_LEADER, { type: 'closePoll', openedAtMs })).toBe(0);
    expect(scene.session.poll.open).not.toBeNull();
  });

  it('J84 is called off without a trace, and what was counted is not called off', () => {
    const { scene, openedAtMs, says, close } = polling();
    scene.ask(ANS, says('doubt'));
    const cancel = { type: 'cancelPoll', openedAtMs } as const;
    expect(scene.ask(LEADER, cancel)).toBe(1);
    expect(scene.ask(OTHER_LEADER, cancel)).toBe(0);
    expect(scene.session.poll).toEqual(newSession.poll);
    scene.ask(LEADER, openPoll());
    scene.ask(LEADER, close);
    expect(scene.ask(LEADER, cancel)).toBe('pollIsClosed');
  });

  it('J84 ends with the session, and is counted', () => {
    const { scene, openedAtMs, says } = polling();
    scene.ask(LEADER, { type: 'start' });
    scene.ask(ANS, says('agree'));
    scene.ask(LEADER, { type: 'end' });
    expect(scene.session.poll).toMatchObject({ open: null, results: [{ openedAtMs, tally: { agree: 1, doubt: 0, disagree: 0 } }] });
  });

  it('J85 counts everybody but who watches once, whatever they send again, and what they said last', () => {
    const { scene, says, close } = polling();
    for (const answer of ['doubt', 'doubt', 'disagree'] as const) scene.ask(ANS, says(answer));
    expect(scene.ask(ANS, says('disagree'))).toBe(0);
    expect(scene.ask(LEADER, says('agree'))).toBe(1);
    expect(scene.ask(DAAN, says('agree'))).toBe(1);
    expect(scene.ask(DAAN, says(null))).toBe(1);
    expect(scene.ask(WATCHER, says('agree'))).toBe('viewerMayNot');
    expect(visibleTo(scene.session, DAAN).poll.open).toMatchObject({ mine: null, answered: 2 });
    scene.ask(LEADER, close);
    expect(visibleTo(scene.session, WATCHER).poll.last?.tally).toEqual({ agree: 1, doubt: 0, disagree: 1 });
    expect(scene.ask(DAAN, says('agree'))).toBe('pollIsClosed');
  });

  it('J85 shows nobody what another says while it is open, who leads included, and never who said what', () => {
    const { scene, openedAtMs, says, close } = polling();
    scene.ask(ANS, says('disagree'));
    const question = { openedAtMs, conclusion: WAITING.conclusion, asked: WAITING.asked };
    for (const actor of [LEADER, DAAN, WATCHER])
      expect(visibleTo(scene.session, actor).poll).toEqual({ open: { ...question, mine: null, answered: 1 }, last: null });
    expect(visibleTo(scene.session, ANS).poll.open?.mine).toBe('disagree');
    scene.ask(LEADER, close);
    for (const actor of [LEADER, ANS, DAAN, WATCHER]) {
      const { poll } = visibleTo(scene.session, actor);
      expect(poll).toEqual({ open: null, last: { ...question, tally: { agree: 0, doubt: 0, disagree: 1 } } });
    }
    expect(JSON.stringify(scene.session.poll)).not.toContain(ANS.participantId);
  });

  it('J85 is decided beforehand by what one sees as the server decides', () => {
    const { scene, says } = polling();
    scene.ask(ANS, says('doubt'));
    expect(sessionSeenBy(visibleTo(scene.session, ANS), ANS.participantId).poll.open).toEqual(scene.session.poll.open);
  });

  it('J86 has no answer of somebody who is gone', () => {
    const { scene, says } = polling();
    scene.ask(ANS, says('agree'));
    scene.ask(DAAN, says('doubt'));
    const after = forget(scene.session, ANS.participantId).reduce(evolve, scene.session);
    expect(after.poll.open?.replies).toEqual([{ participant: DAAN.participantId, answer: 'doubt' }]);
    expect(forget(after, ANS.participantId)).toEqual([]);
  });

  it.each(['closePoll', 'cancelPoll'] as const)(
    'J86 needs no answers in what is stored after %s: the same follows without',
    (type) => {
      const scene = sessionScene([]);
      const stored = [...scene.tells(LEADER, openPoll())];
      const openedAtMs = scene.session.poll.open?.openedAtMs ?? 0;
      const says = answerPoll(openedAtMs);
      for (const [actor, answer] of [
        [ANS, 'agree'],
        [DAAN, 'doubt'],
        [DAAN, null],
      ] as const)
        stored.push(...scene.tells(actor, says(answer)));
      const ending = scene.tells(LEADER, { type, openedAtMs });
      const kept = stored.map((event) => sealingOf(ending).reduce(sealed, event));
      expect(JSON.stringify(stored)).toContain(DAAN.participantId);
      expect(JSON.stringify([...kept, ...ending])).not.toMatch(new RegExp(`${ANS.participantId}|${DAAN.participantId}`));
      expect([...kept, ...ending].reduce(evolve, newSession)).toEqual(scene.session);
    },
  );

  it('J86 nor those of somebody who is gone', () => {
    const scene = sessionScene([]);
    const stored = [...scene.tells(LEADER, openPoll())];
    stored.push(...scene.tells(ANS, answerPoll(scene.session.poll.open?.openedAtMs ?? 0)('agree')));
    const going = forget(scene.session, ANS.participantId);
    const kept = stored.map((event) => sealingOf(going).reduce(sealed, event));
    expect(JSON.stringify(kept)).not.toContain(ANS.participantId);
    expect([...kept, ...going].reduce(evolve, newSession)).toEqual(going.reduce(evolve, scene.session));
  });
});
