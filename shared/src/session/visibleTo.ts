import type { ParticipantId } from '../base/index.ts';
import type { SessionActor } from './decision.ts';
import type { Session } from './session.ts';

/** The session as one person may see it; `revision` as on the server, so that a gap shows. */
export interface SessionView extends Pick<Session, 'revision' | 'agenda' | 'progress' | 'hands'> {
  readonly readyCount: number;
  readonly amReady: boolean;
  /** Who is ready: for facilitators, who wait for the others; null for everybody else. */
  readonly ready: readonly ParticipantId[] | null;
}

/** All that may leave the server of a session for this person. Names are not in it: those come with the roster, or stay hidden. */
export function visibleTo(session: Session, actor: SessionActor): SessionView {
  const { revision, agenda, progress, hands, ready } = session;
  return {
    revision,
    agenda,
    progress,
    hands,
    readyCount: ready.length,
    amReady: ready.includes(actor.participantId),
    ready: actor.role === 'facilitator' ? ready : null,
  };
}
