import { useEffect, useState, useSyncExternalStore } from 'react';
import { useLocation } from 'wouter';
import { useServices } from '../app/services.ts';
import { m } from '../i18n/messages.ts';
import { failureText } from '../rest/failureText.ts';
import type { OpenBoard } from './openBoard.ts';

interface SignOut {
  /** Participants have none; as the role suggests until the server said. */
  readonly hasAccount: boolean;
  readonly signOut: () => void;
}

/** Signing out from the board itself: nothing of any board stays in this browser. */
export function useSignOut({ info, connection }: OpenBoard, forgetBoard: () => Promise<void>): SignOut {
  const { rest, goodbyes, announcer, localCopies } = useServices();
  const [, navigate] = useLocation();
  const [told, setTold] = useState<boolean | null>(null);
  const hasAccount = told ?? info.me.role === 'facilitator';
  const isOffline = useSyncExternalStore(connection.subscribe, () => connection.status().kind === 'offline');

  useEffect(() => {
    if (told !== null || isOffline) return;
    // Without an answer it is asked again when the connection is back.
    void rest.me().then((answer) => answer.ok && setTold(answer.value.account !== null));
  }, [rest, told, isOffline]);

  async function signOut(): Promise<void> {
    const parting = await goodbyes.say({ kind: 'signOut' });
    if (parting.kind === 'refused') {
      const about = parting.failure.kind === 'noAnswer' ? 'noAnswer' : undefined;
      return announcer.announce(failureText(parting.failure), 'problem', about);
    }
    announcer.withdraw('noAnswer');
    await forgetBoard();
    await localCopies.forgetAll();
    if (parting.kind === 'told') announcer.announce(hasAccount ? m.account_signedOut() : m.account_forgotten(), 'success');
    navigate('/');
  }

  return { hasAccount, signOut: () => void signOut() };
}
