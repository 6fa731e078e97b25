import type { BoardId, CommandId, NoteId, ParticipantId } from '@samenreis/shared/base';
import type { Perspective, Role } from '@samenreis/shared/board';
import type { BoardState } from '@samenreis/shared/protocol';
import type { ColumnType, Generated } from 'kysely';
import type { AccountLinkKind } from '../ports/accountLinkStore.ts';
import type { AuditDeed } from '../ports/auditStore.ts';

/** Rows as the database holds them. Times are milliseconds since 1970 UTC; what a row means stands at its port. */
export interface Schema {
  readonly accounts: AccountRow;
  readonly account_links: AccountLinkRow;
  readonly audit: AuditRow;
  readonly known_browsers: KnownBrowserRow;
  readonly boards: BoardRow;
  readonly board_leaders: BoardLeaderRow;
  readonly sessions: SessionRow;
  readonly invitations: InvitationRow;
  readonly participants: ParticipantRow;
  readonly live_steps: LiveStepRow;
  readonly dial_batches: DialBatchRow;
  readonly private_notes: PrivateNoteRow;
  readonly private_reveals: PrivateRevealRow;
}

export interface AccountRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly password_hash: string;
  readonly created_at_ms: number;
}

export interface AccountLinkRow {
  readonly id: string;
  readonly kind: AccountLinkKind;
  readonly account_id: string;
  readonly token_hash: string;
  readonly created_at_ms: number;
  readonly expires_at_ms: number;
  readonly used_at_ms: number | null;
  readonly revoked_at_ms: number | null;
}

export interface AuditRow {
  /** In the order of writing. */
  readonly seq: Generated<number>;
  readonly at_ms: number;
  readonly deed: AuditDeed;
  readonly account_id: string | null;
  readonly participant_id: ParticipantId | null;
  readonly board_id: BoardId | null;
  readonly subject_id: string | null;
}

export interface KnownBrowserRow {
  readonly token_hash: string;
  readonly account_id: string;
  readonly expires_at_ms: number;
}

export interface BoardRow {
  /** Short number that log rows carry in place of the 16-character id. */
  readonly pk: Generated<number>;
  readonly id: BoardId;
  readonly title: string;
  readonly epoch: number;
  readonly created_at_ms: number;
  readonly changed_at_ms: number;
  readonly visited_at_ms: ColumnType<number | null, never, number>;
  /** 0 or 1: not every engine has truth values. */
  readonly names_hidden: Generated<number>;
  /** 0 or 1: whether nobody new is let in for now. */
  readonly joins_closed: Generated<number>;
  readonly state: Generated<BoardState>;
  readonly planned_on: ColumnType<string | null, never, string | null>;
  readonly deleted_at_ms: ColumnType<number | null, never, number | null>;
}

export interface BoardLeaderRow {
  readonly board_id: BoardId;
  readonly account_id: string;
  readonly archived_at_ms: ColumnType<number | null, never, number | null>;
}

export interface SessionRow {
  readonly id: string;
  readonly token_hash: string;
  readonly account_id: string | null;
  readonly created_at_ms: number;
  readonly expires_at_ms: number;
}

export interface InvitationRow {
  readonly id: string;
  readonly board_id: BoardId;
  readonly role: Role;
  readonly token_hash: string;
  readonly code_hash: string | null;
  readonly created_by_account_id: string;
  readonly created_at_ms: number;
  readonly expires_at_ms: number;
  readonly revoked_at_ms: number | null;
  readonly uses: number;
  readonly max_uses: number | null;
}

export interface ParticipantRow {
  readonly id: ParticipantId;
  readonly board_id: BoardId;
  readonly name: string;
  readonly perspective: Perspective;
  readonly role: Role;
  readonly account_id: string | null;
  readonly session_id: string | null;
  readonly invitation_id: string | null;
  readonly created_at_ms: number;
  readonly access_until_ms: number | null;
  readonly removed_at_ms: number | null;
  readonly blocked_at_ms: number | null;
}

export interface LiveStepRow {
  readonly board_id: BoardId;
  readonly after: number;
  readonly command_id: CommandId;
  readonly participant_id: ParticipantId | null;
  readonly at_ms: number;
  readonly events: string;
}

export interface DialBatchRow {
  readonly board_id: BoardId;
  readonly take: number;
  readonly seq: number;
  readonly samples: Uint8Array;
}

export interface PrivateNoteRow {
  readonly board_id: BoardId;
  readonly owner_id: ParticipantId;
  readonly note_id: string;
  readonly board_key: NoteId | null;
  readonly content: string | null;
  readonly reveal_id: CommandId | null;
}

export interface PrivateRevealRow {
  readonly board_id: BoardId;
  readonly command_id: CommandId;
  readonly meant: number;
}
