import { copyBoard } from '@samenreis/shared/board';
import * as Y from 'yjs';
import { emptyBoardDoc } from '../emptyBoardDoc.ts';
import { jsonHash, looseJsonHash } from '../jsonHash.ts';

/** What is stored of a board, to be made one state. */
export interface FoldRequest {
  readonly snapshot: Uint8Array | null;
  readonly updates: readonly Uint8Array[];
  /** Whether the state is a document that starts anew: the same content without what it grew from. */
  readonly startsAnew: boolean;
}

export interface Folded {
  readonly state: Uint8Array;
  /** Hash of what `state` gives when it is read anew, as a load would. */
  readonly hash: string;
  /** The same without the order of letters. */
  readonly looseHash: string;
  /** Everything that was ever written or deleted there, as a Yjs snapshot. */
  readonly extent: Uint8Array;
  /** Of the document that is stored: of `state` itself, unless that starts anew. */
  readonly vector: Uint8Array;
}

/** Replays what is stored and encodes it as one state, which is read back before anybody relies on it. */
export function foldLog({ snapshot, updates, startsAnew }: FoldRequest): Folded {
  const replayed = emptyBoardDoc();
  replayed.transact(() => {
    if (snapshot !== null) Y.applyUpdate(replayed, snapshot);
    for (const update of updates) Y.applyUpdate(replayed, update);
  });
  const state = Y.encodeStateAsUpdate(startsAnew ? anew(replayed) : replayed);
  // Letters under forged neighbours may stand in another order once the state is one update.
  const read = emptyBoardDoc();
  Y.applyUpdate(read, state);
  return {
    state,
    hash: jsonHash(read),
    looseHash: looseJsonHash(read),
    extent: Y.encodeSnapshot(Y.snapshot(read)),
    vector: Y.encodeStateVector(startsAnew ? replayed : read),
  };
}

function anew(replayed: Y.Doc): Y.Doc {
  const doc = emptyBoardDoc();
  copyBoard(replayed, doc);
  return doc;
}
