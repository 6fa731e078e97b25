import type { SessionActor } from '@samenreis/shared/session';
import type { LiveSocket } from './liveIo.ts';

/** Who asks, as the door found out. */
export function actorOf({ data: { access } }: LiveSocket): SessionActor {
  return { participantId: access.participant.id, role: access.participant.role };
}
