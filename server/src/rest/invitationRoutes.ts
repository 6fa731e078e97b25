import {
  createdInvitationSchema,
  type Invitation,
  invitationListSchema,
  newInvitationSchema,
  showInviteCode,
} from '@samenreis/shared/protocol';
import * as v from 'valibot';
import type { Invitations, ShownInvitation } from '../identity/invitations.ts';
import type { Participation } from '../identity/participation.ts';
import { done, refuse, reply } from './reply.ts';
import type { BoardRoute, Route } from './route.ts';

export interface InvitationRouteParts {
  readonly boardRoute: BoardRoute;
  readonly invitations: Invitations;
  readonly participation: Participation;
}

/** `?endAccess=1` ends the access of who joined by the link, too. */
const revokeQuery = v.strictObject({ endAccess: v.optional(v.picklist(['0', '1']), '0') });

/** How facilitators let people in. */
export function invitationRoutes(parts: InvitationRouteParts): readonly Route[] {
  return [...lettingInRoutes(parts), ...revokeRoutes(parts)];
}

function lettingInRoutes({ boardRoute, invitations }: InvitationRouteParts): readonly Route[] {
  return [
    boardRoute(
      {
        method: 'get',
        path: '/api/boards/:board/invitations',
        name: 'listInvitations',
        does: 'Lists the invitations of the board; links and codes of those that do not outlast the own access.',
        answer: invitationListSchema,
      },
      'facilitator',
      async (access, { origin }) =>
        reply({
          invitations: (await invitations.list(access)).map((one) => presentInvitation(one, origin)),
          plannedOn: await invitations.plannedOn(access.board.id),
        }),
    ),

    boardRoute(
      {
        method: 'post',
        path: '/api/boards/:board/invitations',
        name: 'createInvitation',
        does: 'Makes a link and a code that let people in with a role.',
        body: newInvitationSchema,
        answer: createdInvitationSchema,
        problems: ['tooManyInvitations'],
      },
      'facilitator',
      async (access, { body, origin }) => {
        const made = await invitations.create(access, body);
        if (!made.ok) return refuse(made.reason);
        const invitation = presentInvitation(made.value, origin);
        return reply({ invitation, link: invitation.link ?? '' });
      },
    ),
  ];
}

function revokeRoutes({ boardRoute, invitations, participation }: InvitationRouteParts): readonly Route[] {
  return [
    boardRoute(
      {
        method: 'delete',
        path: '/api/boards/:board/invitations/:id',
        name: 'revokeInvitation',
        does: 'Stops joining by an invitation.',
        query: revokeQuery,
        answer: 'nothing',
        problems: ['notFound'],
      },
      'facilitator',
      async (access, { params: { id }, query: { endAccess } }) => {
        if (id === undefined || !(await invitations.revoke(access, id))) return refuse('notFound');
        if (endAccess === '1') await participation.endAccess(access.board.id, id);
        return done;
      },
    ),
  ];
}

function presentInvitation({ invitation, token, code, isExpired: expired }: ShownInvitation, origin: string): Invitation {
  const { id, role, createdAtMs, expiresAtMs, revokedAtMs, uses, maxUses } = invitation;
  const link = token === null ? null : `${origin}/meedoen#${token}`;
  const shown = { id, role, createdAtMs, expiresAtMs, revokedAtMs, expired, uses, maxUses, link };
  return { ...shown, code: code && showInviteCode(code) };
}
