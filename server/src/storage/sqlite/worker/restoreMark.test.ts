import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openRestoreMark } from './restoreMark.ts';

let folder: string;
let db: Database.Database;
let other: Database.Database;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'samenreis-mark-'));
  const file = join(folder, 'samenreis.db');
  db = new Database(file, { timeout: 0 });
  db.exec(`
    create table log_heads (last_seq integer);
    create table purged_logs (updates integer);
    create table boards (epoch integer);
    insert into boards values (1);
  `);
  other = new Database(file);
});
afterEach(() => {
  for (const one of [db, other]) one.close();
  rmSync(folder, { recursive: true });
});

const start = () => openRestoreMark(db, folder, '').raised;
const readMark = () => readFileSync(join(folder, 'samenreis.mark'), 'utf8');
const numberOf = () => db.pragma('user_version', { simple: true });

/** A start that ends before it has given the database its new number. */
function startAndEndEarly(): void {
  other.exec('begin immediate');
  expect(start).toThrow(/locked/);
  other.exec('rollback');
}

test('D16 a start that ended before the database had its new number is no restore', () => {
  start();
  const number = numberOf();
  startAndEndEarly();
  expect(numberOf()).toBe(number);
  expect(start()).toBe(0);
});

test('D16 a restore whose start ended early is still one at the next start', () => {
  start();
  db.pragma('user_version = 7');
  startAndEndEarly();
  expect(start()).toBe(1);
  expect(start()).toBe(0);
});

test('D16 a start that ended between the new number and the mark of it alone is no restore', () => {
  start();
  startAndEndEarly();
  const { numbers } = JSON.parse(readMark()) as { readonly numbers: readonly number[] }; // as it was written
  db.pragma(`user_version = ${numbers.at(-1)}`);
  expect(start()).toBe(0);
});
