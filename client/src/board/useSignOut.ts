import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { useServices } from '../app/services.ts';
import { m } from '../i18n/messages.ts';
import { failureText } from '../rest/failureText.ts';

interface SignOut {
  /** Participants have none; null until it is known. */
  readonly hasAccount: boolean | null;
  readonly signOut: () => void;
}

/** Signing out from the board itself: nothing of any board stays in this browser. */
export function useSignOut(forgetBoard: () => Promise<void>): SignOut {
  const { rest, announcer, localCopies } = useServices();
  const [, navigate] = useLocation();
  const [hasAccount, setHasAccount] = useState<boolean | null>(null);

  useEffect(() => {
    // Without an answer there is nothing to sign out of either.
    void rest.me().then((answer) => setHasAccount(answer.ok ? answer.value.account !== null : null));
  }, [rest]);

  async function signOut(): Promise<void> {
    const answer = await rest.signOut();
    if (!answer.ok)
      return announcer.announce(failureText(answer.reason), 'problem', answer.reason.kind === 'noAnswer' ? 'noAnswer' : undefined);
    announcer.withdraw('noAnswer');
    await forgetBoard();
    await localCopies.forgetAll();
    announcer.announce(hasAccount === false ? m.account_forgotten() : m.account_signedOut(), 'success');
    navigate('/');
  }

  return { hasAccount, signOut: () => void signOut() };
}
