import type { ParticipantId } from '../base/index.ts';
import type { Evolvers } from './evolver.ts';
import { POLL_RESULTS_MAX, type PollReply, type PollState } from './poll.ts';
import type { PollEvent, PollEventOf } from './pollEvent.ts';

/** What each event of a quick poll makes of the session. */
export const pollEvolvers: Evolvers<PollEvent> = {
  pollOpened: ({ poll }, { type: _, ...question }) => ({ poll: { ...poll, open: { ...question, replies: [] } } }),
  pollAnswered: ({ poll }, event) => ({ poll: withReply(poll, event) }),
  pollClosed: ({ poll }, event) => ({ poll: closed(poll, event) }),
  pollCancelled: ({ poll }) => ({ poll: { ...poll, open: null } }),
  tallyWritten: ({ poll }, { openedAtMs, written }) => ({
    poll: {
      ...poll,
      results: poll.results.map((result) => (result.openedAtMs === openedAtMs ? { ...result, written } : result)),
    },
  }),
  replyForgotten: ({ poll }, { participant }) => ({
    poll: { ...poll, open: poll.open && { ...poll.open, replies: without(poll.open.replies, participant) } },
  }),
};

function withReply({ open, results }: PollState, { participant, answer }: PollEventOf<'pollAnswered'>): PollState {
  if (open === null) return { open, results };
  const others = without(open.replies, participant);
  return { open: { ...open, replies: answer === null ? others : [...others, { participant, answer }] }, results };
}

function closed({ open, results }: PollState, { tally }: PollEventOf<'pollClosed'>): PollState {
  if (open === null) return { open, results };
  const { replies: _, ...question } = open;
  return { open: null, results: [...results, { ...question, tally, written: 'pending' } as const].slice(-POLL_RESULTS_MAX) };
}

function without(replies: readonly PollReply[], participant: ParticipantId): readonly PollReply[] {
  return replies.filter((reply) => reply.participant !== participant);
}
