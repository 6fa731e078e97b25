import { isParticipantId } from '@samenreis/shared/base';
import { type Door, doorSchema, type NamesSetting, namesSchema, type ParticipantList } from '@samenreis/shared/protocol';
import type { Facilitation } from '../identity/facilitation.ts';
import { type BoardRoute, done, parsed, type Route, refuse, reply } from './route.ts';

export interface FacilitatorRouteParts {
  readonly boardRoute: BoardRoute;
  readonly facilitation: Facilitation;
}

/** What a facilitator decides about the people on a board. */
export function facilitatorRoutes({ boardRoute, facilitation }: FacilitatorRouteParts): readonly Route[] {
  return [
    boardRoute({ method: 'patch', path: '/api/boards/:board/names' }, 'facilitator', (access, { body }) =>
      parsed(namesSchema, body, async ({ hidden }) => {
        await facilitation.hideNames(access, hidden);
        return reply({ hidden } satisfies NamesSetting);
      }),
    ),

    boardRoute({ method: 'get', path: '/api/boards/:board/door' }, 'facilitator', async (access) =>
      reply({ open: await facilitation.isDoorOpen(access) } satisfies Door),
    ),

    boardRoute({ method: 'patch', path: '/api/boards/:board/door' }, 'facilitator', (access, { body }) =>
      parsed(doorSchema, body, async ({ open }) => {
        await facilitation.openDoor(access, open);
        return reply({ open } satisfies Door);
      }),
    ),

    boardRoute({ method: 'get', path: '/api/boards/:board/participants' }, 'facilitator', async (access) =>
      reply({ participants: await facilitation.people(access) } satisfies ParticipantList),
    ),

    boardRoute(
      { method: 'post', path: '/api/boards/:board/participants/:id/remove' },
      'facilitator',
      async (access, { params: { id } }) => {
        if (!isParticipantId(id)) return refuse('notFound');
        const removed = await facilitation.remove(access, id);
        return removed.ok ? done : refuse(removed.reason);
      },
    ),

    boardRoute(
      { method: 'post', path: '/api/boards/:board/participants/:id/readmit' },
      'facilitator',
      async (access, { params: { id } }) =>
        isParticipantId(id) && (await facilitation.readmit(access, id)) ? done : refuse('notFound'),
    ),
  ];
}
