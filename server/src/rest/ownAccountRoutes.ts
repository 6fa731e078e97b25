import {
  accountChangeSchema,
  type Colleague,
  type ColleagueLink,
  type ColleagueList,
  passwordChangeSchema,
} from '@samenreis/shared/protocol';
import type { AccountCare } from '../identity/accountCare.ts';
import type { ColleagueLinks } from '../identity/colleagueLinks.ts';
import type { StoredAccountLink } from '../storage/index.ts';
import { presentSignedIn, refuseAttempt } from './accountRoutes.ts';
import { accountRoute, done, parsed, type Reply, type Route, refuse, reply } from './route.ts';

export interface OwnAccountRouteParts {
  readonly accountCare: AccountCare;
  readonly colleagueLinks: ColleagueLinks;
}

/** What people do with the account they are signed in to. */
export function ownAccountRoutes(parts: OwnAccountRouteParts): readonly Route[] {
  return [...careRoutes(parts), ...colleagueRoutes(parts)];
}

function careRoutes({ accountCare }: OwnAccountRouteParts): readonly Route[] {
  return [
    accountRoute({ method: 'patch', path: '/api/account' }, (accountId, { body }) =>
      parsed(accountChangeSchema, body, async ({ name }) => {
        const account = await accountCare.rename(accountId, name);
        return account === null ? refuse('notSignedIn') : reply(presentSignedIn(account));
      }),
    ),

    accountRoute({ method: 'post', path: '/api/account/password' }, (_, { body, session }) =>
      parsed(passwordChangeSchema, body, async ({ current, password }) => {
        if (session === null) return refuse('notSignedIn');
        const changed = await accountCare.changePassword(session, current, password);
        return changed.ok ? done : refuseAttempt(changed.reason);
      }),
    ),

    accountRoute({ method: 'post', path: '/api/account/sign-out' }, async (accountId) => {
      await accountCare.signOutEverywhere(accountId);
      return { kind: 'done', endsSession: true } satisfies Reply;
    }),
  ];
}

function colleagueRoutes({ colleagueLinks }: OwnAccountRouteParts): readonly Route[] {
  return [
    accountRoute({ method: 'get', path: '/api/account/colleagues' }, async (accountId) =>
      reply({ colleagues: (await colleagueLinks.list(accountId)).map(presentColleague) } satisfies ColleagueList),
    ),

    accountRoute({ method: 'post', path: '/api/account/colleagues' }, async (accountId, { origin }) => {
      const made = await colleagueLinks.make(accountId);
      if (!made.ok) return refuseAttempt(made.reason);
      const { link, token } = made.value;
      return reply({ colleague: presentColleague(link), link: `${origin}/collega#${token}` } satisfies ColleagueLink);
    }),

    accountRoute({ method: 'delete', path: '/api/account/colleagues/:id' }, async (accountId, { params: { id } }) =>
      id !== undefined && (await colleagueLinks.revoke(accountId, id)) ? done : refuse('notFound'),
    ),
  ];
}

function presentColleague({ id, createdAtMs, expiresAtMs, usedAtMs, revokedAtMs }: StoredAccountLink): Colleague {
  return { id, createdAtMs, expiresAtMs, usedAtMs, revokedAtMs };
}
