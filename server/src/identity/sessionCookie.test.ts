import { describe, expect, it } from 'vitest';
import { newSecretToken } from './secretToken.ts';
import { createSessionCookie } from './sessionCookie.ts';

describe('createSessionCookie', () => {
  const token = newSecretToken();

  it('I4 has no way for scripts and other sites', () => {
    expect(createSessionCookie(false).set(token, 60_000)).toBe(`samenreis=${token}; Max-Age=60; Path=/; HttpOnly; SameSite=Lax`);
  });

  it('I4 is bound to the host under https', () => {
    const cookie = createSessionCookie(true);
    expect(cookie.set(token, 60_000)).toBe(`__Host-samenreis=${token}; Max-Age=60; Path=/; HttpOnly; Secure; SameSite=Lax`);
    expect(cookie.read(`samenreis=${token}`)).toBeNull();
  });

  it.each([undefined, '', 'samenreis', 'samenreis=short', `samenreis=${'!'.repeat(43)}`, `other=${'a'.repeat(43)}`, '__proto__=1'])(
    'I4 reads no token from %s',
    (header) => {
      expect(createSessionCookie(false).read(header)).toBeNull();
    },
  );

  it('I4 takes the first of two cookies of one name, as browsers send the more specific one first', () => {
    const cookie = createSessionCookie(false);
    expect(cookie.read(`samenreis=${token}; samenreis=${newSecretToken()}`)).toBe(token);
  });
});
