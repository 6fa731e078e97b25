import {
  accountTokenSchema,
  colleagueInfoSchema,
  meSchema,
  resetInfoSchema,
  resetSchema,
  setupSchema,
} from '@samenreis/shared/protocol';
import type { AccountCare } from '../identity/accountCare.ts';
import type { Sessions } from '../identity/sessions.ts';
import { presentSignedIn } from './accountRoutes.ts';
import { done, refuseAttempt, reply, replyToSignIn } from './reply.ts';
import { openRoute, type Route } from './route.ts';

export interface AccountLinkRouteParts {
  readonly accountCare: AccountCare;
  readonly sessions: Sessions;
}

const LINK_PROBLEMS = [
  'accountLinkInvalid',
  'accountLinkUsed',
  'accountLinkExpired',
  'accountLinkRevoked',
  'tooManyRequests',
] as const;

/** For who holds a one-time link: to choose a new password, or to make an account as a colleague. */
export function accountLinkRoutes(parts: AccountLinkRouteParts): readonly Route[] {
  return [...resetRoutes(parts), ...joiningAsColleagueRoutes(parts)];
}

function resetRoutes({ accountCare }: AccountLinkRouteParts): readonly Route[] {
  return [
    openRoute(
      {
        method: 'post',
        path: '/api/reset/info',
        name: 'lookAtResetLink',
        does: 'Says for which account a link sets a password; does not use it up.',
        body: accountTokenSchema,
        answer: resetInfoSchema,
        problems: LINK_PROBLEMS,
      },
      async ({ body: { token } }) => {
        const account = await accountCare.lookAtReset(token);
        return account.ok ? reply({ email: account.value.email }) : refuseAttempt(account.reason);
      },
    ),

    openRoute(
      {
        method: 'post',
        path: '/api/reset',
        name: 'resetPassword',
        does: 'Sets a password by a link, uses the link up and ends every session of the account.',
        body: resetSchema,
        answer: 'nothing',
        problems: LINK_PROBLEMS,
      },
      async ({ body: { token, password } }) => {
        const reset = await accountCare.resetPassword(token, password);
        return reset.ok ? done : refuseAttempt(reset.reason);
      },
    ),
  ];
}

function joiningAsColleagueRoutes({ accountCare, sessions }: AccountLinkRouteParts): readonly Route[] {
  return [
    openRoute(
      {
        method: 'post',
        path: '/api/colleague/info',
        name: 'lookAtColleagueLink',
        does: 'Says who made a link for a colleague; does not use it up.',
        body: accountTokenSchema,
        answer: colleagueInfoSchema,
        problems: LINK_PROBLEMS,
      },
      async ({ body: { token } }) => {
        const invitedBy = await accountCare.lookAtColleague(token);
        return invitedBy.ok ? reply({ invitedBy: invitedBy.value }) : refuseAttempt(invitedBy.reason);
      },
    ),

    openRoute(
      {
        method: 'post',
        path: '/api/colleague',
        name: 'joinAsColleague',
        does: 'Makes an account by a link of a colleague, uses the link up and signs in.',
        body: setupSchema,
        answer: meSchema,
        problems: [...LINK_PROBLEMS, 'emailTaken'],
      },
      async ({ body: { token, ...newAccount }, session }) => {
        const made = await accountCare.joinAsColleague(token, newAccount);
        if (!made.ok) return refuseAttempt(made.reason);
        const { account, browser } = made.value;
        return replyToSignIn(presentSignedIn(account), await sessions.signIn(session, account.id), browser);
      },
    ),
  ];
}
