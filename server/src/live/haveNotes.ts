import type { BoardId, NoteId } from '@samenreis/shared/base';
import type { SyncServer } from '../sync/index.ts';

/** Whether all these notes are on the board, as it is stored now. @throws where the board cannot be opened */
export async function haveNotes(sync: Pick<SyncServer, 'asServer'>, board: BoardId, notes: readonly NoteId[]): Promise<boolean> {
  const areThere = await sync.asServer(board, (onBoard) => notes.every((note) => onBoard.has('notes', note)));
  if (!areThere.ok) throw new Error('the board of a session cannot be read');
  return areThere.value;
}
