import { createHash, randomBytes } from 'node:crypto';

/** 32 random bytes as base64url: cannot be guessed, needs no secret of the server, and fits the fragment of a link. */
export function newSecretToken(): string {
  return randomBytes(32).toString('base64url');
}

/**
 * What is kept of a token: its SHA-256, hex. A fast hash is enough for 256 random bits, and looking it up by value tells
 * an attacker nothing, since the hash cannot be steered.
 */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
