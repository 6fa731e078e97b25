import { hash, verify } from '@node-rs/argon2';

/**
 * OWASP's second recommendation for argon2id (password storage cheat sheet, 2024): 19 MiB, 2 passes, 1 lane, some 25 ms.
 * Argon2id is this library's default algorithm; its enum cannot be imported under `isolatedModules`.
 */
const ARGON2 = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export interface Passwords {
  /** argon2id in PHC string format. */
  hash(password: string): Promise<string>;
  /** With null (no such account) it does the same work and answers no. */
  verify(passwordHash: string | null, password: string): Promise<boolean>;
}

/** @param decoyPassword - anything nobody knows; its hash stands in for an account that does not exist */
export async function createPasswords(decoyPassword: string): Promise<Passwords> {
  const decoyHash = await hash(decoyPassword, ARGON2);
  return {
    hash: (password) => hash(password, ARGON2),
    async verify(passwordHash, password) {
      const matches = await verify(passwordHash ?? decoyHash, password);
      return passwordHash !== null && matches;
    },
  };
}
