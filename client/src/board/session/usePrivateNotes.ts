import type { ToldPrivateNotes } from '@samenreis/shared/protocol';
import { useSyncExternalStore } from 'react';
import { useServices } from '../../app/services.ts';
import type { PrivateOutcome } from '../../connection/privateChannel.ts';
import type { OpenBoard } from '../openBoard.ts';
import { privateReasonText } from './privateReasonText.ts';

type Done = Extract<PrivateOutcome, { readonly ok: true }>;
type Command = Parameters<OpenBoard['privateNotes']['send']>[0];

/** The private notes of this person, and what may be asked of them; null until they were told. */
export function usePrivateNotes({ privateNotes }: Pick<OpenBoard, 'privateNotes'>) {
  const { announcer } = useServices();
  const told: ToldPrivateNotes | null = useSyncExternalStore(privateNotes.subscribe, privateNotes.current);
  return {
    told,
    /** @returns what was done; null where it was not, and the person was told why */
    async send(command: Command): Promise<Done | null> {
      const outcome = await privateNotes.send(command);
      if (outcome.ok) return outcome;
      announcer.announce(privateReasonText(outcome.reason), outcome.reason === 'noAnswer' ? 'problem' : 'info');
      return null;
    },
  };
}
