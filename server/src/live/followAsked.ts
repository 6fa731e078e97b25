import type { Clock } from '@samenreis/shared/base';
import { askedNow } from '@samenreis/shared/session';
import type { Logger } from '../observability/logger.ts';
import type { FollowAsked } from '../sync/index.ts';
import type { LiveSessions } from './liveSessions.ts';

/** Until a session can be read. */
const NOTHING_OF_ALL = { note: () => false, conclusions: false };

/**
 * Brings the live session's rules to the board's own. A session that cannot be read opens nothing: until it can be, who leads goes on
 * and participants stick nothing new.
 */
export function createFollowAsked(sessions: Pick<LiveSessions, 'follow'>, clock: Clock, logger: Logger): FollowAsked {
  return async (board) => {
    try {
      const { latest, stop } = await sessions.follow(board);
      return { now: () => askedNow(latest(), clock.nowMs()), stop };
    } catch (err) {
      logger.error({ err, boardId: board }, 'the live session of a board could not be read: participants stick nothing on it');
      return { now: () => NOTHING_OF_ALL, stop: () => undefined };
    }
  };
}
