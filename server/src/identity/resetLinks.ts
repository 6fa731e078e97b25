import { no, ok, type Result } from '@samenreis/shared/base';
import { email } from '@samenreis/shared/protocol';
import * as v from 'valibot';
import type { AccountStore, StoredAccount } from '../storage/index.ts';
import type { AccountLinks, MadeAccountLink } from './accountLinks.ts';
import type { Audit } from './audit.ts';

/** `severalAccounts`: more than one is called so; an address is of one alone. */
export type ResetLinkRefusal = 'noSuchAccount' | 'severalAccounts';

export interface MadeResetLink extends MadeAccountLink {
  readonly account: StoredAccount;
}

/** One-time links with which somebody chooses a new password; only who runs the server has them made. */
export interface ResetLinks {
  /**
   * Voids the links made before: the last one printed is the one that opens.
   * @param whose - the address with which an account signs in, or the name of its owner
   */
  make(whose: string): Promise<Result<MadeResetLink, ResetLinkRefusal>>;
  /** For when the password was changed: no link that lies about changes it back. */
  voidAll(accountId: string): Promise<void>;
}

export interface ResetLinkParts {
  readonly accounts: Pick<AccountStore, 'findByEmail' | 'listByName'>;
  readonly links: AccountLinks;
  readonly audit: Audit;
}

export function createResetLinks({ accounts, links, audit }: ResetLinkParts): ResetLinks {
  const find = async (whose: string): Promise<readonly StoredAccount[]> => {
    const address = v.safeParse(email, whose);
    if (!address.success) return accounts.listByName(whose.trim());
    const account = await accounts.findByEmail(address.output);
    return account === null ? [] : [account];
  };

  const voidAll = async (accountId: string): Promise<void> => {
    for (const { id } of await links.list('reset', accountId)) await links.revoke(accountId, id);
  };

  return {
    async make(whose) {
      const [account, ...others] = await find(whose);
      if (account === undefined) return no('noSuchAccount');
      if (others.length > 0) return no('severalAccounts');
      await voidAll(account.id);
      const made = await links.make('reset', account.id);
      await audit.note('resetLinkMade', { accountId: account.id, subjectId: made.link.id });
      return ok({ ...made, account });
    },
    voidAll,
  };
}
