import type { IncomingMessage } from 'node:http';
import type { Clock } from '@samenreis/shared/base';
import { withoutName } from '@samenreis/shared/protocol';
import { actorOf, userOf } from '../identity/access.ts';
import type { Authenticate, SocketAccess } from '../identity/authenticate.ts';
import type { Logger } from '../observability/logger.ts';
import type { Metrics } from '../observability/metrics.ts';
import type { Store } from '../storage/index.ts';
import { type AtFaultPoint, createSyncServer, type FollowAsked, type SyncIdentity, type SyncServer } from '../sync/index.ts';
import type { BoardChanges } from './boardChanges.ts';
import { createDocumentPreparation, createTitleWatch } from './boardDocuments.ts';
import { createUnusableBoardNotice } from './unusableBoardNotice.ts';

export interface BoardSyncParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly metrics: Metrics;
  readonly authenticate: Authenticate;
  readonly isOwnRequest: (request: Pick<IncomingMessage, 'headers'>) => boolean;
  readonly changes: BoardChanges;
  readonly followAsked: FollowAsked;
  /** For who runs the server, in words: not for the log. */
  readonly tellOperator: (text: string) => void;
  readonly atFaultPoint: AtFaultPoint | null;
}

/** The sync server for our boards: identity at its door, their documents made and migrated, their titles followed. */
export function createBoardSync({
  store,
  authenticate,
  changes,
  followAsked,
  tellOperator,
  atFaultPoint,
  ...parts
}: BoardSyncParts): SyncServer {
  const { clock, logger, metrics, isOwnRequest } = parts;
  return createSyncServer({
    log: store.log,
    visits: store.boards,
    clock,
    logger,
    metrics,
    isOwnRequest,
    followAsked,
    preparation: createDocumentPreparation(store.boards, clock),
    async authenticate(request, boardId) {
      const access = await authenticate(request, boardId);
      if (typeof access === 'string') return access;
      return syncIdentity(access, await store.boards.hasHiddenNames(boardId));
    },
    onChanged: createTitleWatch(changes),
    onUnusable: createUnusableBoardNotice(store.boards, tellOperator),
    ...(atFaultPoint ? { atFaultPoint } : {}),
  });
}

function syncIdentity({ board, participant, sessionUntilMs }: SocketAccess, areNamesHidden: boolean): SyncIdentity {
  const user = userOf(participant);
  return {
    actor: actorOf(participant),
    user: areNamesHidden ? withoutName(user) : user,
    boardId: board.id,
    epoch: board.epoch,
    accessUntilMs: participant.accessUntilMs,
    sessionUntilMs,
  };
}
