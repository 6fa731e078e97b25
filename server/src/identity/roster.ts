import type { BoardId, Clock } from '@samenreis/shared/base';
import type { Role } from '@samenreis/shared/board';
import { type Roster as RosterSnapshot, withoutName } from '@samenreis/shared/protocol';
import type { Store } from '../storage/index.ts';
import { userOf } from './access.ts';

/** One reading of the names, as each role may see it. */
export type RosterFor = (role: Role) => RosterSnapshot;

/** The names behind the authors of a board. Of who left, or was taken off it, who leads alone reads the name: notes of theirs may be there. */
export interface Roster {
  of(board: BoardId): Promise<RosterFor>;
  /** The next snapshot has a higher revision. */
  changed(board: BoardId): void;
}

export function createRoster({ boards, participants }: Pick<Store, 'boards' | 'participants'>, clock: Clock): Roster {
  // Counting from the start of the process keeps revisions rising over a restart, without storing them.
  const firstRevision = clock.nowMs();
  const revisions = new Map<BoardId, number>();
  const revisionOf = (board: BoardId): number => revisions.get(board) ?? firstRevision;
  return {
    async of(board) {
      // Read before the names: a change meanwhile then gets a higher revision than the snapshot that may miss it.
      const revision = revisionOf(board);
      const everybody = await participants.listByBoard(board);
      // Read last: who hides names is answered after this is, so no name goes out once that is confirmed.
      const namesHidden = await boards.hasHiddenNames(board);
      return (role) => ({
        revision,
        namesHidden,
        participants: everybody.map((one) => {
          const isNamed = role === 'facilitator' || (!namesHidden && one.removedAtMs === null);
          return isNamed ? userOf(one) : withoutName(userOf(one));
        }),
      });
    },
    changed(board) {
      revisions.set(board, revisionOf(board) + 1);
    },
  };
}
