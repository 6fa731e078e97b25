import type { Result } from '@samenreis/shared/base';
import type { BoardCard } from '@samenreis/shared/protocol';
import { useState } from 'react';
import { useServices } from '../app/services.ts';
import { m } from '../i18n/messages.ts';
import type { RequestFailure } from '../rest/restCall.ts';
import type { HomeClient } from './homeClient.ts';

/** What is done with a card at once, without a dialog or after it. */
export interface CardDeeds {
  readonly failure: RequestFailure | null;
  /** The board that was put into the bin last, until somebody has read it. */
  readonly deleted: BoardCard | null;
  readonly forget: () => void;
  readonly archive: (card: BoardCard, archived: boolean) => Promise<void>;
  /** @returns why it could not be put into the bin; null where it is there now */
  readonly remove: (card: BoardCard) => Promise<RequestFailure | null>;
  /** Once the dialog is gone: offers the way back, which takes the focus. */
  readonly removed: (card: BoardCard) => void;
  readonly restore: (card: BoardCard) => Promise<void>;
}

export function useCardDeeds(home: HomeClient, reload: () => void): CardDeeds {
  const { announcer } = useServices();
  const [failure, setFailure] = useState<RequestFailure | null>(null);
  const [deleted, setDeleted] = useState<BoardCard | null>(null);

  /** Says what became of it, and shows the cards as they are now, whatever it was. */
  function settle(answer: Result<null, RequestFailure>, done: string): void {
    setFailure(answer.ok ? null : answer.reason);
    if (answer.ok) announcer.announce(done, 'success');
    reload();
  }

  return {
    failure,
    deleted,
    forget: () => setDeleted(null),
    async archive({ id, title }, archived) {
      settle(await home.archive(id, archived), archived ? m.home_archived({ title }) : m.home_unarchived({ title }));
    },
    async remove({ id }) {
      const answer = await home.remove(id);
      return answer.ok ? null : answer.reason;
    },
    removed(card) {
      setFailure(null);
      setDeleted(card);
      reload();
    },
    async restore({ id, title }) {
      setDeleted(null);
      settle(await home.restore(id), m.home_restored({ title }));
    },
  };
}
