import type { BoardId } from '@samenreis/shared/base';
import type { Role } from '@samenreis/shared/board';

export interface StoredInvitation {
  readonly id: string;
  readonly boardId: BoardId;
  readonly role: Role;
  /** SHA-256 of the link's token, hex. */
  readonly tokenHash: string;
  /** Keyed hash of the short code, hex; null for an invitation that has none. */
  readonly codeHash: string | null;
  readonly createdByAccountId: string;
  readonly createdAtMs: number;
  readonly expiresAtMs: number;
  readonly revokedAtMs: number | null;
  readonly uses: number;
  readonly maxUses: number | null;
}

export interface InvitationStore {
  /** @returns false, with nothing written, when another invitation has this code */
  create(invitation: StoredInvitation): Promise<boolean>;
  findByToken(tokenHash: string): Promise<StoredInvitation | null>;
  findByCode(codeHash: string): Promise<StoredInvitation | null>;
  /** In order of creation. */
  listByBoard(board: BoardId): Promise<readonly StoredInvitation[]>;
  /** @returns false when the board has no such invitation that is not revoked yet */
  revoke(board: BoardId, id: string, atMs: number): Promise<boolean>;
  /** Counts one use, unless the maximum is reached or it is revoked: two who join at once cannot both take the last place. */
  use(id: string): Promise<boolean>;
}
