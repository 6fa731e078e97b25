import { Lock, LockOpen } from 'lucide-react';
import type { ButtonHTMLAttributes } from 'react';
import { m } from '../../i18n/messages.ts';
import type { BoardStore } from '../store/boardStore.ts';
import { useBoardLock } from './useBoardLock.ts';

interface LockBoardButtonProps {
  readonly store: BoardStore;
  /** Makes the press close the menu that the button stands in. */
  readonly closesMenu: Pick<ButtonHTMLAttributes<HTMLButtonElement>, 'popoverTarget' | 'popoverTargetAction'>;
}

/** Locks the board, or takes the lock off, in one press. */
export function LockBoardButton({ store, closesMenu }: LockBoardButtonProps) {
  const { isLocked, toggle } = useBoardLock(store);
  const Icon = isLocked ? LockOpen : Lock;
  return (
    <button type="button" {...closesMenu} onClick={toggle}>
      <Icon size={20} aria-hidden="true" /> {isLocked ? m.facilitate_unlockBoard() : m.facilitate_lockBoard()}
    </button>
  );
}
