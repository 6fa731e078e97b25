export interface StoredAccount {
  readonly id: string;
  readonly name: string;
  /** Lower case; unique. */
  readonly email: string;
  /** argon2id, in PHC string format. */
  readonly passwordHash: string;
  readonly createdAtMs: number;
}

/** A browser that signed in to an account before. */
export interface StoredBrowser {
  /** SHA-256 of the token in its cookie, hex. */
  readonly tokenHash: string;
  readonly accountId: string;
  readonly expiresAtMs: number;
}

export interface AccountStore {
  /** @returns false when the e-mail address is taken */
  create(account: StoredAccount): Promise<boolean>;
  /** Creates the account only while there is none at all: the race for the first facilitator has one winner. */
  createFirst(account: StoredAccount): Promise<boolean>;
  find(id: string): Promise<StoredAccount | null>;
  findByEmail(email: string): Promise<StoredAccount | null>;
  /** All that are called exactly so. */
  listByName(name: string): Promise<readonly StoredAccount[]>;
  /** Of an account that does not exist: nothing. */
  rename(id: string, name: string): Promise<void>;
  /** Of an account that does not exist: nothing. */
  setPassword(id: string, passwordHash: string): Promise<void>;
  count(): Promise<number>;
  /** Under a hash that is known already: with the new account and expiry. */
  rememberBrowser(browser: StoredBrowser): Promise<void>;
  /** @returns the id of the account that the browser signed in to; null when it is unknown or expired */
  findBrowser(tokenHash: string, nowMs: number): Promise<string | null>;
  /** Removes those that have expired. */
  forgetBrowsers(nowMs: number): Promise<void>;
}
