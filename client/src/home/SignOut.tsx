import { useState } from 'react';
import { FailureMessage } from '../app/FailureMessage.tsx';
import { useServices } from '../app/services.ts';
import type { RequestFailure } from '../rest/restCall.ts';
import { Button } from '../ui/Button.tsx';

interface SignOutProps {
  readonly label: string;
  /** Said once it is over. */
  readonly done: string;
  readonly onSignedOut: () => void;
}

/** Ends the session of this browser, and what it keeps of boards goes with it. */
export function SignOut({ label, done, onSignedOut }: SignOutProps) {
  const { goodbyes, announcer, localCopies } = useServices();
  const [failure, setFailure] = useState<RequestFailure | null>(null);
  const [isBusy, setBusy] = useState(false);

  async function handleSignOut(): Promise<void> {
    if (isBusy) return;
    setBusy(true);
    setFailure(null);
    const parting = await goodbyes.say({ kind: 'signOut' });
    setBusy(false);
    if (parting.kind === 'refused') return setFailure(parting.failure);
    // The next person at this computer finds nothing of the boards; the session is over whether or not that takes a while.
    const forgotten = localCopies.forgetAll();
    if (parting.kind === 'told') announcer.announce(done, 'success');
    onSignedOut();
    await forgotten;
  }

  return (
    <>
      <FailureMessage failure={failure} />
      <Button purpose="secondary" busy={isBusy} onClick={() => void handleSignOut()}>
        {label}
      </Button>
    </>
  );
}
