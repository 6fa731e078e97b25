import type { BoardId, ParticipantId } from '@samenreis/shared/base';
import type Database from 'better-sqlite3';
import { type ClientBinding, LogConflictError, type NewEpoch, type StoredSnapshot } from '../../ports/boardLog.ts';
import type { SentBatch } from '../messages.ts';
import { unpack } from '../packedBytes.ts';
import { checksum } from './checksum.ts';
import { logPosition } from './logPosition.ts';

/** Writes of the board log. Each runs inside a transaction of the caller; a LogConflictError comes before the first write. */
export interface LogWriter {
  append(batch: SentBatch): void;
  insertSnapshot(boardId: BoardId, snapshot: StoredSnapshot): void;
  dropCovered(boardId: BoardId, seq: number): void;
  startEpoch(boardId: BoardId, next: NewEpoch): void;
}

interface Head {
  readonly board: number;
  readonly epoch: number;
  readonly lastSeq: number;
  readonly bindings: number;
  readonly createdAtMs: number;
}

export function createLogWriter(db: Database.Database): LogWriter {
  const statements = prepareStatements(db);

  const headOf = (boardId: BoardId): Head => {
    const head = statements.head.get(boardId);
    if (!head) throw new LogConflictError(`board ${boardId} does not exist`);
    return head;
  };

  const authorOf = (participant: ParticipantId): number => {
    statements.addAuthor.run(participant);
    const author = statements.author.get(participant);
    if (author === undefined) throw new Error('an author that was just added is missing');
    return author;
  };

  const addSnapshot = (board: number, { seq, atMs, jsonHash, state }: StoredSnapshot): void => {
    statements.addSnapshot.run(board, seq, atMs, jsonHash, checksum([board, seq, atMs, jsonHash], state), state);
  };

  return {
    append(batch) {
      const head = headOf(batch.boardId);
      const { board } = head;
      if (batch.firstSeq !== head.lastSeq + 1) {
        throw new LogConflictError(`board ${batch.boardId}: ${batch.firstSeq} does not follow ${head.lastSeq}`);
      }
      const fresh = freshBindings(batch, (clientId) => statements.boundTo.get(board, clientId));
      for (const { clientId, participantId } of fresh) {
        const check = checksum([board, clientId, participantId], null);
        statements.addBinding.run(board, clientId, authorOf(participantId), check);
      }
      const updates = unpack(batch.updates);
      const authors = new Map(distinctAuthors(batch).map((participant) => [participant, authorOf(participant)]));
      for (const [index, update] of updates.entries()) {
        const seq = batch.firstSeq + index;
        const atMs = batch.atMs[index] ?? 0;
        const participant = batch.authors[index] ?? null;
        const author = participant === null ? null : (authors.get(participant) ?? null);
        const check = checksum([board, seq, atMs, author], update);
        statements.addRow.run(logPosition(board, seq), atMs - head.createdAtMs, author, check, update);
      }
      statements.setHead.run(board, head.lastSeq + updates.length, head.bindings + fresh.length);
    },

    insertSnapshot(boardId, snapshot) {
      const { board, lastSeq } = headOf(boardId);
      if (snapshot.seq > lastSeq) throw new LogConflictError(`board ${boardId}: snapshot ${snapshot.seq} is ahead of ${lastSeq}`);
      addSnapshot(board, snapshot);
    },

    dropCovered(boardId, seq) {
      const { board } = headOf(boardId);
      if ((statements.newestSnapshot.get(board) ?? -1) < seq)
        throw new LogConflictError(`board ${boardId}: no snapshot covers ${seq}`);
      statements.dropRows.run(logPosition(board, 0), logPosition(board, seq));
      statements.dropSnapshots.run(board, seq);
    },

    startEpoch(boardId, { epoch, snapshot }) {
      const head = headOf(boardId);
      const { board, lastSeq } = head;
      if (epoch !== head.epoch + 1) throw new LogConflictError(`board ${boardId}: epoch ${epoch} does not follow ${head.epoch}`);
      if (snapshot.seq !== lastSeq)
        throw new LogConflictError(`board ${boardId}: the log ends at ${lastSeq}, not at ${snapshot.seq}`);
      statements.dropRows.run(logPosition(board, 0), logPosition(board + 1, 0) - 1);
      statements.dropSnapshots.run(board, lastSeq + 1);
      statements.dropBindings.run(board);
      addSnapshot(board, snapshot);
      statements.setHead.run(board, lastSeq, 0);
      statements.setEpoch.run(epoch, board);
    },
  };
}

