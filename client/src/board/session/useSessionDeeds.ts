import { decide, type SessionCommand, type SessionRejection, type SessionView, sessionSeenBy } from '@samenreis/shared/session';
import { useServices } from '../../app/services.ts';
import type { OpenBoard } from '../openBoard.ts';
import { sessionRejectionText } from './sessionRejectionText.ts';
import { useSession } from './useSession.ts';

export interface SessionDeeds {
  /** @returns whether it was done; where not, the person was told why */
  send(command: SessionCommand): Promise<boolean>;
  /** Why the server would refuse it; null where it may be done. */
  refusalOf(command: SessionCommand): SessionRejection | null;
}

/** What this person does in the session, and what may be done, by the rule that the server decides by. */
export function useSessionDeeds({ session, info }: Pick<OpenBoard, 'session' | 'info'>): SessionDeeds {
  const { announcer } = useServices();
  const view = useSession({ session });
  return {
    async send(command) {
      const outcome = await session.send(command);
      if (outcome.ok) return true;
      announcer.announce(sessionRejectionText(outcome.reason), outcome.reason === 'noAnswer' ? 'problem' : 'info');
      return false;
    },
    refusalOf(command) {
      if (view === null) return 'notUnderway';
      return refusalIn(view, command, info.me, session.nowMs());
    },
  };
}

function refusalIn(
  view: SessionView,
  command: SessionCommand,
  me: OpenBoard['info']['me'],
  nowMs: number,
): SessionRejection | null {
  const decision = decide(sessionSeenBy(view, me.participantId), command, me, nowMs);
  return decision.ok ? null : decision.reason;
}
