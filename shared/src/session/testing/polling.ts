import type { ConclusionId } from '../../base/index.ts';
import type { PollAnswer } from '../poll.ts';
import type { PollCommand, PollCommandOf } from '../pollCommand.ts';

/** What is asked about, by its pattern. */
export const WAITING = { conclusion: 'conclusion-1' as ConclusionId, asked: 'Wie wacht, wil weten hoe lang.' };

export const openPoll = (change: Partial<Omit<PollCommandOf<'openPoll'>, 'type'>> = {}): PollCommand => ({
  type: 'openPoll',
  ...WAITING,
  ...change,
});

export const answerPoll =
  (openedAtMs: number) =>
  (answer: PollAnswer | null): PollCommand => ({ type: 'answerPoll', openedAtMs, answer });
