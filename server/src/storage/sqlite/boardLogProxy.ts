import type { BoardLog } from '../ports/boardLog.ts';
import { pack, unpack } from './packedBytes.ts';
import type { StorageThread } from './storageThread.ts';

/** The board log as seen from this thread: packs what goes to the worker, unpacks what comes back. */
export function createBoardLogProxy(thread: StorageThread): BoardLog {
  return {
    append({ boardId, firstSeq, updates, bindings }) {
      const packed = pack(updates.map(({ update }) => update));
      const atMs = updates.map((logged) => logged.atMs);
      const authors = updates.map(({ participantId }) => participantId);
      const batch = { boardId, firstSeq, updates: packed, atMs, authors, bindings };
      return thread.ask({ type: 'append', batch }, [packed.bytes.buffer]);
    },
    async load(boardId) {
      const sent = await thread.ask({ type: 'load', boardId });
      return { ...sent, updates: unpack(sent.updates) };
    },
    insertSnapshot(boardId, { seq, state, jsonHash, atMs }) {
      // A copy of exactly these bytes, to be given away; the room goes on using its own.
      const copy = new Uint8Array(state);
      return thread.ask({ type: 'insertSnapshot', boardId, snapshot: { seq, state: copy, jsonHash, atMs } }, [copy.buffer]);
    },
    dropCovered: (boardId, seq) => thread.ask({ type: 'dropCovered', boardId, seq }),
  };
}
