import { type Clock, no, ok, type Result } from '@samenreis/shared/base';
import type { AccountLinkKind, Store, StoredAccount, StoredAccountLink, StoredSession } from '../storage/index.ts';
import type { AccountLinkRefusal, AccountLinks } from './accountLinks.ts';
import type { NewAccount, SignedIn, TooManyAttempts } from './accounts.ts';
import type { Audit } from './audit.ts';
import type { InTurn } from './inTurn.ts';
import type { KnownBrowsers } from './knownBrowsers.ts';
import type { Doors, Participation } from './participation.ts';
import type { Passwords } from './passwords.ts';
import { newRowId } from './randomId.ts';
import type { ResetLinks } from './resetLinks.ts';
import type { SignInThrottle } from './signInThrottle.ts';

type LinkRefusal = { readonly code: AccountLinkRefusal } | TooManyAttempts;
export type PasswordRefusal = { readonly code: 'wrongPassword' | 'notSignedIn' } | TooManyAttempts;
export type ColleagueRefusal = { readonly code: 'emailTaken' } | LinkRefusal;

/** What people do with an account they have, and with the links that make or mend one. */
export interface AccountCare {
  rename(accountId: string, name: string): Promise<StoredAccount | null>;
  /** Ends every session of the account but the one it is asked in. */
  changePassword(session: StoredSession, current: string, password: string): Promise<Result<null, PasswordRefusal>>;
  signOutEverywhere(accountId: string): Promise<void>;
  /** The account whose password a link resets, as long as it opens. */
  lookAtReset(token: string): Promise<Result<StoredAccount, LinkRefusal>>;
  /** Uses the link up and ends every session of its account. */
  resetPassword(token: string, password: string): Promise<Result<null, LinkRefusal>>;
  /** Name of who invites by this link. */
  lookAtColleague(token: string): Promise<Result<string, LinkRefusal>>;
  /** An account for who holds the link, signed in; the link is used up. */
  joinAsColleague(token: string, account: NewAccount): Promise<Result<SignedIn, ColleagueRefusal>>;
}

export interface AccountCareParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly inTurn: InTurn;
  readonly passwords: Passwords;
  readonly throttle: SignInThrottle;
  readonly browsers: KnownBrowsers;
  readonly links: AccountLinks;
  readonly resetLinks: Pick<ResetLinks, 'voidAll'>;
  readonly audit: Audit;
  readonly participation: Pick<Participation, 'socketsOf'>;
  readonly doors: Pick<Doors, 'rosterChanged'>;
}

export function createAccountCare(parts: AccountCareParts): AccountCare {
  return { ...createOwnCare(parts), ...createResetCare(parts), ...createColleagueCare(parts) };
}

/** Ends the sessions of an account, this one excepted, and closes what they have open. */
async function endSessions({ store, participation }: AccountCareParts, accountId: string, but: string | null): Promise<void> {
  const ending = (await store.sessions.listByAccount(accountId)).filter(({ id }) => id !== but);
  // In this order: once a session is gone its participants can no longer be found, and nothing would close their sockets.
  const closers = await Promise.all(ending.map((session) => participation.socketsOf(session)));
  await Promise.all(ending.map(({ id }) => store.sessions.remove(id)));
  for (const close of closers) close();
}

function createOwnCare(parts: AccountCareParts): Pick<AccountCare, 'rename' | 'changePassword' | 'signOutEverywhere'> {
  const { store, inTurn, passwords, throttle, resetLinks, audit, doors } = parts;

  const changePassword = async (account: StoredAccount, current: string): Promise<Result<null, PasswordRefusal>> => {
    // Whoever found a browser open guesses no faster than at the door, and keeps nobody out who comes to the door.
    const guesser = { kind: 'anyBrowser', email: `own password of ${account.id}` } as const;
    const allowance = await throttle.attempt(guesser);
    if (!allowance.ok) return no({ code: 'tooManyRequests', retryAfterSeconds: allowance.reason });
    if (await passwords.verify(account.passwordHash, current)) {
      throttle.succeeded(guesser);
      return ok(null);
    }
    throttle.failed(guesser);
    return no({ code: 'wrongPassword' });
  };

  return {
    async rename(accountId, name) {
      await store.accounts.rename(accountId, name);
      for (const participant of await store.participants.listByAccount(accountId)) {
        if (!(await store.boards.isLedBy(participant.boardId, accountId))) continue;
        await store.participants.update(participant.id, { name });
        doors.rosterChanged(participant.boardId, { ...participant, name });
      }
      return store.accounts.find(accountId);
    },
    changePassword: ({ id, accountId }, current, password) =>
      inTurn(`password of ${accountId}`, async () => {
        const account = accountId === null ? null : await store.accounts.find(accountId);
        if (account === null) return no({ code: 'notSignedIn' });
        const allowed = await changePassword(account, current);
        if (!allowed.ok) return allowed;
        await store.accounts.setPassword(account.id, await passwords.hash(password));
        await resetLinks.voidAll(account.id);
        await endSessions(parts, account.id, id);
        await audit.note('passwordChanged', { accountId: account.id });
        return ok(null);
      }),
    async signOutEverywhere(accountId) {
      await endSessions(parts, accountId, null);
      await audit.note('signedOutEverywhere', { accountId });
    },
  };
}

