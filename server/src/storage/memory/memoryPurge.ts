import type { Store } from '../ports/store.ts';
import type { Tables } from './tables.ts';

export function createMemoryPurge(tables: Tables): Store['purge'] {
  const { boards, leaders, boardsWithHiddenNames, boardsWithClosedDoor, visits, facts, archived, deleted } = tables;
  const { invitations, participants, logs, liveSteps, dialBatches, privateNotes, privateReveals } = tables;
  return async (id) => {
    if (!deleted.has(id)) return false;
    const ofBoards = [boards, leaders, boardsWithHiddenNames, boardsWithClosedDoor, visits, facts, deleted, logs, liveSteps];
    for (const table of [...ofBoards, dialBatches, privateNotes, privateReveals]) table.delete(id);
    for (const key of archived.keys()) if (key.startsWith(`${id} `)) archived.delete(key);
    for (const [key, { boardId }] of participants) if (boardId === id) participants.delete(key);
    for (const [key, { boardId }] of invitations) if (boardId === id) invitations.delete(key);
    return true;
  };
}
