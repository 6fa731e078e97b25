import { type Me, type ProblemCode, setupSchema, signInSchema } from '@samenreis/shared/protocol';
import type { Boards } from '../boards/boards.ts';
import type { Accounts } from '../identity/accounts.ts';
import type { Participation } from '../identity/participation.ts';
import type { Sessions } from '../identity/sessions.ts';
import type { StoredAccount } from '../storage/index.ts';
import { done, openRoute, parsed, type Reply, type Route, refuse, reply, replyToSignIn } from './route.ts';

export interface AccountRouteParts {
  readonly accounts: Accounts;
  readonly sessions: Sessions;
  readonly participation: Participation;
  readonly boards: Boards;
}

export function accountRoutes({ accounts, sessions, participation, boards }: AccountRouteParts): readonly Route[] {
  return [
    openRoute({ method: 'get', path: '/api/me' }, async ({ session }) => {
      const accountId = session?.accountId ?? null;
      const account = accountId === null ? null : await accounts.find(accountId);
      return reply({
        ...presentAccount(account),
        setupNeeded: !(await accounts.isSetUp()),
        hasSession: session !== null,
      } satisfies Me);
    }),

    openRoute({ method: 'post', path: '/api/setup' }, ({ body, session }) =>
      parsed(setupSchema, body, async ({ token, ...newAccount }) => {
        const created = await accounts.setUp(token, newAccount);
        if (!created.ok) return refuseAttempt(created.reason);
        const { account, browser } = created.value;
        await boards.giveDemo(account.id);
        return replyToSignIn(presentSignedIn(account), await sessions.signIn(session, account.id), browser);
      }),
    ),

    openRoute({ method: 'post', path: '/api/sign-in' }, ({ body, session, browserToken }) =>
      parsed(signInSchema, body, async (credentials) => {
        const signedIn = await accounts.signIn(credentials, browserToken);
        if (!signedIn.ok) return refuseAttempt(signedIn.reason);
        const { account, browser } = signedIn.value;
        return replyToSignIn(presentSignedIn(account), await sessions.signIn(session, account.id), browser);
      }),
    ),

    openRoute({ method: 'post', path: '/api/sign-out' }, async ({ session }) => {
      if (session === null) return done;
      // In this order: once its participants can no longer be found, nothing would close their sockets.
      const close = await participation.socketsOf(session);
      await sessions.end(session);
      close();
      return { kind: 'done', endsSession: true };
    }),
  ];
}

function presentAccount(account: StoredAccount | null): Pick<Me, 'account'> {
  return { account: account === null ? null : { name: account.name, email: account.email } };
}

export function presentSignedIn(account: StoredAccount): Me {
  return { ...presentAccount(account), setupNeeded: false, hasSession: true };
}

export function refuseAttempt(refusal: { readonly code: ProblemCode; readonly retryAfterSeconds?: number }): Reply {
  const { code, retryAfterSeconds } = refusal;
  return refuse(code, retryAfterSeconds === undefined ? {} : { retryAfterSeconds });
}
