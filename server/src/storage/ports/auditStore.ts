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
  'boardGone',
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
  'leadingGiven',
  'leadingTaken',
  'handoverMade',
  'handoverTaken',
] as const;
export type AuditDeed = (typeof AUDIT_DEEDS)[number];

/** One line of the audit trail: ids and a time, never a name, an address or a text. */
export interface AuditEntry {
  readonly atMs: number;
  readonly deed: AuditDeed;
  /** Who did it, where by an account; for a sign-in and a reset password, the account it was for. */
  readonly accountId: string | null;
  /** Who did it, where by taking part in a board. */
  readonly participantId: ParticipantId | null;
  readonly boardId: BoardId | null;
  /** What it was done to: an invitation, a participant, a link, another account, the copy of a board. */
  readonly subjectId: string | null;
}

/** An entry with its place in the order of writing. */
export interface StoredAuditEntry extends AuditEntry {
  readonly seq: number;
}

export interface AuditQuery {
  readonly sinceMs: number;
  /** Written after this one; 0 from the first on. */
  readonly afterSeq: number;
  /** null for all of them. */
  readonly deeds: readonly AuditDeed[] | null;
  readonly limit: number;
}

/** Append-only: nothing is changed, and nothing is removed but by age. Its ids outlive what they point to. */
export interface AuditStore {
  append(entry: AuditEntry): Promise<void>;
  /** The first `limit` of those asked for, in the order in which they were written. */
  list(query: AuditQuery): Promise<readonly StoredAuditEntry[]>;
  /** Removes what is older. */
  forgetBefore(ms: number): Promise<void>;
}
