import { presentStep, type SessionView, type VoteResult } from '@samenreis/shared/session';
import { useState } from 'react';

type ClosedPoll = NonNullable<SessionView['poll']['last']>;

export type OutcomeOfStep =
  | { readonly kind: 'poll'; readonly poll: ClosedPoll }
  | { readonly kind: 'vote'; readonly result: VoteResult };

/** What was asked in the present step stays in sight when it is counted, until the next step or the next question. */
export function useOutcomeOfStep(view: SessionView | null): OutcomeOfStep | null {
  const [asked, setAsked] = useState<{ readonly step: string | null; readonly name: string } | null>(null);
  if (view === null) return null;
  const step = presentStep(view)?.id ?? null;
  const name = nameOfAsked(view);
  if (name !== null && (asked?.name !== name || asked.step !== step)) setAsked({ step, name });
  if (name !== null || asked === null || asked.step !== step) return null;
  const { last } = view.poll;
  if (last !== null && asked.name === pollName(last)) return { kind: 'poll', poll: last };
  const result = view.votes.results.find(({ id }) => id === asked.name);
  return result === undefined ? null : { kind: 'vote', result };
}

/** Of what is open now: a vote by its id, a poll by when it was opened. */
function nameOfAsked({ poll, votes }: SessionView): string | null {
  if (poll.open !== null) return pollName(poll.open);
  return votes.open?.paper.id ?? null;
}

function pollName({ openedAtMs }: Pick<ClosedPoll, 'openedAtMs'>): string {
  return String(openedAtMs);
}