/** The hash of a password that a link lets somebody choose: it costs as much as checking one. */
async function hashSlowly({ throttle, passwords }: AccountCareParts, password: string): Promise<Result<string, TooManyAttempts>> {
  const allowance = await throttle.check();
  if (!allowance.ok) return no({ code: 'tooManyRequests', retryAfterSeconds: allowance.reason });
  return ok(await passwords.hash(password));
}

interface OpenLink {
  readonly link: StoredAccountLink;
  readonly account: StoredAccount;
}

async function openLink(
  { links, store }: AccountCareParts,
  kind: AccountLinkKind,
  token: string,
): Promise<Result<OpenLink, LinkRefusal>> {
  const link = await links.look(kind, token);
  if (!link.ok) return no({ code: link.reason });
  const account = await store.accounts.find(link.value.accountId);
  return account === null ? no({ code: 'accountLinkInvalid' }) : ok({ link: link.value, account });
}

function createResetCare(parts: AccountCareParts): Pick<AccountCare, 'lookAtReset' | 'resetPassword'> {
  const { store, inTurn, links, resetLinks, audit } = parts;

  const reset = async ({ link, account }: OpenLink, password: string): Promise<Result<null, LinkRefusal>> => {
    const passwordHash = await hashSlowly(parts, password);
    if (!passwordHash.ok) return passwordHash;
    // Before the password: whoever pulls the plug here asks for another link, and no link opens twice.
    if (!(await links.use(link))) return no({ code: 'accountLinkUsed' });
    await store.accounts.setPassword(account.id, passwordHash.value);
    await resetLinks.voidAll(account.id);
    await endSessions(parts, account.id, null);
    await audit.note('passwordReset', { accountId: account.id, subjectId: link.id });
    return ok(null);
  };

  return {
    async lookAtReset(token) {
      const found = await openLink(parts, 'reset', token);
      return found.ok ? ok(found.value.account) : found;
    },
    async resetPassword(token, password) {
      const found = await openLink(parts, 'reset', token);
      if (!found.ok) return found;
      return inTurn(`password of ${found.value.account.id}`, () => reset(found.value, password));
    },
  };
}

function createColleagueCare(parts: AccountCareParts): Pick<AccountCare, 'lookAtColleague' | 'joinAsColleague'> {
  const { store, clock, browsers, links, audit } = parts;
  return {
    async lookAtColleague(token) {
      const found = await openLink(parts, 'colleague', token);
      return found.ok ? ok(found.value.account.name) : found;
    },
    async joinAsColleague(token, { name, email, password }) {
      const found = await openLink(parts, 'colleague', token);
      if (!found.ok) return found;
      // Before the link is used up: who mistakes the address for their own tries again.
      if ((await store.accounts.findByEmail(email)) !== null) return no({ code: 'emailTaken' });
      const passwordHash = await hashSlowly(parts, password);
      if (!passwordHash.ok) return passwordHash;
      const { link } = found.value;
      if (!(await links.use(link))) return no({ code: 'accountLinkUsed' });
      const account = { id: newRowId(), name, email, passwordHash: passwordHash.value, createdAtMs: clock.nowMs() };
      if (!(await store.accounts.create(account))) return no({ code: 'emailTaken' });
      await audit.note('accountMade', { accountId: account.id, subjectId: link.id });
      return ok({ account, browser: await browsers.remember(null, account.id) });
    },
  };
}
