import type { LinesView } from '@samenreis/shared/session';
import { useSyncExternalStore } from 'react';
import type { OpenBoard } from '../openBoard.ts';

const QUIET: LinesView = { troubles: [], leaderlessSinceMs: null };
const never = () => () => undefined;

/** How the connections of the group are. For what is shown once the session was told: the channel is there by then. */
export function useLines({ live }: OpenBoard): LinesView {
  const lines = live.lines();
  return useSyncExternalStore(lines?.subscribe ?? never, () => lines?.current() ?? QUIET);
}
