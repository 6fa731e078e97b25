/** A browser that signed in or joined. The cookie holds a random token; the store knows only its SHA-256. */
export interface StoredSession {
  readonly id: string;
  /** SHA-256 of the cookie's token, hex. */
  readonly tokenHash: string;
  /** Set once a facilitator signed in. */
  readonly accountId: string | null;
  readonly createdAtMs: number;
  readonly expiresAtMs: number;
}

export interface SessionStore {
  create(session: StoredSession): Promise<void>;
  /** The session with this token, unless it has expired at `nowMs`. */
  find(tokenHash: string, nowMs: number): Promise<StoredSession | null>;
  extend(id: string, expiresAtMs: number): Promise<void>;
  /** The same session under a new secret, at sign-in: the old token is void from then on (against session fixation). */
  rotate(
    id: string,
    change: { readonly tokenHash: string; readonly accountId: string; readonly expiresAtMs: number },
  ): Promise<void>;
  /** All of one account, also those that have expired. */
  listByAccount(accountId: string): Promise<readonly StoredSession[]>;
  remove(id: string): Promise<void>;
  removeExpired(nowMs: number): Promise<number>;
}
