import type { SessionView } from '@samenreis/shared/session';
import { useSyncExternalStore } from 'react';
import type { OpenBoard } from '../openBoard.ts';

/** The live session as it stands; null until it was told. */
export function useSession({ session }: Pick<OpenBoard, 'session'>): SessionView | null {
  return useSyncExternalStore(session.subscribe, session.current);
}
