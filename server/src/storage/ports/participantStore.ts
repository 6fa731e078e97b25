import type { BoardId, ParticipantId } from '@samenreis/shared/base';
import type { Perspective, Role } from '@samenreis/shared/board';

/** Somebody on one board: by an account (who leads it) or by a browser session (who joined by a link). */
export interface StoredParticipant {
  readonly id: ParticipantId;
  readonly boardId: BoardId;
  readonly name: string;
  readonly perspective: Perspective;
  readonly role: Role;
  readonly accountId: string | null;
  /** Null after the session was removed: nobody resumes this participant then. */
  readonly sessionId: string | null;
  readonly invitationId: string | null;
  readonly createdAtMs: number;
  /** When this participant's access ends; null for who leads the board. */
  readonly accessUntilMs: number | null;
  readonly removedAtMs: number | null;
  /** Since when a facilitator keeps this participant out: no link lets them in again; null for who may come back. */
  readonly blockedAtMs: number | null;
}

export interface ParticipantStore {
  /** @returns false when this account or session already takes part in the board, also when removed since */
  create(participant: StoredParticipant): Promise<boolean>;
  find(id: ParticipantId): Promise<StoredParticipant | null>;
  findByAccount(board: BoardId, accountId: string): Promise<StoredParticipant | null>;
  findBySession(board: BoardId, sessionId: string): Promise<StoredParticipant | null>;
  /** In order of arrival. */
  listByBoard(board: BoardId): Promise<readonly StoredParticipant[]>;
  /** Of them, at most `limit` who came after `after`; from the first one without it. */
  pageByBoard(board: BoardId, after: StoredParticipant | null, limit: number): Promise<readonly StoredParticipant[]>;
  /** How many have access at `nowMs`: neither removed nor over their end. */
  countWithAccess(board: BoardId, nowMs: number): Promise<number>;
  /** The first of them, in order of arrival. */
  firstWithAccess(board: BoardId, nowMs: number, limit: number): Promise<readonly StoredParticipant[]>;
  listByInvitation(invitationId: string): Promise<readonly StoredParticipant[]>;
  /** Everywhere this browser session takes part, on any board. */
  listBySession(sessionId: string): Promise<readonly StoredParticipant[]>;
  /** Everywhere this account takes part, on any board. */
  listByAccount(accountId: string): Promise<readonly StoredParticipant[]>;
  update(
    id: ParticipantId,
    change: Partial<
      Pick<
        StoredParticipant,
        'name' | 'perspective' | 'role' | 'sessionId' | 'invitationId' | 'accessUntilMs' | 'removedAtMs' | 'blockedAtMs'
      >
    >,
  ): Promise<void>;
}
