import type { AccountStore } from './accountStore.ts';
import type { BoardLog } from './boardLog.ts';
import type { BoardStore } from './boardStore.ts';
import type { InvitationStore } from './invitationStore.ts';
import type { ParticipantStore } from './participantStore.ts';
import type { SessionStore } from './sessionStore.ts';

/**
 * All that is kept, behind one handle. Each adapter passes the same contract suite. Calls take effect in call order.
 * A write that names a board, account, session or invitation that does not exist is a bug and throws.
 */
export interface Store {
  readonly log: BoardLog;
  readonly boards: BoardStore;
  readonly accounts: AccountStore;
  readonly sessions: SessionStore;
  readonly participants: ParticipantStore;
  readonly invitations: InvitationStore;
  /** Resolves when everything accepted so far is on disk and all handles are closed. */
  close(): Promise<void>;
}
