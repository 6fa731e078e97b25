import type { ParticipantId } from '../base/index.ts';
import { groupsSeenBy } from './groupsView.ts';
import { pollSeenBy } from './pollView.ts';
import type { Session } from './session.ts';
import type { SessionView } from './visibleTo.ts';

/** The session as far as somebody knows it, to ask of it beforehand what the server will decide: who else is ready is nobody's business. */
export function sessionSeenBy(view: SessionView, me: ParticipantId): Session {
  const { ready, amReady, readyCount: _, scene, ballot, votes, votesRevision, groups, poll, ...known } = view;
  const mine = ballot?.mine ?? [];
  const open = votes.open && { ...votes.open, ballots: mine.length === 0 ? [] : [{ participant: me, dots: mine }] };
  return {
    ...known,
    ready: ready ?? (amReady ? [me] : []),
    scene: sceneSeenBy(scene, me),
    groups: groupsSeenBy(groups, me),
    poll: pollSeenBy(poll, me),
    vote: { open, results: votes.results, unmarked: [], revision: votesRevision },
  };
}

function sceneSeenBy({ lensCounts: _, myLens, results, ...scene }: SessionView['scene'], me: ParticipantId): Session['scene'] {
  return {
    ...scene,
    lenses: myLens === null ? [] : [{ participant: me, lens: myLens, chosen: true }],
    results: results.map((result) => ({ ...result, acceptedBy: null })),
  };
}
