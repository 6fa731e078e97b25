import type { BoardId, ParticipantId } from '@samenreis/shared/base';

/** What is noted of who did what with access, boards and people. */
export const AUDIT_DEEDS = [
  'accountMade',
  'signedIn',
  'signInFailed',
  'signedOutEverywhere',
  'passwordChanged',
  'resetLinkMade',
  'passwordReset',
  'colleagueInvited',
  'colleagueLinkRevoked',
  'boardMade',
  'boardCopied',
  'boardDeleted',
  'boardRestored',
  'boardShared',
  'boardLeadershipEnded',
  'boardTransferred',
  'invitationMade',
  'invitationRevoked',
  'doorOpened',
  'doorClosed',
  'namesHidden',
  'namesShown',
  'personRemoved',
  'personReadmitted',
  'handoverMade',
  'handoverTaken',
] as const;
export type AuditDeed = (typeof AUDIT_DEEDS)[number];

/** One line of the audit trail: ids and a time, never a name, an address or a text. */
export interface AuditEntry {
  readonly atMs: number;
  readonly deed: AuditDeed;
  /** Who did it, where by an account; for a sign-in, the account it was for. */
  readonly accountId: string | null;
  /** Who did it, where by taking part in a board. */
  readonly participantId: ParticipantId | null;
  readonly boardId: BoardId | null;
  /** What it was done to: an invitation, a participant, a link, a new board. */
  readonly subjectId: string | null;
}

/** Append-only: nothing is changed, and nothing is removed but by age. Its ids outlive what they point to. */
export interface AuditStore {
  append(entry: AuditEntry): Promise<void>;
  /** The earliest `limit` entries from this moment on, in the order in which they were written. */
  listSince(ms: number, limit: number): Promise<readonly AuditEntry[]>;
  /** Removes what is older. */
  forgetBefore(ms: number): Promise<void>;
}
