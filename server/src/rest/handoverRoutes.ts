import type { Clock } from '@samenreis/shared/base';
import { boardInfoSchema, continueInfoSchema, handoverSchema, joinTokenSchema } from '@samenreis/shared/protocol';
import type { Handovers } from '../identity/handovers.ts';
import type { Sessions } from '../identity/sessions.ts';
import { presentBoard } from './boardRoutes.ts';
import { refuse, reply, replyWithSession } from './reply.ts';
import { type BoardRoute, openRoute, type Route } from './route.ts';

export interface HandoverRouteParts {
  readonly boardRoute: BoardRoute;
  readonly handovers: Handovers;
  readonly sessions: Sessions;
  readonly clock: Clock;
}

/** Going on as the same person on another device. */
export function handoverRoutes(parts: HandoverRouteParts): readonly Route[] {
  return [...beginRoutes(parts), lookRoute(parts), continueRoute(parts)];
}

function beginRoutes({ boardRoute, handovers }: HandoverRouteParts): readonly Route[] {
  return [
    boardRoute(
      {
        method: 'post',
        path: '/api/boards/:board/me/handover',
        name: 'beginHandover',
        does: 'Gives a link to go on as the same person on another device; for who has no account.',
        answer: handoverSchema,
        problems: ['forbidden'],
      },
      'viewer',
      async (access, { origin }) => {
        const begun = await handovers.begin(access);
        if (begun === null) return refuse('forbidden');
        return reply({ link: `${origin}/verder#${begun.token}`, expiresAtMs: begun.expiresAtMs });
      },
    ),
  ];
}

function lookRoute({ handovers }: HandoverRouteParts): Route {
  return openRoute(
    {
      method: 'post',
      path: '/api/continue/info',
      name: 'lookAtHandover',
      does: 'Says as whom one would go on; does not use the link up.',
      body: joinTokenSchema,
      answer: continueInfoSchema,
      problems: ['handoverInvalid', 'takesPartAlready'],
    },
    async ({ body: { token } }) => {
      const found = await handovers.look(token);
      if (!found.ok) return refuse(found.reason);
      const { board, participant } = found.value;
      return reply({ boardTitle: board.title, name: participant.name, role: participant.role });
    },
  );
}

function continueRoute({ handovers, sessions, clock }: HandoverRouteParts): Route {
  return openRoute(
    {
      method: 'post',
      path: '/api/continue',
      name: 'continueHere',
      does: 'Goes on here as the person of the link; the other device stops.',
      body: joinTokenSchema,
      answer: boardInfoSchema,
      problems: ['handoverInvalid', 'takesPartAlready'],
    },
    async ({ body: { token }, ...caller }) => {
      // Nothing is kept of who comes with a link that leads nowhere.
      const found = await handovers.look(token);
      if (!found.ok) return refuse(found.reason);
      const { result: taken, issued } = await sessions.within(caller, (session) => handovers.take(token, session));
      return taken.ok ? replyWithSession(presentBoard(taken.value, clock.nowMs()), issued) : refuse(taken.reason);
    },
  );
}
