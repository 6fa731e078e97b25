import type { ParticipantId, Result } from '../base/index.ts';
import type { SessionRejection } from './sessionCommand.ts';
import type { SessionEvent } from './sessionEvent.ts';

/** Who asks: the roles are the board's own. */
export interface SessionActor {
  readonly participantId: ParticipantId;
  readonly role: 'facilitator' | 'participant' | 'viewer';
}

/** What follows from a command, or why nothing does. No events is a yes too: what was asked is so already. */
export type Decision = Result<readonly SessionEvent[], SessionRejection>;
