import type { IncomingMessage } from 'node:http';
import type { BoardId, Clock } from '@samenreis/shared/base';
import { SYNC_QUERY } from '@samenreis/shared/protocol';
import type { SessionStore, StoredSession } from '../storage/index.ts';
import type { Access, AccessRefusal, ResolveAccess } from './access.ts';
import { hashToken } from './secretToken.ts';
import type { SessionCookie } from './sessionCookie.ts';
import type { Tickets } from './tickets.ts';

/** Somebody at the door of a socket. */
export interface SocketAccess extends Access {
  /** When the session ends behind it, unless it is extended meanwhile. */
  readonly sessionUntilMs: number;
}

/** Tells who stands behind an upgrade request, for both kinds of socket. */
export type Authenticate = (request: IncomingMessage, board: BoardId) => Promise<SocketAccess | AccessRefusal>;

export interface AuthenticateParts {
  readonly sessions: SessionStore;
  readonly cookie: SessionCookie;
  readonly tickets: Tickets;
  readonly resolveAccess: ResolveAccess;
  readonly clock: Clock;
}

/** By ticket where the address has one (a client without cookies), else by cookie. */
export function createAuthenticate({ sessions, cookie, tickets, resolveAccess, clock }: AuthenticateParts): Authenticate {
  const sessionOf = async (request: IncomingMessage, board: BoardId): Promise<StoredSession | null> => {
    const ticket = queryOf(request).get(SYNC_QUERY.ticket);
    const token = cookie.read(request.headers.cookie);
    const tokenHash = ticket === null ? token && hashToken(token) : tickets.redeem(ticket, board);
    return tokenHash === null ? null : sessions.find(tokenHash, clock.nowMs());
  };
  return async (request, board) => {
    const session = await sessionOf(request, board);
    if (session === null) return 'notSignedIn';
    const access = await resolveAccess(session, board);
    return typeof access === 'string' ? access : { ...access, sessionUntilMs: session.expiresAtMs };
  };
}

function queryOf({ url = '' }: IncomingMessage): URLSearchParams {
  const start = url.indexOf('?');
  return new URLSearchParams(start < 0 ? '' : url.slice(start));
}
