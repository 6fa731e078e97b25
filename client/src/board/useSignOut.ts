import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { useServices } from '../app/services.ts';
import { m } from '../i18n/messages.ts';
import { failureText } from '../rest/failureText.ts';

interface SignOut {
  /** Participants have no account to sign out of; they leave. */
  readonly hasAccount: boolean;
  readonly signOut: () => void;
}

/** Signing out from the board itself: nothing of any board stays in this browser. */
export function useSignOut(forgetBoard: () => Promise<void>): SignOut {
  const { rest, announcer, localCopies } = useServices();
  const [, navigate] = useLocation();
  const [hasAccount, setHasAccount] = useState(false);

  useEffect(() => {
    // Without an answer there is nothing to sign out of either.
    void rest.me().then((answer) => setHasAccount(answer.ok && answer.value.account !== null));
  }, [rest]);

  async function signOut(): Promise<void> {
    const answer = await rest.signOut();
    if (!answer.ok) return announcer.announce(failureText(answer.reason), 'problem');
    await forgetBoard();
    await localCopies.forgetAll();
    announcer.announce(m.account_signedOut(), 'success');
    navigate('/');
  }

  return { hasAccount, signOut: () => void signOut() };
}
