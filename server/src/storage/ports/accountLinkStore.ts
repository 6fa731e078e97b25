/** What a one-time link is for: a new password for its account, or an account for a colleague of its account. */
export type AccountLinkKind = 'reset' | 'colleague';

/** A link that opens once. The link holds a random token; the store knows only its SHA-256. */
export interface StoredAccountLink {
  readonly id: string;
  readonly kind: AccountLinkKind;
  /** Whose password it resets, or who invites by it. */
  readonly accountId: string;
  /** SHA-256 of the token, hex. */
  readonly tokenHash: string;
  readonly createdAtMs: number;
  readonly expiresAtMs: number;
  readonly usedAtMs: number | null;
  readonly revokedAtMs: number | null;
}

export interface AccountLinkStore {
  create(link: StoredAccountLink): Promise<void>;
  findByToken(tokenHash: string): Promise<StoredAccountLink | null>;
  /** In order of creation. */
  listByAccount(accountId: string, kind: AccountLinkKind): Promise<readonly StoredAccountLink[]>;
  /** Uses it up, unless it was used or revoked: of two at once one wins. */
  use(id: string, atMs: number): Promise<boolean>;
  /** @returns false when the account has no such link that can still be used */
  revoke(accountId: string, id: string, atMs: number): Promise<boolean>;
  /** Removes those that expired before this moment. */
  forgetExpiredBefore(ms: number): Promise<void>;
}
