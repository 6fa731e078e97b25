import { isParticipantId } from '@samenreis/shared/base';
import {
  doorSchema,
  leadingSchema,
  namesSchema,
  participantListSchema,
  participantQuerySchema,
  sideSchema,
} from '@samenreis/shared/protocol';
import type { Facilitation } from '../identity/facilitation.ts';
import { done, refuse, reply } from './reply.ts';
import type { BoardRoute, Route } from './route.ts';

export interface FacilitatorRouteParts {
  readonly boardRoute: BoardRoute;
  readonly facilitation: Facilitation;
}

/** What a facilitator decides about the people on a board. */
export function facilitatorRoutes(parts: FacilitatorRouteParts): readonly Route[] {
  return [...settingRoutes(parts), ...doorRoutes(parts), ...peopleRoutes(parts), ...leadingRoutes(parts), ...removingRoutes(parts)];
}

/** Each is one value, written whole: of two who set it at once the last decides, and nothing else is lost. */
function settingRoutes({ boardRoute, facilitation }: FacilitatorRouteParts): readonly Route[] {
  return [
    boardRoute(
      {
        method: 'patch',
        path: '/api/boards/:board/names',
        name: 'hideNames',
        does: 'Hides names from participants and viewers, or shows them.',
        body: namesSchema,
        answer: namesSchema,
      },
      'facilitator',
      async (access, { body: { hidden } }) => {
        await facilitation.hideNames(access, hidden);
        return reply({ hidden });
      },
    ),
  ];
}

function doorRoutes({ boardRoute, facilitation }: FacilitatorRouteParts): readonly Route[] {
  return [
    boardRoute(
      {
        method: 'get',
        path: '/api/boards/:board/door',
        name: 'readDoor',
        does: 'Says whether anybody new is let in.',
        answer: doorSchema,
      },
      'facilitator',
      async (access) => reply({ open: await facilitation.isDoorOpen(access) }),
    ),

    boardRoute(
      {
        method: 'patch',
        path: '/api/boards/:board/door',
        name: 'openDoor',
        does: 'Lets new people in, or stops it; who takes part comes back in any case.',
        body: doorSchema,
        answer: doorSchema,
      },
      'facilitator',
      async (access, { body: { open } }) => {
        await facilitation.openDoor(access, open);
        return reply({ open });
      },
    ),
  ];
}

function peopleRoutes({ boardRoute, facilitation }: FacilitatorRouteParts): readonly Route[] {
  return [
    boardRoute(
      {
        method: 'get',
        path: '/api/boards/:board/participants',
        name: 'listParticipants',
        does: 'Lists everybody who was ever admitted, in order of arrival, a page at a time.',
        query: participantQuerySchema,
        answer: participantListSchema,
        problems: ['invalidInput'],
      },
      'facilitator',
      async (access, { query: { cursor } }) => {
        const page = await facilitation.people(access, cursor ?? null);
        return page === null ? refuse('invalidInput', { field: 'cursor' }) : reply(page);
      },
    ),

    boardRoute(
      {
        method: 'patch',
        path: '/api/boards/:board/participants/:id',
        name: 'changeSide',
        does: 'Says from whose side somebody looks, for who did not know it on arrival.',
        body: sideSchema,
        answer: 'nothing',
        problems: ['notFound'],
      },
      'facilitator',
      async (access, { params: { id }, body: { perspective } }) =>
        isParticipantId(id) && (await facilitation.changeSide(access, id, perspective)) ? done : refuse('notFound'),
    ),
  ];
}

function leadingRoutes({ boardRoute, facilitation }: FacilitatorRouteParts): readonly Route[] {
  return [
    boardRoute(
      {
        method: 'patch',
        path: '/api/boards/:board/participants/:id/leading',
        name: 'letLead',
        does: 'Has somebody who takes part lead along, or take part again.',
        body: leadingSchema,
        answer: 'nothing',
        problems: ['notFound', 'roleFixed', 'forbidden'],
      },
      'facilitator',
      async (access, { params: { id }, body: { leads } }) => {
        if (!isParticipantId(id)) return refuse('notFound');
        const changed = await facilitation.letLead(access, id, leads);
        return changed.ok ? done : refuse(changed.reason);
      },
    ),
  ];
}

function removingRoutes({ boardRoute, facilitation }: FacilitatorRouteParts): readonly Route[] {
  return [
    boardRoute(
      {
        method: 'post',
        path: '/api/boards/:board/participants/:id/remove',
        name: 'removeParticipant',
        does: 'Ends somebody’s access and keeps that person out.',
        answer: 'nothing',
        problems: ['notFound', 'notRemovable', 'forbidden'],
      },
      'facilitator',
      async (access, { params: { id } }) => {
        if (!isParticipantId(id)) return refuse('notFound');
        const removed = await facilitation.remove(access, id);
        return removed.ok ? done : refuse(removed.reason);
      },
    ),

    boardRoute(
      {
        method: 'post',
        path: '/api/boards/:board/participants/:id/readmit',
        name: 'readmitParticipant',
        does: 'Lets somebody who was removed come in again.',
        answer: 'nothing',
        problems: ['notFound'],
      },
      'facilitator',
      async (access, { params: { id } }) =>
        isParticipantId(id) && (await facilitation.readmit(access, id)) ? done : refuse('notFound'),
    ),
  ];
}
