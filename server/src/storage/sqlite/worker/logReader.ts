import type { BoardId, ParticipantId } from '@samenreis/shared/base';
import type Database from 'better-sqlite3';
import { type ClientBinding, DamagedBoardError, type StoredSnapshot } from '../../ports/boardLog.ts';
import type { SentLog } from '../messages.ts';
import { pack } from '../packedBytes.ts';
import { checksum } from './checksum.ts';
import { logPosition, seqAt } from './logPosition.ts';
import { asBoardError } from './sqliteErrors.ts';

type LogReader = (boardId: BoardId) => SentLog;

interface Board {
  readonly board: number;
  readonly epoch: number;
  readonly createdAtMs: number;
}

interface Head extends Board {
  readonly lastSeq: number;
  readonly bindings: number;
}

/** A board without a log has no head. */
type Found = Head | (Board & { readonly lastSeq: null; readonly bindings: null });

/** Says that what is stored is wrong, without its content. */
type Verify = (isRight: boolean, what: string) => void;

/**
 * Reads what is stored of a board and verifies every byte of it: a row by its checksum, the rows by their numbering, the end
 * of the log by the stored head (a lost last row leaves no gap to see).
 */
export function createLogReader(db: Database.Database): LogReader {
  const boards = db.prepare<[BoardId], Found>(
    `select boards.pk as board, epoch, created_at_ms as "createdAtMs", last_seq as "lastSeq", bindings
     from boards left join log_heads on log_heads.board = boards.pk where boards.id = ?`,
  );
  const readSnapshot = createSnapshotReader(db);
  const readUpdates = createUpdateReader(db);
  const readBindings = createBindingReader(db);

  return (boardId) => {
    const verify: Verify = (isRight, what) => {
      if (!isRight) throw new DamagedBoardError(`board ${boardId}: ${what}`);
    };
    try {
      const head = boards.get(boardId);
      const epoch = head?.epoch ?? 0;
      if (head === undefined || head.lastSeq === null)
        return { epoch, snapshot: null, updates: pack([]), lastSeq: 0, bindings: [] };
      const snapshot = readSnapshot(head.board, verify);
      const updates = readUpdates(head, snapshot?.seq ?? 0, verify);
      return { epoch, snapshot, updates: pack(updates), lastSeq: head.lastSeq, bindings: readBindings(head, verify) };
    } catch (error) {
      throw asBoardError(error, boardId);
    }
  };
}

function createSnapshotReader(db: Database.Database): (board: number, verify: Verify) => StoredSnapshot | null {
  const newest = db.prepare<[number], StoredSnapshot & { readonly checksum: number }>(
    `select seq, state, json_hash as "jsonHash", at_ms as "atMs", checksum
     from board_snapshots where board = ? order by seq desc limit 1`,
  );
  return (board, verify) => {
    const row = newest.get(board);
    if (!row) return null;
    const { seq, state, jsonHash, atMs } = row;
    verify(isBytes(state) && checksum([board, seq, atMs, jsonHash], state) === row.checksum, `snapshot ${seq} fails its checksum`);
    // A copy in a buffer of its own: it is transferred to the other thread.
    return { seq, state: new Uint8Array(state), jsonHash, atMs };
  };
}

function createUpdateReader(db: Database.Database): (head: Head, after: number, verify: Verify) => readonly Uint8Array[] {
  type Row = readonly [position: number, afterCreationMs: number, author: number | null, checksum: number, bytes: Uint8Array];
  const rowsBetween = db
    .prepare<[number, number], Row>(
      `select position, after_creation_ms, author, checksum, bytes from board_log
       where position > ? and position < ? order by position`,
    )
    .raw();
  return ({ board, lastSeq, createdAtMs }, after, verify) => {
    let expected = after;
    const rows = rowsBetween.all(logPosition(board, after), logPosition(board + 1, 0));
    const updates = rows.map(([position, afterCreationMs, author, check, bytes]) => {
      expected += 1;
      verify(seqAt(board, position) === expected, `update ${expected} is missing`);
      const place = [board, expected, createdAtMs + afterCreationMs, author];
      verify(isBytes(bytes) && checksum(place, bytes) === check, `update ${expected} fails its checksum`);
      return bytes;
    });
    verify(expected === lastSeq, `the log ends at ${expected} and should end at ${lastSeq}`);
    return updates;
  };
}

function createBindingReader(db: Database.Database): (head: Head, verify: Verify) => readonly ClientBinding[] {
  type Row = readonly [clientId: number, participantId: ParticipantId, checksum: number];
  const ofBoard = db
    .prepare<[number], Row>(
      `select client_id, participant_id, checksum
       from client_bindings left join log_authors on log_authors.pk = client_bindings.author where board = ?`,
    )
    .raw();
  return ({ board, bindings }, verify) => {
    const rows = ofBoard.all(board);
    verify(rows.length === bindings, `${rows.length} client bindings are there and should be ${bindings}`);
    return rows.map(([clientId, participantId, check]) => {
      verify(checksum([board, clientId, participantId], null) === check, 'a client binding fails its checksum');
      return { clientId, participantId };
    });
  };
}

/** A damaged row may hold a number or a text where bytes belong. */
function isBytes(value: unknown): value is Uint8Array {
  return value instanceof Uint8Array;
}