/** The bindings that are not stored yet, each once. */
function freshBindings(
  { boardId, bindings }: SentBatch,
  boundTo: (clientId: number) => ParticipantId | undefined,
): readonly ClientBinding[] {
  const fresh = new Map<number, ClientBinding>();
  for (const binding of bindings) {
    const stored = boundTo(binding.clientId);
    const known = stored ?? fresh.get(binding.clientId)?.participantId;
    if (known !== undefined && known !== binding.participantId) {
      throw new LogConflictError(`board ${boardId}: client ${binding.clientId} belongs to another participant`);
    }
    if (stored === undefined) fresh.set(binding.clientId, binding);
  }
  return [...fresh.values()];
}

function distinctAuthors({ authors }: SentBatch): readonly ParticipantId[] {
  return [...new Set(authors)].filter((author) => author !== null);
}

function prepareStatements(db: Database.Database) {
  return {
    head: db.prepare<[BoardId], Head>(
      `select boards.pk as board, epoch, coalesce(last_seq, 0) as "lastSeq", coalesce(bindings, 0) as bindings,
         created_at_ms as "createdAtMs"
       from boards left join log_heads on log_heads.board = boards.pk where boards.id = ?`,
    ),
    setHead: db.prepare<[number, number, number]>(
      `insert into log_heads (board, last_seq, bindings) values (?, ?, ?)
       on conflict (board) do update set last_seq = excluded.last_seq, bindings = excluded.bindings`,
    ),
    addAuthor: db.prepare<[ParticipantId]>('insert into log_authors (participant_id) values (?) on conflict do nothing'),
    author: db.prepare<[ParticipantId], number>('select pk from log_authors where participant_id = ?').pluck(),
    boundTo: db
      .prepare<[number, number], ParticipantId>(
        `select participant_id from client_bindings join log_authors on log_authors.pk = client_bindings.author
         where board = ? and client_id = ?`,
      )
      .pluck(),
    addBinding: db.prepare<[number, number, number, number]>(
      'insert into client_bindings (board, client_id, author, checksum) values (?, ?, ?, ?)',
    ),
    addRow: db.prepare<[number, number, number | null, number, Uint8Array]>(
      'insert into board_log (position, after_creation_ms, author, checksum, bytes) values (?, ?, ?, ?, ?)',
    ),
    addSnapshot: db.prepare<[number, number, number, string, number, Uint8Array]>(
      `insert into board_snapshots (board, seq, at_ms, json_hash, checksum, state) values (?, ?, ?, ?, ?, ?)
       on conflict (board, seq) do update set at_ms = excluded.at_ms, json_hash = excluded.json_hash,
         checksum = excluded.checksum, state = excluded.state`,
    ),
    newestSnapshot: db.prepare<[number], number | null>('select max(seq) from board_snapshots where board = ?').pluck(),
    dropRows: db.prepare<[number, number]>('delete from board_log where position between ? and ?'),
    dropSnapshots: db.prepare<[number, number]>('delete from board_snapshots where board = ? and seq < ?'),
    dropBindings: db.prepare<[number]>('delete from client_bindings where board = ?'),
    setEpoch: db.prepare<[number, number]>('update boards set epoch = ? where pk = ?'),
  };
}
