import { useEffect } from 'react';
import { useServices } from '../app/services.ts';
import { whenIdle } from '../app/whenIdle.ts';
import type { OpenBoard } from './openBoard.ts';
import { keepSessionInUse } from './sessionInUse.ts';

/** Read by the test that weighs what a board needs until somebody can work on it. */
const USABLE_MARK = 'samenreis.boardUsable';

interface BoardOpenedProps {
  readonly board: OpenBoard;
  /** What this view shows later, each in a file of its own. */
  readonly parts: Readonly<Record<string, () => Promise<unknown>>>;
}

/** Stands beside the view of a board and shows nothing: from when both are on the screen, what could wait is fetched. */
export function BoardOpened({ board: { live }, parts }: BoardOpenedProps) {
  useEffect(() => {
    performance.mark(USABLE_MARK);
    return whenIdle(window, () => {
      live.connect();
      // Without a network now: each is asked for again when it is opened, which tells whoever waits for it.
      for (const fetchPart of Object.values(parts)) fetchPart().catch(() => undefined);
    });
  }, [live, parts]);
  const { rest } = useServices();
  // A session that has ended meanwhile is told by the socket, and without a network the next sign of use asks again.
  useEffect(() => keepSessionInUse({ window, nowMs: Date.now, keep: () => void rest.me() }), [rest]);
  return null;
}
