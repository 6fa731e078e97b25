import type { BoardId } from '@samenreis/shared/base';
import { type BoardLog, type LogBatch, LogConflictError } from '../ports/boardLog.ts';
import type { MemoryLog, Tables } from './tables.ts';

export function createMemoryBoardLog({ boards, logs }: Tables): BoardLog {
  const logOf = (board: BoardId): MemoryLog => {
    if (!boards.has(board)) throw new LogConflictError(`board ${board} does not exist`);
    const known = logs.get(board);
    if (known) return known;
    const fresh: MemoryLog = { lastSeq: 0, rows: new Map(), snapshots: new Map(), bindings: new Map() };
    logs.set(board, fresh);
    return fresh;
  };

  return {
    async append(batch) {
      const log = logOf(batch.boardId);
      refuseConflict(log, batch);
      for (const { clientId, participantId } of batch.bindings) log.bindings.set(clientId, participantId);
      for (const { update } of batch.updates) {
        log.lastSeq += 1;
        log.rows.set(log.lastSeq, update.slice());
      }
    },

    async load(board) {
      const log = logs.get(board);
      const epoch = boards.get(board)?.epoch ?? 0;
      if (!log) return { epoch, snapshot: null, updates: [], lastSeq: 0, bindings: [] };
      const snapshot = log.snapshots.get(Math.max(...log.snapshots.keys())) ?? null;
      const updates = [...log.rows].filter(([seq]) => seq > (snapshot?.seq ?? 0)).map(([, update]) => update.slice());
      const bindings = [...log.bindings].map(([clientId, participantId]) => ({ clientId, participantId }));
      return { epoch, snapshot, updates, lastSeq: log.lastSeq, bindings };
    },

    async insertSnapshot(board, snapshot) {
      const log = logOf(board);
      if (snapshot.seq > log.lastSeq)
        throw new LogConflictError(`board ${board}: snapshot ${snapshot.seq} is ahead of ${log.lastSeq}`);
      log.snapshots.set(snapshot.seq, { ...snapshot, state: snapshot.state.slice() });
    },

    async dropCovered(board, seq) {
      const log = logOf(board);
      if (!(Math.max(...log.snapshots.keys()) >= seq)) throw new LogConflictError(`board ${board}: no snapshot covers ${seq}`);
      for (const row of [...log.rows.keys()]) if (row <= seq) log.rows.delete(row);
      for (const at of [...log.snapshots.keys()]) if (at < seq) log.snapshots.delete(at);
    },

    async startEpoch(board, { epoch, snapshot }) {
      const log = logOf(board);
      const stored = boards.get(board);
      if (!stored || epoch !== stored.epoch + 1) throw new LogConflictError(`board ${board}: epoch ${epoch} does not follow`);
      if (snapshot.seq !== log.lastSeq)
        throw new LogConflictError(`board ${board}: the log ends at ${log.lastSeq}, not at ${snapshot.seq}`);
      boards.set(board, { ...stored, epoch });
      for (const part of [log.rows, log.snapshots, log.bindings]) part.clear();
      log.snapshots.set(snapshot.seq, { ...snapshot, state: snapshot.state.slice() });
    },
  };
}

function refuseConflict(log: MemoryLog, { boardId, firstSeq, bindings }: LogBatch): void {
  if (firstSeq !== log.lastSeq + 1) throw new LogConflictError(`board ${boardId}: ${firstSeq} does not follow ${log.lastSeq}`);
  const named = new Map(log.bindings);
  for (const { clientId, participantId } of bindings) {
    if ((named.get(clientId) ?? participantId) !== participantId) {
      throw new LogConflictError(`board ${boardId}: client ${clientId} belongs to another participant`);
    }
    named.set(clientId, participantId);
  }
}
