import type { BoardId, Clock } from '@samenreis/shared/base';
import type { Roster as RosterSnapshot } from '@samenreis/shared/protocol';
import type { ParticipantStore } from '../storage/index.ts';
import { userOf } from './access.ts';

/** The names behind the authors of a board. Whoever left stays in it, as long as notes of theirs are there. */
export interface Roster {
  of(board: BoardId): Promise<RosterSnapshot>;
  /** The next snapshot has a higher revision. */
  changed(board: BoardId): void;
}

export function createRoster(participants: ParticipantStore, clock: Clock): Roster {
  // Counting from the start of the process keeps revisions rising over a restart, without storing them.
  const firstRevision = clock.nowMs();
  const revisions = new Map<BoardId, number>();
  const revisionOf = (board: BoardId): number => revisions.get(board) ?? firstRevision;
  return {
    async of(board) {
      // Read before the names: a change meanwhile then gets a higher revision than the snapshot that may miss it.
      const revision = revisionOf(board);
      return { revision, participants: (await participants.listByBoard(board)).map(userOf) };
    },
    changed(board) {
      revisions.set(board, revisionOf(board) + 1);
    },
  };
}
