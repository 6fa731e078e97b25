import type { ParticipantId } from '../base/index.ts';

export const ROLES = ['facilitator', 'participant', 'viewer'] as const;
/** What somebody may do on a board. */
export type Role = (typeof ROLES)[number];

/** Who asks: the same value on both ends, on the server taken from the session and never from a message. */
export interface Actor {
  readonly participantId: ParticipantId;
  readonly role: Role;
}
