import type { Asked } from '@samenreis/shared/board';
import { useSyncExternalStore } from 'react';
import type { OpenBoard } from './openBoard.ts';

/** What the live session asks of participants now: for what is drawn by it. Facilitators are asked nothing; the policy knows. */
export function useAsked({ session }: Pick<OpenBoard, 'session'>): Asked {
  return useSyncExternalStore(session.subscribe, session.asked);
}
