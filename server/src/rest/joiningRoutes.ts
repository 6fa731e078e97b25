import type { Clock } from '@samenreis/shared/base';
import {
  boardInfoSchema,
  joinCodeSchema,
  joinInfoSchema,
  joinSchema,
  joinTokenSchema,
  readInviteCode,
} from '@samenreis/shared/protocol';
import { hasAccess } from '../identity/access.ts';
import type { CodeThrottle } from '../identity/codeThrottle.ts';
import type { Invitations } from '../identity/invitations.ts';
import type { Participation } from '../identity/participation.ts';
import type { Sessions } from '../identity/sessions.ts';
import { presentBoard } from './boardRoutes.ts';
import { refuse, refuseAttempt, reply, replyWithSession } from './reply.ts';
import { openRoute, type Route } from './route.ts';

export interface JoiningRouteParts {
  readonly invitations: Invitations;
  readonly participation: Participation;
  readonly codes: CodeThrottle;
  readonly sessions: Sessions;
  readonly clock: Clock;
}

const INVITATION_PROBLEMS = ['invitationInvalid', 'invitationRevoked', 'invitationExpired', 'boardDeleted'] as const;

/** The ways in for somebody whom the server does not know yet. */
export function joiningRoutes(parts: JoiningRouteParts): readonly Route[] {
  return [lookRoute(parts), codeRoute(parts), joinRoute(parts)];
}

function lookRoute({ invitations, participation, sessions, clock }: JoiningRouteParts): Route {
  return openRoute(
    {
      method: 'post',
      path: '/api/join/info',
      name: 'lookAtInvitation',
      does: 'Says what an invitation leads to; takes no place.',
      body: joinTokenSchema,
      answer: joinInfoSchema,
      problems: [...INVITATION_PROBLEMS, 'invitationFull', 'removed', 'joinsClosed'],
    },
    async ({ body: { token }, session, sessionToken }) => {
      const open = await invitations.open(token);
      if (!open.ok) return refuse(open.reason);
      const existing = session === null ? null : await participation.existing(session, open.value.board.id);
      if (existing !== null && existing.blockedAtMs !== null) return refuse('removed');
      // Before somebody has filled in who they are, also of who was here before and left.
      const hasPlace = existing !== null && hasAccess(existing, clock.nowMs());
      if (!hasPlace && (await participation.isDoorClosed(open.value.board.id))) return refuse('joinsClosed');
      const { maxUses, uses } = open.value.invitation;
      if (!hasPlace && maxUses !== null && uses >= maxUses) return refuse('invitationFull');
      const info = {
        boardTitle: open.value.board.title,
        ...(await invitations.introduction(open.value.invitation)),
        role: open.value.invitation.role,
        accessUntilMs: open.value.invitation.expiresAtMs,
        resumes: existing === null ? null : { name: existing.name, perspective: existing.perspective },
      };
      // Promised here and begun at joining: two tabs of one browser join as one participant, and a look stores nothing.
      const promised = sessions.promise({ session, sessionToken });
      return replyWithSession(info, promised === null ? null : { token: promised });
    },
  );
}

function joinRoute({ invitations, participation, sessions, clock }: JoiningRouteParts): Route {
  return openRoute(
    {
      method: 'post',
      path: '/api/join',
      name: 'join',
      does: 'Takes part by an invitation, or resumes.',
      body: joinSchema,
      answer: boardInfoSchema,
      problems: [...INVITATION_PROBLEMS, 'invitationFull', 'tooManyParticipants', 'removed', 'joinsClosed', 'joinsTooFast'],
    },
    async ({ body: { token, ...who }, ...caller }) => {
      const open = await invitations.open(token);
      if (!open.ok) return refuse(open.reason);
      const { result: joined, issued } = await sessions.within(caller, (session) => participation.join(open.value, session, who));
      return joined.ok ? replyWithSession(presentBoard(joined.value, clock.nowMs()), issued) : refuseAttempt(joined.reason);
    },
  );
}

/** For who cannot tap a link: the code stands on the beamer, or is told by telephone. */
function codeRoute({ invitations, codes }: JoiningRouteParts): Route {
  return openRoute(
    {
      method: 'post',
      path: '/api/join/code',
      name: 'readCode',
      does: 'Gives the token of the invitation whose code was typed; guesses are slowed.',
      body: joinCodeSchema,
      answer: joinTokenSchema,
      problems: ['codeUnknown', 'invitationRevoked', 'invitationExpired', 'boardDeleted', 'tooManyRequests'],
    },
    async ({ body: { code: typed }, session, address }) => {
      const code = readInviteCode(typed);
      // No guess: it could not have been anybody's.
      if (code === null) return refuse('codeUnknown');
      const typer = { sessionId: session?.id ?? null, address };
      const mayTry = codes.attempt(typer);
      if (!mayTry.ok) return refuse('tooManyRequests', { retryAfterSeconds: mayTry.reason });
      const token = await invitations.openByCode(code);
      if (token.ok) {
        codes.wasRight(typer);
        return reply({ token: token.value });
      }
      return refuse(token.reason === 'invitationInvalid' ? 'codeUnknown' : token.reason);
    },
  );
}
