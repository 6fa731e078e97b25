import { accountTokenSchema, type ColleagueInfo, setupSchema } from '@samenreis/shared/protocol';
import type { AccountCare } from '../identity/accountCare.ts';
import type { Sessions } from '../identity/sessions.ts';
import { presentSignedIn, refuseAttempt } from './accountRoutes.ts';
import { openRoute, parsed, type Route, reply, replyToSignIn } from './route.ts';

export interface AccountLinkRouteParts {
  readonly accountCare: AccountCare;
  readonly sessions: Sessions;
}

/** For who holds a one-time link: to make an account as a colleague. */
export function accountLinkRoutes({ accountCare, sessions }: AccountLinkRouteParts): readonly Route[] {
  return [
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
