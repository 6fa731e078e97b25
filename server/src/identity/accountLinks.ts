import { type Clock, no, ok, type Result } from '@samenreis/shared/base';
import type { AccountLinkKind, AccountLinkStore, StoredAccountLink } from '../storage/index.ts';
import { newRowId } from './randomId.ts';
import { hashToken, newSecretToken } from './secretToken.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const LIFETIME_MS: Readonly<Record<AccountLinkKind, number>> = { reset: HOUR_MS, colleague: 7 * DAY_MS };
/** So long after it expired a link still says that it did; afterwards nobody knows it. */
const REMEMBERED_MS = 30 * DAY_MS;

export type AccountLinkRefusal = 'accountLinkInvalid' | 'accountLinkUsed' | 'accountLinkExpired' | 'accountLinkRevoked';

/** A link as it is made: its token is told here and never again. */
export interface MadeAccountLink {
  readonly link: StoredAccountLink;
  readonly token: string;
}

/** One-time links about accounts. */
export interface AccountLinks {
  make(kind: AccountLinkKind, accountId: string): Promise<MadeAccountLink>;
  /** The link behind a token, as long as it opens. Uses up nothing: a program that looks at links takes nothing away. */
  look(kind: AccountLinkKind, token: string): Promise<Result<StoredAccountLink, AccountLinkRefusal>>;
  /** Of two at once one wins. */
  use(link: StoredAccountLink): Promise<boolean>;
  list(kind: AccountLinkKind, accountId: string): Promise<readonly StoredAccountLink[]>;
  revoke(accountId: string, id: string): Promise<boolean>;
  forgetOld(): Promise<void>;
}

export function createAccountLinks(store: AccountLinkStore, clock: Clock): AccountLinks {
  return {
    async make(kind, accountId) {
      const token = newSecretToken();
      const createdAtMs = clock.nowMs();
      const link: StoredAccountLink = {
        id: newRowId(),
        kind,
        accountId,
        tokenHash: hashToken(token),
        createdAtMs,
        expiresAtMs: createdAtMs + LIFETIME_MS[kind],
        usedAtMs: null,
        revokedAtMs: null,
      };
      await store.create(link);
      return { link, token };
    },
    async look(kind, token) {
      const link = await store.findByToken(hashToken(token));
      if (link === null || link.kind !== kind) return no('accountLinkInvalid');
      if (link.usedAtMs !== null) return no('accountLinkUsed');
      if (link.revokedAtMs !== null) return no('accountLinkRevoked');
      return link.expiresAtMs > clock.nowMs() ? ok(link) : no('accountLinkExpired');
    },
    use: ({ id }) => store.use(id, clock.nowMs()),
    list: (kind, accountId) => store.listByAccount(accountId, kind),
    revoke: (accountId, id) => store.revoke(accountId, id, clock.nowMs()),
    forgetOld: () => store.forgetExpiredBefore(clock.nowMs() - REMEMBERED_MS),
  };
}
