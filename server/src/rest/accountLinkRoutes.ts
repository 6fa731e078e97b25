import { accountTokenSchema, type ColleagueInfo, type ResetInfo, resetSchema, setupSchema } from '@samenreis/shared/protocol';
import type { AccountCare } from '../identity/accountCare.ts';
import type { Sessions } from '../identity/sessions.ts';
import { presentSignedIn, refuseAttempt } from './accountRoutes.ts';
import { done, openRoute, parsed, type Route, reply, replyToSignIn } from './route.ts';

export interface AccountLinkRouteParts {
  readonly accountCare: AccountCare;
  readonly sessions: Sessions;
}

/** For who holds a one-time link: to choose a new password, or to make an account as a colleague. */
export function accountLinkRoutes({ accountCare, sessions }: AccountLinkRouteParts): readonly Route[] {
  return [
    openRoute({ method: 'post', path: '/api/reset/info' }, ({ body }) =>
      parsed(accountTokenSchema, body, async ({ token }) => {
        const account = await accountCare.lookAtReset(token);
        return account.ok ? reply({ email: account.value.email } satisfies ResetInfo) : refuseAttempt(account.reason);
      }),
    ),

    openRoute({ method: 'post', path: '/api/reset' }, ({ body }) =>
      parsed(resetSchema, body, async ({ token, password }) => {
        const reset = await accountCare.resetPassword(token, password);
        return reset.ok ? done : refuseAttempt(reset.reason);
      }),
    ),

    openRoute({ method: 'post', path: '/api/colleague/info' }, ({ body }) =>
      parsed(accountTokenSchema, body, async ({ token }) => {
        const invitedBy = await accountCare.lookAtColleague(token);
        return invitedBy.ok ? reply({ invitedBy: invitedBy.value } satisfies ColleagueInfo) : refuseAttempt(invitedBy.reason);
      }),
    ),

    openRoute({ method: 'post', path: '/api/colleague' }, ({ body, session }) =>
      parsed(setupSchema, body, async ({ token, ...newAccount }) => {
        const made = await accountCare.joinAsColleague(token, newAccount);
        if (!made.ok) return refuseAttempt(made.reason);
        const { account, browser } = made.value;
        return replyToSignIn(presentSignedIn(account), await sessions.signIn(session, account.id), browser);
      }),
    ),
  ];
}
