import { expect, it } from 'vitest';
import type { VoteId } from '../base/index.ts';
import { awaitsVote } from './awaitsVote.ts';
import { ANS, id, LEADER, sessionScene, step } from './testing/sessionScene.ts';
import { openVote, VOTE } from './testing/voting.ts';
import { visibleTo } from './visibleTo.ts';

it('U267 a vote is awaited in a step for it, until one is opened; after the session began again once more', () => {
  const scene = sessionScene([step('talk', 5, []), { ...step('dots', 5, []), kind: 'vote' }]);
  const isAwaited = () => awaitsVote(visibleTo(scene.session, ANS));
  expect(isAwaited()).toBe(false);
  scene.ask(LEADER, { type: 'start' });
  expect(isAwaited()).toBe(false);
  scene.ask(LEADER, { type: 'goTo', from: id('talk'), to: id('dots') });
  expect(isAwaited()).toBe(true);
  scene.ask(LEADER, { type: 'pause' });
  expect(isAwaited()).toBe(true);
  scene.ask(LEADER, { type: 'resume' });
  scene.wait(1_000);
  scene.ask(LEADER, openVote());
  expect(isAwaited()).toBe(false);
  scene.ask(LEADER, { type: 'cancelVote', vote: VOTE });
  expect(isAwaited()).toBe(true);
  scene.ask(LEADER, openVote({ id: 'vote-2' as VoteId })); // of its pattern
  scene.ask(LEADER, { type: 'closeVote', vote: 'vote-2' as VoteId });
  expect(isAwaited()).toBe(false);
  scene.wait(1_000);
  scene.ask(LEADER, { type: 'end' });
  expect(isAwaited()).toBe(false);
  scene.wait(1_000);
  scene.ask(LEADER, { type: 'start' });
  scene.ask(LEADER, { type: 'goTo', from: id('talk'), to: id('dots') });
  expect(isAwaited()).toBe(true);
});
