import { useServices } from '../../app/services.ts';
import { m } from '../../i18n/messages.ts';
import { rejectionText } from '../rejectionText.ts';
import type { BoardStore } from '../store/boardStore.ts';
import { useBoardPart } from '../useBoardPart.ts';

export interface BoardLock {
  readonly isLocked: boolean;
  toggle(): void;
}

/** The lock of the whole board, for whoever shows it. */
export function useBoardLock(store: BoardStore): BoardLock {
  const { announcer } = useServices();
  const isLocked = useBoardPart(store, ({ board }) => board.locked);
  return {
    isLocked,
    toggle() {
      const done = store.dispatch({ type: 'lockBoard', locked: !isLocked });
      if (!done.ok) announcer.announce(rejectionText(done.reason));
      else announcer.announce(isLocked ? m.facilitate_boardUnlockedDone() : m.facilitate_boardLockedDone(), 'success');
    },
  };
}
