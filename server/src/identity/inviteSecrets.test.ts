import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readInviteCode } from '@samenreis/shared/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createInviteSecrets, readInviteKey } from './inviteSecrets.ts';

describe('I81 what lets people in', () => {
  it('is the same for one invitation and one key, and another for any other', () => {
    const key = randomBytes(32);
    const [one, again, other] = [createInviteSecrets(key), createInviteSecrets(key), createInviteSecrets(randomBytes(32))];
    expect([one.tokenOf('a'), one.codeOf('a'), one.hashCode('1')]).toEqual([
      again.tokenOf('a'),
      again.codeOf('a'),
      again.hashCode('1'),
    ]);
    expect(new Set([one.tokenOf('a'), one.tokenOf('b'), other.tokenOf('a'), one.hashCode('a'), other.hashCode('a')]).size).toBe(5);
    expect(one.tokenOf('a')).toMatch(/^[\w-]{43}$/);
    const codes = new Set(Array.from({ length: 2_000 }, (_, id) => one.codeOf(String(id))));
    expect(codes.size).toBe(2_000);
    for (const code of codes) expect(readInviteCode(code)).toBe(code);
  });
});

describe('I81 the key', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'samenreis-key-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('is made once, for this user alone, also by two who start at once', async () => {
    const inside = join(folder, 'new', 'data');
    const [first, second] = await Promise.all([readInviteKey(inside), readInviteKey(inside)]);
    expect(first).toHaveLength(32);
    expect(second.equals(first)).toBe(true);
    expect((await readInviteKey(inside)).equals(first)).toBe(true);
    expect((await stat(join(inside, 'invitations.key'))).mode & 0o077).toBe(0);
  });

  it('is not used cut off', async () => {
    await writeFile(join(folder, 'invitations.key'), 'kort');
    await expect(readInviteKey(folder)).rejects.toThrow('damaged');
  });
});
