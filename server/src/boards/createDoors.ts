import type { BoardId } from '@samenreis/shared/base';
import { withoutName } from '@samenreis/shared/protocol';
import { userOf } from '../identity/access.ts';
import type { Doors } from '../identity/participation.ts';
import type { Roster } from '../identity/roster.ts';
import type { LiveServer } from '../live/createLiveServer.ts';
import type { Logger } from '../observability/logger.ts';
import type { Store, StoredParticipant } from '../storage/index.ts';
import type { SyncServer } from '../sync/index.ts';

export interface DoorsParts {
  readonly store: Pick<Store, 'boards' | 'participants'>;
  readonly logger: Logger;
  /** Identity and the sockets need each other: asked for once all of them are there. */
  readonly sockets: () => {
    readonly roster: Roster;
    readonly sync: Pick<SyncServer, 'disconnect' | 'closeBoard' | 'refreshUser' | 'hideNames'>;
    readonly live: Pick<LiveServer, 'disconnect' | 'forget' | 'closeBoard' | 'rosterChanged'>;
  };
}

/** Carries what identity decides to the sockets that are open: `/sync` and `/live` alike. */
export function createDoors({ store: { boards, participants }, logger, sockets }: DoorsParts): Doors {
  const tellNames = (board: BoardId): void => {
    const { roster, live } = sockets();
    roster.changed(board);
    live.rosterChanged(board);
  };

  /** Read anew, and answered in the order of the writes: who was answered that names are hidden sees none after it. */
  const refresh = async (board: BoardId, changed: () => Promise<readonly StoredParticipant[]>): Promise<void> => {
    const people = await changed();
    const areHidden = await boards.hasHiddenNames(board);
    for (const user of people.map(userOf)) sockets().sync.refreshUser(board, areHidden ? withoutName(user) : user);
  };

  const refreshSoon = (board: BoardId, changed: () => Promise<readonly StoredParticipant[]>): void => {
    // The next connect reads it again; until then presence shows what it did.
    refresh(board, changed).catch((error: unknown) =>
      logger.error({ err: error }, 'the presence of a board could not be refreshed'),
    );
  };

  return {
    rosterChanged(board, participant) {
      tellNames(board);
      refreshSoon(board, async () => [participant]);
    },
    namesChanged(board, areHidden) {
      logger.info({ boardId: board, areHidden }, 'a facilitator decided about names');
      if (areHidden) sockets().sync.hideNames(board);
      else refreshSoon(board, () => participants.listByBoard(board));
      tellNames(board);
    },
    closeBoard(board, reason) {
      logger.info({ boardId: board, reason }, 'a board was closed to everybody');
      const { sync, live } = sockets();
      sync.closeBoard(board, reason);
      live.closeBoard(board);
    },
    close(board, participant, reason) {
      if (reason === 'removed') logger.info({ boardId: board }, 'a facilitator removed somebody');
      const { sync, live } = sockets();
      sync.disconnect(board, participant, reason);
      live.disconnect(board, participant);
      if (reason === 'removed') live.forget(board, participant);
    },
  };
}
