import Database from 'better-sqlite3';

/** One flipped bit in the last update, as a failing disk does it. */
export function damageLog(file: string): void {
  const database = new Database(file);
  const last = database
    .prepare<[], { position: number; bytes: Buffer }>('SELECT position, bytes FROM board_log ORDER BY position DESC')
    .get();
  if (last === undefined) throw new Error('the log is empty');
  last.bytes[last.bytes.length - 1] = (last.bytes.at(-1) ?? 0) ^ 1;
  database.prepare('UPDATE board_log SET bytes = ? WHERE position = ?').run(last.bytes, last.position);
  database.close();
}
