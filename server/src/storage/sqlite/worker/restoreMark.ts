import { randomInt } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type Database from 'better-sqlite3';
import * as v from 'valibot';

/** How far the database had come, beside it: a copy of an earlier day that is put back has come less far, or has another number. */
const markSchema = v.object({
  /** Numbers that the database may carry: each start gives it a new one, and may end between the two writes. */
  numbers: v.array(v.number()),
  /** Updates that all boards together had. */
  updates: v.number(),
  /** The last word by which somebody said that the whole folder was put back. */
  word: v.string(),
});
type Mark = v.InferOutput<typeof markSchema>;

export interface RestoreMark {
  /** Boards whose epoch was raised, since the database is older than what was told from it. */
  readonly raised: number;
  /** Brings the mark up to date. */
  keep(): void;
}

/** A copy that is meant to be put back carries no number: no mark that a start left has it among its own. */
const NO_NUMBER = 0;
/** Epochs after a restore are seconds since then: above every epoch that was told after the copy was made. Nine digits until 2051. */
const EPOCHS_SINCE_MS = Date.UTC(2020, 0, 1);

/**
 * Looks whether the database was put back from an earlier copy, and if so raises the epoch of every board in it: what clients
 * have of the time between would otherwise meet other content under the same numbers, and both would seem the same.
 * @param word - says that the whole folder was put back, mark and all; counts once, the next restore takes another word
 */
export function openRestoreMark(db: Database.Database, dataDir: string, word: string): RestoreMark {
  const file = join(dataDir, 'samenreis.mark');
  const updatesNow = db
    .prepare<[], number>(
      `select (select coalesce(sum(last_seq), 0) from log_heads) + (select coalesce(sum(updates), 0) from purged_logs)`,
    )
    .pluck();
  const before = readMark(file);
  const number = numberOf(db);
  const next = randomInt(NO_NUMBER + 1, 2 ** 31 - 1);
  let mark: Mark = { numbers: [number, next], updates: updatesNow.get() ?? 0, word: word || (before?.word ?? '') };
  const isFitting = before?.numbers.includes(number) === true && mark.updates >= before.updates;
  const isRestored = !isFitting || (word !== '' && word !== before.word);
  // Where it was put back, the mark of before stays until the epochs are raised: who is interrupted begins anew.
  if (!isRestored) writeMark(file, mark);
  const raised = db
    .transaction(() => {
      setNumber(db, next);
      return isRestored ? raiseEpochs(db) : 0;
    })
    .immediate();
  mark = { ...mark, numbers: [next] };
  writeMark(file, mark);
  return {
    raised,
    keep() {
      const updates = updatesNow.get() ?? 0;
      if (updates === mark.updates) return;
      mark = { ...mark, updates };
      writeMark(file, mark);
    },
  };
}

/** Takes the number out of a copy, so that whoever puts it back, and wherever, it is known for what it is. */
export function markAsCopy(copy: Database.Database): void {
  setNumber(copy, NO_NUMBER);
}

function raiseEpochs(db: Database.Database): number {
  const seconds = Math.floor((Date.now() - EPOCHS_SINCE_MS) / 1_000);
  return db.prepare('update boards set epoch = max(epoch + 1, ?)').run(seconds).changes;
}

/** In the header of the database file, where nothing else has to be migrated for it. */
function numberOf(db: Database.Database): number {
  return Number(db.pragma('user_version', { simple: true }));
}

function setNumber(db: Database.Database, number: number): void {
  db.pragma(`user_version = ${number}`);
}

/** A mark that cannot be read is none: the boards then start a new epoch, which costs people little. */
function readMark(file: string): Mark | null {
  try {
    return v.parse(markSchema, JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}

/** Under another name until it is whole and on disk. */
function writeMark(file: string, mark: Mark): void {
  const handle = openSync(`${file}.part`, 'w', 0o600);
  try {
    writeSync(handle, JSON.stringify(mark));
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(`${file}.part`, file);
  syncFolder(dirname(file));
}

/** The name is in the folder, which a power cut may lose when only the file is on disk. Windows opens no folders, and has no need. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
