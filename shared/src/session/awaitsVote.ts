import { presentStep } from './session.ts';
import type { SessionView } from './visibleTo.ts';

/** Whether the step is there to vote in, and no vote was opened since the session began: who leads opens it, and the others wait for that. */
export function awaitsVote(view: Pick<SessionView, 'agenda' | 'progress' | 'votes'>): boolean {
  const { progress, votes } = view;
  if (presentStep(view)?.kind !== 'vote' || votes.open !== null || !('startedAtMs' in progress)) return false;
  return votes.results.every(({ openedAtMs }) => openedAtMs < progress.startedAtMs);
}
