import { join } from 'node:path';
import Database from 'better-sqlite3';

/** What a server that is closed kept of the dials, in bytes. */
export function storedDialBytes(dataDir: string): number {
  const database = new Database(join(dataDir, 'samenreis.db'), { readonly: true });
  const row = database.prepare<[], { readonly bytes: number }>('select sum(length(samples)) as bytes from dial_batches').get();
  database.close();
  return row?.bytes ?? 0;
}
