import type { BoardId, Clock } from '@samenreis/shared/base';
import type { Role } from '@samenreis/shared/board';
import { type Roster as RosterSnapshot, withoutName } from '@samenreis/shared/protocol';
import type { Store } from '../storage/index.ts';
import { userOf } from './access.ts';

/** One reading of the names, as each role may see it. */
export type RosterFor = (role: Role) => RosterSnapshot;

/** The names behind the authors of a board. Whoever left stays in it, as long as notes of theirs are there. */
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
      const users = (await participants.listByBoard(board)).map(userOf);
      // Read last: who hides names is answered after this is, so no name goes out once that is confirmed.
      const namesHidden = await boards.hasHiddenNames(board);
      return (role) => ({
        revision,
        namesHidden,
        participants: namesHidden && role !== 'facilitator' ? users.map(withoutName) : users,
      });
    },
    changed(board) {
      revisions.set(board, revisionOf(board) + 1);
    },
  };
}
