export interface StoredAccount {
  readonly id: string;
  readonly name: string;
  /** Lower case; unique. */
  readonly email: string;
  /** argon2id, in PHC string format. */
  readonly passwordHash: string;
  readonly createdAtMs: number;
}

export interface AccountStore {
  /** @returns false when the e-mail address is taken */
  create(account: StoredAccount): Promise<boolean>;
  /** Creates the account only while there is none at all: the race for the first facilitator has one winner. */
  createFirst(account: StoredAccount): Promise<boolean>;
  find(id: string): Promise<StoredAccount | null>;
  findByEmail(email: string): Promise<StoredAccount | null>;
  count(): Promise<number>;
}
