import type { Clock } from '@samenreis/shared/base';
import {
  accountChangeSchema,
  type Colleague,
  colleagueLinkSchema,
  colleagueListSchema,
  meSchema,
  passwordChangeSchema,
} from '@samenreis/shared/protocol';
import type { AccountCare } from '../identity/accountCare.ts';
import type { ColleagueLinks } from '../identity/colleagueLinks.ts';
import type { StoredAccountLink } from '../storage/index.ts';
import { presentSignedIn } from './accountRoutes.ts';
import { done, refuse, refuseAttempt, reply } from './reply.ts';
import { accountRoute, type Route } from './route.ts';

export interface OwnAccountRouteParts {
  readonly accountCare: AccountCare;
  readonly colleagueLinks: ColleagueLinks;
  readonly clock: Clock;
}

/** What people do with the account they are signed in to. */
export function ownAccountRoutes(parts: OwnAccountRouteParts): readonly Route[] {
  return [...careRoutes(parts), ...endingRoutes(parts), ...colleagueRoutes(parts), ...colleagueRevokingRoutes(parts)];
}

function careRoutes({ accountCare }: OwnAccountRouteParts): readonly Route[] {
  return [
    accountRoute(
      {
        method: 'patch',
        path: '/api/account',
        name: 'renameAccount',
        does: 'Changes the name of the account, on every board it leads.',
        body: accountChangeSchema,
        answer: meSchema,
        problems: ['notSignedIn'],
      },
      async (accountId, { body: { name } }) => {
        const account = await accountCare.rename(accountId, name);
        return account === null ? refuse('notSignedIn') : reply(presentSignedIn(account));
      },
    ),

    accountRoute(
      {
        method: 'post',
        path: '/api/account/password',
        name: 'changePassword',
        does: 'Sets a new password; every other session of the account ends.',
        body: passwordChangeSchema,
        answer: 'nothing',
        problems: ['wrongPassword', 'notSignedIn', 'tooManyRequests'],
      },
      async (_, { body: { current, password }, session }) => {
        if (session === null) return refuse('notSignedIn');
        const changed = await accountCare.changePassword(session, current, password);
        return changed.ok ? done : refuseAttempt(changed.reason);
      },
    ),
  ];
}

function endingRoutes({ accountCare }: OwnAccountRouteParts): readonly Route[] {
  return [
    accountRoute(
      {
        method: 'post',
        path: '/api/account/sign-out',
        name: 'signOutEverywhere',
        does: 'Ends every session of the account, this one too.',
        answer: 'nothing',
      },
      async (accountId) => {
        await accountCare.signOutEverywhere(accountId);
        return { kind: 'done', endsSession: true };
      },
    ),
  ];
}

function colleagueRoutes({ colleagueLinks, clock }: OwnAccountRouteParts): readonly Route[] {
  return [
    accountRoute(
      {
        method: 'get',
        path: '/api/account/colleagues',
        name: 'listColleagues',
        does: 'Lists the links one made for colleagues; old ones are forgotten.',
        answer: colleagueListSchema,
      },
      async (accountId) =>
        reply({ colleagues: (await colleagueLinks.list(accountId)).map((one) => presentColleague(one, clock.nowMs())) }),
    ),

    accountRoute(
      {
        method: 'post',
        path: '/api/account/colleagues',
        name: 'inviteColleague',
        does: 'Makes a one-time link by which a colleague makes an account; it is shown once.',
        answer: colleagueLinkSchema,
        problems: ['tooManyRequests'],
      },
      async (accountId, { origin }) => {
        const made = await colleagueLinks.make(accountId);
        if (!made.ok) return refuseAttempt(made.reason);
        const { link, token } = made.value;
        return reply({ colleague: presentColleague(link, clock.nowMs()), link: `${origin}/collega#${token}` });
      },
    ),
  ];
}

function colleagueRevokingRoutes({ colleagueLinks }: OwnAccountRouteParts): readonly Route[] {
  return [
    accountRoute(
      {
        method: 'delete',
        path: '/api/account/colleagues/:id',
        name: 'revokeColleague',
        does: 'Stops a link for a colleague.',
        answer: 'nothing',
        problems: ['notFound'],
      },
      async (accountId, { params: { id } }) =>
        id !== undefined && (await colleagueLinks.revoke(accountId, id)) ? done : refuse('notFound'),
    ),
  ];
}

function presentColleague(link: StoredAccountLink, nowMs: number): Colleague {
  const { id, createdAtMs, expiresAtMs, usedAtMs, revokedAtMs } = link;
  return { id, createdAtMs, expiresAtMs, expired: expiresAtMs <= nowMs, usedAtMs, revokedAtMs };
}
