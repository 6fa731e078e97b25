import type { BoardId } from '@samenreis/shared/base';
import type { AccountLinkStore } from './accountLinkStore.ts';
import type { AccountStore } from './accountStore.ts';
import type { AuditStore } from './auditStore.ts';
import type { BoardLog } from './boardLog.ts';
import type { BoardStore } from './boardStore.ts';
import type { CardStore } from './cardStore.ts';
import type { DialStore } from './dialStore.ts';
import type { InvitationStore } from './invitationStore.ts';
import type { LiveSessionStore } from './liveSessionStore.ts';
import type { ParticipantStore } from './participantStore.ts';
import type { PrivateNoteStore } from './privateNoteStore.ts';
import type { SessionStore } from './sessionStore.ts';

/**
 * All that is kept, behind one handle. Each adapter passes the same contract suite. Calls take effect in call order.
 * A write that names a board, account, session or invitation that does not exist is a bug and throws.
 */
export interface Store {
  readonly log: BoardLog;
  readonly boards: BoardStore;
  readonly cards: CardStore;
  readonly accounts: AccountStore;
  readonly accountLinks: AccountLinkStore;
  readonly audit: AuditStore;
  readonly sessions: SessionStore;
  readonly participants: ParticipantStore;
  readonly invitations: InvitationStore;
  readonly liveSessions: LiveSessionStore;
  readonly dials: DialStore;
  readonly privateNotes: PrivateNoteStore;
  /**
   * Removes a board from the bin for good, with all that is kept of it: its document and log, its live session with recordings and private notes, who took part, the links to it. In
   * one transaction. Nobody may have the board open. @returns false for a board that is not in the bin
   */
  purge(board: BoardId): Promise<boolean>;
  /** Resolves when everything accepted so far is on disk and all handles are closed. */
  close(): Promise<void>;
}
