export type { AccountLinkKind, AccountLinkStore, StoredAccountLink } from './ports/accountLinkStore.ts';
export type { AccountStore, StoredAccount, StoredBrowser } from './ports/accountStore.ts';
export {
  AUDIT_DEEDS,
  type AuditDeed,
  type AuditEntry,
  type AuditQuery,
  type AuditStore,
  type StoredAuditEntry,
} from './ports/auditStore.ts';
export {
  type BoardLog,
  type ClientBinding,
  DamagedBoardError,
  type LoadedLog,
  type LogBatch,
  LogConflictError,
  type LoggedUpdate,
  type NewEpoch,
  type StoredSnapshot,
} from './ports/boardLog.ts';
export type { BoardStore, StoredBoard } from './ports/boardStore.ts';
export type { BoardLeader, CardFacts, CardStore, StoredCard } from './ports/cardStore.ts';
export type { DialStore, StoredDialBatch } from './ports/dialStore.ts';
export type { InvitationStore, StoredInvitation } from './ports/invitationStore.ts';
export type { LiveSessionStore, LiveStep, SealedStep } from './ports/liveSessionStore.ts';
export type { ParticipantStore, StoredParticipant } from './ports/participantStore.ts';
export type {
  PlannedReveal,
  PrivateNoteStore,
  PrivateStanding,
  RevealStanding,
  StoredPrivateNote,
} from './ports/privateNoteStore.ts';
export type { SessionStore, StoredSession } from './ports/sessionStore.ts';
export type { Store } from './ports/store.ts';
export { StoreFailedError, type StoreFailure } from './ports/storeFailedError.ts';
