import type { BoardId, Clock, ParticipantId } from '@samenreis/shared/base';
import * as Y from 'yjs';
import { type BoardLog, DamagedBoardError, type LoadedLog } from '../storage/index.ts';
import { LiveDocument } from './admission/liveDocument.ts';
import { emptyBoardDoc } from './emptyBoardDoc.ts';
import type { FollowAsked } from './followedAsk.ts';
import { jsonHash } from './jsonHash.ts';
import type { DocumentPreparation } from './syncPorts.ts';

/** A board in memory, exactly as it is stored. */
export interface LoadedBoard {
  readonly live: LiveDocument;
  readonly epoch: number;
  /** Number of the last stored update. */
  lastSeq: number;
  /** To whom each clientID is bound that ever wrote here. */
  readonly owners: Map<number, ParticipantId>;
  /** What was logged since the last stored snapshot. */
  sinceSnapshot: { updates: number; bytes: number };
}

export interface BoardSource {
  readonly log: BoardLog;
  readonly clock: Clock;
  readonly preparation: DocumentPreparation;
  readonly followAsked: FollowAsked;
}

/** An update without structs and deletes. */
const EMPTY_STATE = Y.encodeStateAsUpdate(new Y.Doc());

/**
 * Builds a board's document from snapshot and log, and brings it up to date; what that writes is stored before anybody sees it.
 * @throws DamagedBoardError when what is stored is not what was written
 */
export async function loadBoard(board: BoardId, source: BoardSource): Promise<LoadedBoard> {
  const loaded = await source.log.load(board);
  const doc = emptyBoardDoc();
  replay(board, doc, loaded);
  const prepared = await prepare(board, doc, loaded.lastSeq === 0, source.preparation);
  const tail = [...loaded.updates];
  if (prepared !== null) {
    const update = { update: prepared, participantId: null, atMs: source.clock.nowMs() };
    await source.log.append({ boardId: board, firstSeq: loaded.lastSeq + 1, updates: [update], bindings: [] });
    tail.push(prepared);
  }
  return {
    live: new LiveDocument({ doc, base: loaded.snapshot?.state ?? EMPTY_STATE, tail, asked: await source.followAsked(board) }),
    epoch: loaded.epoch,
    lastSeq: loaded.lastSeq + (prepared === null ? 0 : 1),
    owners: new Map(loaded.bindings.map(({ clientId, participantId }) => [clientId, participantId])),
    sinceSnapshot: { updates: tail.length, bytes: tail.reduce((sum, update) => sum + update.length, 0) },
  };
}

/** Applies what is stored, checking the snapshot's content and that nothing is missing. */
export function replay(board: BoardId, doc: Y.Doc, { snapshot, updates }: Pick<LoadedLog, 'snapshot' | 'updates'>): void {
  if (snapshot !== null) {
    applyStored(board, doc, [snapshot.state]);
    if (jsonHash(doc) !== snapshot.jsonHash)
      throw new DamagedBoardError(`board ${board}: snapshot ${snapshot.seq} has other content`);
  }
  applyStored(board, doc, updates);
  if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null) {
    throw new DamagedBoardError(`board ${board}: the log misses updates that others build on`);
  }
}

function applyStored(board: BoardId, doc: Y.Doc, updates: readonly Uint8Array[]): void {
  try {
    doc.transact(() => {
      for (const update of updates) Y.applyUpdate(doc, update);
    });
  } catch (cause) {
    throw new DamagedBoardError(`board ${board}: a stored update can't be read`, { cause });
  }
}

async function prepare(board: BoardId, doc: Y.Doc, isNew: boolean, preparation: DocumentPreparation): Promise<Uint8Array | null> {
  const written: Uint8Array[] = [];
  const collect = (update: Uint8Array) => written.push(update);
  doc.on('update', collect);
  if (isNew) await preparation.seed(board, doc);
  preparation.migrate(doc);
  doc.off('update', collect);
  return written.length === 0 ? null : Y.mergeUpdates(written);
}
