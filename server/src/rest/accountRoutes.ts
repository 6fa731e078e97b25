import { type Me, meSchema, setupSchema, signInSchema } from '@samenreis/shared/protocol';
import type { Boards } from '../boards/boards.ts';
import type { Accounts } from '../identity/accounts.ts';
import type { Participation } from '../identity/participation.ts';
import type { Sessions } from '../identity/sessions.ts';
import type { StoredAccount } from '../storage/index.ts';
import { done, refuseAttempt, reply, replyToSignIn } from './reply.ts';
import { openRoute, type Route } from './route.ts';

export interface AccountRouteParts {
  readonly accounts: Accounts;
  readonly sessions: Sessions;
  readonly participation: Participation;
  readonly boards: Boards;
}

export function accountRoutes(parts: AccountRouteParts): readonly Route[] {
  return [meRoute(parts), setupRoute(parts), ...signingRoutes(parts)];
}

function meRoute({ accounts }: AccountRouteParts): Route {
  return openRoute(
    {
      method: 'get',
      path: '/api/me',
      name: 'readMe',
      does: 'Says which account this browser is signed in to, and whether the server has one at all.',
      answer: meSchema,
    },
    async ({ session }) => {
      const accountId = session?.accountId ?? null;
      const account = accountId === null ? null : await accounts.find(accountId);
      return reply({
        ...presentAccount(account),
        setupNeeded: !(await accounts.isSetUp()),
        hasSession: session !== null,
      });
    },
  );
}

function setupRoute({ accounts, sessions, boards }: AccountRouteParts): Route {
  return openRoute(
    {
      method: 'post',
      path: '/api/setup',
      name: 'setUp',
      does: 'Makes the first account by the one-time link that the server printed, and signs in.',
      body: setupSchema,
      answer: meSchema,
      problems: ['setupDone', 'setupLinkInvalid', 'tooManyRequests'],
    },
    async ({ body: { token, ...newAccount }, session }) => {
      const created = await accounts.setUp(token, newAccount);
      if (!created.ok) return refuseAttempt(created.reason);
      const { account, browser } = created.value;
      await boards.giveDemo(account.id);
      return replyToSignIn(presentSignedIn(account), await sessions.signIn(session, account.id), browser);
    },
  );
}

function signingRoutes({ accounts, sessions, participation }: AccountRouteParts): readonly Route[] {
  return [
    openRoute(
      {
        method: 'post',
        path: '/api/sign-in',
        name: 'signIn',
        does: 'Signs this browser in; a wrong password makes the next attempt wait.',
        body: signInSchema,
        answer: meSchema,
        problems: ['wrongCredentials', 'tooManyRequests'],
      },
      async ({ body, session, browserToken }) => {
        const signedIn = await accounts.signIn(body, browserToken);
        if (!signedIn.ok) return refuseAttempt(signedIn.reason);
        const { account, browser } = signedIn.value;
        return replyToSignIn(presentSignedIn(account), await sessions.signIn(session, account.id), browser);
      },
    ),

    openRoute(
      {
        method: 'post',
        path: '/api/sign-out',
        name: 'signOut',
        does: 'Ends the session of this browser, with every socket it opened.',
        answer: 'nothing',
      },
      async ({ session }) => {
        if (session === null) return done;
        // In this order: once its participants can no longer be found, nothing would close their sockets.
        const close = await participation.socketsOf(session);
        await sessions.end(session);
        close();
        return { kind: 'done', endsSession: true };
      },
    ),
  ];
}

function presentAccount(account: StoredAccount | null): Pick<Me, 'account'> {
  return { account: account === null ? null : { name: account.name, email: account.email } };
}

export function presentSignedIn(account: StoredAccount): Me {
  return { ...presentAccount(account), setupNeeded: false, hasSession: true };
}
