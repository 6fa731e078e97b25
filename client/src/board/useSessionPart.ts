import { useEffect, useState, useSyncExternalStore } from 'react';
import type { OpenBoard } from './openBoard.ts';

/** Opens a part that shows the live session from when the session was told: nothing of it is fetched before the board stands there. */
export function useSessionPart({ session }: Pick<OpenBoard, 'session'>) {
  const revision = useSyncExternalStore(session.subscribe, () => session.current()?.revision ?? null);
  const [isOpen, setOpen] = useState(false);
  // A part that could not be fetched is asked for again with the next telling.
  useEffect(() => setOpen(revision !== null), [revision]);
  return { isOpen, onClose: () => setOpen(false) };
}
