import type { BoardLog, StoredSnapshot } from '../ports/boardLog.ts';
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
    insertSnapshot(boardId, given) {
      const snapshot = copyOf(given);
      return thread.ask({ type: 'insertSnapshot', boardId, snapshot }, [snapshot.state.buffer]);
    },
    dropCovered: (boardId, seq) => thread.ask({ type: 'dropCovered', boardId, seq }),
    startEpoch(boardId, { epoch, snapshot: given }) {
      const snapshot = copyOf(given);
      return thread.ask({ type: 'startEpoch', boardId, next: { epoch, snapshot } }, [snapshot.state.buffer]);
    },
  };
}

/** With a copy of exactly these bytes, to be given away; the room goes on using its own. */
function copyOf({ seq, state, jsonHash, atMs }: StoredSnapshot): StoredSnapshot & { readonly state: Uint8Array<ArrayBuffer> } {
  return { seq, state: new Uint8Array(state), jsonHash, atMs };
}
