import { type CreatedInvitation, type Invitation, newInvitationSchema, showInviteCode } from '@samenreis/shared/protocol';
import * as v from 'valibot';
import type { Invitations, ShownInvitation } from '../identity/invitations.ts';
import type { Participation } from '../identity/participation.ts';
import { type BoardRoute, done, parsed, type Route, refuse, reply } from './route.ts';

export interface InvitationRouteParts {
  readonly boardRoute: BoardRoute;
  readonly invitations: Invitations;
  readonly participation: Participation;
}

/** `?endAccess=1` ends the access of who joined by the link, too. */
const revokeQuery = v.strictObject({ endAccess: v.optional(v.picklist(['0', '1']), '0') });

/** How facilitators let people in. */
export function invitationRoutes({ boardRoute, invitations, participation }: InvitationRouteParts): readonly Route[] {
  return [
    boardRoute({ method: 'get', path: '/api/boards/:board/invitations' }, 'facilitator', async (access, { origin }) =>
      reply({ invitations: (await invitations.list(access)).map((one) => presentInvitation(one, origin)) }),
    ),

    boardRoute({ method: 'post', path: '/api/boards/:board/invitations' }, 'facilitator', (access, { body, origin }) =>
      parsed(newInvitationSchema, body, async (input) => {
        const invitation = presentInvitation(await invitations.create(access, input), origin);
        return reply({ invitation, link: invitation.link ?? '' } satisfies CreatedInvitation);
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

function presentInvitation({ invitation, token, code }: ShownInvitation, origin: string): Invitation {
  const { id, role, createdAtMs, expiresAtMs, revokedAtMs, uses, maxUses } = invitation;
  const link = token === null ? null : `${origin}/meedoen#${token}`;
  return { id, role, createdAtMs, expiresAtMs, revokedAtMs, uses, maxUses, link, code: code && showInviteCode(code) };
}
