import type { Clock } from '@samenreis/shared/base';
import {
  type CreatedInvitation,
  type Invitation,
  type JoinInfo,
  joinSchema,
  joinTokenSchema,
  newInvitationSchema,
} from '@samenreis/shared/protocol';
import * as v from 'valibot';
import type { Invitations } from '../identity/invitations.ts';
import type { JoinRefusal, Participation } from '../identity/participation.ts';
import type { Sessions } from '../identity/sessions.ts';
import type { StoredInvitation } from '../storage/index.ts';
import { presentBoard } from './boardRoutes.ts';
import { type BoardRoute, done, openRoute, parsed, type Reply, type Route, refuse, reply, replyWithSession } from './route.ts';

export interface InvitationRouteParts {
  readonly boardRoute: BoardRoute;
  readonly invitations: Invitations;
  readonly participation: Participation;
  readonly sessions: Sessions;
  readonly clock: Clock;
}

/** `?endAccess=1` ends the access of who joined by the link, too. */
const revokeQuery = v.strictObject({ endAccess: v.optional(v.picklist(['0', '1']), '0') });

export function invitationRoutes(parts: InvitationRouteParts): readonly Route[] {
  return [...invitingRoutes(parts), ...joiningRoutes(parts)];
}

function invitingRoutes({ boardRoute, invitations, participation }: InvitationRouteParts): readonly Route[] {
  return [
    boardRoute({ method: 'get', path: '/api/boards/:board/invitations' }, 'facilitator', async (access) =>
      reply({ invitations: (await invitations.list(access)).map(presentInvitation) }),
    ),

    boardRoute({ method: 'post', path: '/api/boards/:board/invitations' }, 'facilitator', (access, { body, origin }) =>
      parsed(newInvitationSchema, body, async (input) => {
        const { invitation, token } = await invitations.create(access, input);
        const link = `${origin}/meedoen#${token}`;
        return reply({ invitation: presentInvitation(invitation), link } satisfies CreatedInvitation);
      }),
    ),

    boardRoute({ method: 'delete', path: '/api/boards/:board/invitations/:id' }, 'facilitator', (access, { params, query }) =>
      parsed(revokeQuery, query, async ({ endAccess }) => {
        const { id } = params;
        if (id === undefined || !(await invitations.revoke(access, id))) return refuse('notFound');
        if (endAccess === '1') await participation.endAccess(access.board.id, id);
        return done;
      }),
    ),
  ];
}

function joiningRoutes({ invitations, participation, sessions, clock }: InvitationRouteParts): readonly Route[] {
  return [
    openRoute({ method: 'post', path: '/api/join/info' }, ({ body, session }) =>
      parsed(joinTokenSchema, body, async ({ token }) => {
        const open = await invitations.open(token);
        if (!open.ok) return refuse(open.reason);
        const existing = session === null ? null : await participation.existing(session, open.value.board.id);
        if (existing !== null && existing.blockedAtMs !== null) return refuse('removed');
        const info: JoinInfo = {
          boardTitle: open.value.board.title,
          facilitatorName: await invitations.facilitatorName(open.value.invitation),
          role: open.value.invitation.role,
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

function refuseJoin(refusal: JoinRefusal): Reply {
  if (refusal.code !== 'joinsTooFast') return refuse(refusal.code);
  return refuse(refusal.code, { retryAfterSeconds: refusal.retryAfterSeconds });
}

function presentInvitation({ id, role, createdAtMs, expiresAtMs, revokedAtMs, uses, maxUses }: StoredInvitation): Invitation {
  return { id, role, createdAtMs, expiresAtMs, revokedAtMs, uses, maxUses };
}
