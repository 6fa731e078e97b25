import { secretToken } from '@samenreis/shared/protocol';
import { parse, serialize } from 'cookie';
import * as v from 'valibot';

/** A cookie that holds one secret token. */
export interface SessionCookie {
  readonly name: string;
  /** The token in a `Cookie` header, or null when there is none or it cannot be one of ours. */
  read(header: string | undefined): string | null;
  /** A `Set-Cookie` header. */
  set(token: string, lifetimeMs: number): string;
  clear(): string;
}

/** @param isSecure - under https: the `__Host-` prefix then binds the cookie to exactly this host */
export function createSessionCookie(isSecure: boolean): SessionCookie {
  return createSecretCookie('samenreis', isSecure);
}

/** By which a browser is known to have signed in before; it stays after signing out. */
export function createBrowserCookie(isSecure: boolean): SessionCookie {
  return createSecretCookie('samenreis-browser', isSecure);
}

function createSecretCookie(plainName: string, isSecure: boolean): SessionCookie {
  const name = isSecure ? `__Host-${plainName}` : plainName;
  const attributes = { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure } as const;
  return {
    name,
    read(header) {
      if (header === undefined) return null;
      const parsed = v.safeParse(secretToken, parse(header)[name]);
      return parsed.success ? parsed.output : null;
    },
    set: (token, lifetimeMs) => serialize(name, token, { ...attributes, maxAge: Math.floor(lifetimeMs / 1000) }),
    clear: () => serialize(name, '', { ...attributes, maxAge: 0 }),
  };
}
