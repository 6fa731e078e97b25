import type { Clock } from '@samenreis/shared/base';
import {
  type ContinueInfo,
  type Handover,
  type JoinInfo,
  joinCodeSchema,
  joinSchema,
  joinTokenSchema,
  readInviteCode,
} from '@samenreis/shared/protocol';
import type { CodeThrottle } from '../identity/codeThrottle.ts';
import type { Handovers } from '../identity/handovers.ts';
import type { Invitations } from '../identity/invitations.ts';
import type { JoinRefusal, Participation } from '../identity/participation.ts';
import type { Sessions } from '../identity/sessions.ts';
import { presentBoard } from './boardRoutes.ts';
import { type BoardRoute, openRoute, parsed, type Reply, type Route, refuse, reply, replyWithSession } from './route.ts';

export interface JoiningRouteParts {
  readonly boardRoute: BoardRoute;
  readonly invitations: Invitations;
  readonly participation: Participation;
  readonly handovers: Handovers;
  readonly codes: CodeThrottle;
  readonly sessions: Sessions;
  readonly clock: Clock;
}

/** The ways in for somebody whom the server does not know yet. */
export function joiningRoutes(parts: JoiningRouteParts): readonly Route[] {
  return [...linkRoutes(parts), codeRoute(parts), ...handoverRoutes(parts)];
}

function linkRoutes({ invitations, participation, sessions, clock }: JoiningRouteParts): readonly Route[] {
  return [
    openRoute({ method: 'post', path: '/api/join/info' }, ({ body, session }) =>
      parsed(joinTokenSchema, body, async ({ token }) => {
        const open = await invitations.open(token);
        if (!open.ok) return refuse(open.reason);
        const existing = session === null ? null : await participation.existing(session, open.value.board.id);
        if (existing !== null && existing.blockedAtMs !== null) return refuse('removed');
        // Before somebody has filled in who they are.
        if (existing === null && (await participation.isDoorClosed(open.value.board.id))) return refuse('joinsClosed');
        const info: JoinInfo = {
          boardTitle: open.value.board.title,
          facilitatorName: await invitations.facilitatorName(open.value.invitation),
          role: open.value.invitation.role,
          accessUntilMs: open.value.invitation.expiresAtMs,
          resumes: existing === null ? null : { name: existing.name, perspective: existing.perspective },
        };
        // The session begins here and not at joining: two tabs of one browser then join as one participant.
        return session === null ? replyWithSession(info, await sessions.begin()) : reply(info);
      }),
    ),

    openRoute({ method: 'post', path: '/api/join' }, ({ body, session }) =>
      parsed(joinSchema, body, async ({ token, ...who }) => {
        const open = await invitations.open(token);
        if (!open.ok) return refuse(open.reason);
        const entered = session === null ? await sessions.begin() : { session, token: null };
        const joined = await participation.join(open.value, entered.session, who);
        if (!joined.ok) return refuseJoin(joined.reason);
        const info = presentBoard(joined.value, clock.nowMs());
        return entered.token === null ? reply(info) : replyWithSession(info, entered);
      }),
    ),
  ];
}

/** For who cannot tap a link: the code stands on the beamer, or is told by telephone. */
function codeRoute({ invitations, codes }: JoiningRouteParts): Route {
  return openRoute({ method: 'post', path: '/api/join/code' }, ({ body, session }) =>
    parsed(joinCodeSchema, body, async ({ code: typed }) => {
      const mayTry = await codes.mayTry(session?.id ?? null);
      if (!mayTry.ok) return refuse('tooManyRequests', { retryAfterSeconds: mayTry.reason });
      const code = readInviteCode(typed);
      // Not counted: it could not have been anybody's.
      if (code === null) return refuse('codeUnknown');
      const token = await invitations.openByCode(code);
      if (token.ok) return reply({ token: token.value });
      await codes.wasWrong(session?.id ?? null);
      return refuse(token.reason === 'invitationInvalid' ? 'codeUnknown' : token.reason);
    }),
  );
}

function handoverRoutes({ boardRoute, handovers, sessions, clock }: JoiningRouteParts): readonly Route[] {
  return [
    boardRoute({ method: 'post', path: '/api/boards/:board/me/handover' }, 'viewer', async (access, { origin }) => {
      const begun = await handovers.begin(access);
      if (begun === null) return refuse('forbidden');
      return reply({ link: `${origin}/verder#${begun.token}`, expiresAtMs: begun.expiresAtMs } satisfies Handover);
    }),

    openRoute({ method: 'post', path: '/api/continue/info' }, ({ body }) =>
      parsed(joinTokenSchema, body, async ({ token }) => {
        const found = await handovers.look(token);
        if (!found.ok) return refuse(found.reason);
        const { board, participant } = found.value;
        return reply({ boardTitle: board.title, name: participant.name, role: participant.role } satisfies ContinueInfo);
      }),
    ),

    openRoute({ method: 'post', path: '/api/continue' }, ({ body, session }) =>
      parsed(joinTokenSchema, body, async ({ token }) => {
        const entered = session === null ? await sessions.begin() : { session, token: null };
        const taken = await handovers.take(token, entered.session);
        if (!taken.ok) return refuse(taken.reason);
        const info = presentBoard(taken.value, clock.nowMs());
        return entered.token === null ? reply(info) : replyWithSession(info, entered);
      }),
    ),
  ];
}

function refuseJoin(refusal: JoinRefusal): Reply {
  if (refusal.code !== 'joinsTooFast') return refuse(refusal.code);
  return refuse(refusal.code, { retryAfterSeconds: refusal.retryAfterSeconds });
}
