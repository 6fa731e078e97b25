import { describe, expect, it } from 'vitest';
import { createPasswords } from './passwords.ts';

const ROUNDS = 7;

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

describe('createPasswords', () => {
  it('I3 hashes with argon2id in PHC format, with a salt of its own each time', async () => {
    const passwords = await createPasswords('decoy');
    const [one, two] = await Promise.all([passwords.hash('geheim genoeg'), passwords.hash('geheim genoeg')]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(two);
    expect(await passwords.verify(one, 'geheim genoeg')).toBe(true);
    expect(await passwords.verify(one, 'geheim')).toBe(false);
  });

  it('I3 answers no for an unknown account, even to the decoy password', async () => {
    const passwords = await createPasswords('decoy');
    expect(await passwords.verify(null, 'decoy')).toBe(false);
  });

  it('I3 works as long on an unknown account as on a wrong password', async () => {
    const passwords = await createPasswords('decoy');
    const known = await passwords.hash('geheim genoeg');
    const timeOf = async (hash: string | null): Promise<number> => {
      const startedAtMs = performance.now();
      await passwords.verify(hash, 'geraden');
      return performance.now() - startedAtMs;
    };
    const wrong: number[] = [];
    const unknown: number[] = [];
    // By turns, so that a busy machine slows both alike.
    for (let round = 0; round < ROUNDS; round += 1) {
      wrong.push(await timeOf(known));
      unknown.push(await timeOf(null));
    }
    // Skipping the work would make it a hundred times faster; half leaves room for a noisy machine.
    expect(median(unknown)).toBeGreaterThan(median(wrong) / 2);
  });
});
