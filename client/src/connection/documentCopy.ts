import * as Y from 'yjs';
import { unlessRefused } from './unlessRefused.ts';

/** The document's copy in this browser. */
export interface DocumentCopy {
  /** Whether a reload finds everything that is in the document now. */
  isKept(): boolean;
  /** A copy of an earlier visit could not be read and was deleted; what only that copy had is lost. */
  readonly wasDamaged: boolean;
  /** Stops keeping; what was kept stays. */
  close(): void;
}

export interface DocumentCopyParts {
  /** Null where no copy may be kept. */
  readonly databases: IDBFactory | null;
  readonly name: string;
  readonly doc: Y.Doc;
  /** There is no room any more, or the database was taken away: from now on nothing is kept. */
  readonly onStopped: () => void;
}

/** As y-indexeddb has it, so that copies it left are read. */
const STORE = 'updates';
/** From so many rows on they are made one: a copy of a long session opens as fast as a short one's. */
const MOST_ROWS = 500;
/** Making one of them takes a moment; it waits for a pause in the changes. */
const PAUSE_MS = 1_000;

const NOTHING_KEPT = { isKept: () => false, wasDamaged: false, close: () => undefined } satisfies DocumentCopy;

/**
 * Loads what is kept into the document and keeps what changes from then on. It always answers: a copy that cannot be read is
 * deleted, and where the browser keeps nothing, as in some private windows, nothing is kept.
 */
export async function openDocumentCopy({ databases, name, doc, onStopped }: DocumentCopyParts): Promise<DocumentCopy> {
  if (databases === null) return NOTHING_KEPT;
  const opened = await openReadable(databases, name);
  if (opened.database === null) return { ...NOTHING_KEPT, wasDamaged: opened.wasDamaged };
  const { database, rows, wasDamaged } = opened;
  // One transaction, and not a local one: these are no changes of this page.
  Y.transact(
    doc,
    () => {
      for (const row of rows) Y.applyUpdate(doc, row);
    },
    STORE,
    false,
  );
  return { wasDamaged, ...keepChanges(database, rows.length, doc, onStopped) };
}

function keepChanges(
  database: IDBDatabase,
  rowsBefore: number,
  doc: Y.Doc,
  onStopped: () => void,
): Pick<DocumentCopy, 'isKept' | 'close'> {
  let isKept = true;
  let rows = rowsBefore;
  let pause: ReturnType<typeof setTimeout> | undefined;

  function tidyLater(): void {
    clearTimeout(pause);
    if (rows < MOST_ROWS) return;
    pause = setTimeout(() => {
      rows = 1;
      write(database, mergeRows, stop);
    }, PAUSE_MS);
  }
  function handleUpdate(update: Uint8Array): void {
    rows += 1;
    write(database, (store) => store.add(update), stop);
    tidyLater();
  }
  function close(): void {
    clearTimeout(pause);
    doc.off('update', handleUpdate);
    database.close();
  }
  /** A row that is missing would make the ones after it useless: from the first failure on nothing is written. */
  function stop(): void {
    if (!isKept) return;
    isKept = false;
    close();
    onStopped();
  }
  doc.on('update', handleUpdate);
  // Another tab deletes the copy, since the person signed out there or left; or the browser made room.
  database.onversionchange = stop;
  database.onclose = stop;
  tidyLater();
  return { isKept: () => isKept, close };
}

function write(database: IDBDatabase, change: (store: IDBObjectStore) => void, onFailed: () => void): void {
  // Refused where the database was closed meanwhile.
  const store = unlessRefused(() => database.transaction(STORE, 'readwrite').objectStore(STORE));
  if (store === null) {
    onFailed();
    return;
  }
  // A full disk shows only when the transaction ends.
  store.transaction.onabort = onFailed;
  change(store);
}

/** One row instead of many, with what another tab wrote meanwhile. */
function mergeRows(store: IDBObjectStore): void {
  const all: IDBRequest<Uint8Array[]> = store.getAll();
  all.onsuccess = () => {
    store.clear();
    store.add(Y.mergeUpdates(all.result));
  };
}

type ReadableCopy =
  | { readonly database: IDBDatabase; readonly rows: readonly Uint8Array[]; readonly wasDamaged: boolean }
  | { readonly database: null; readonly wasDamaged: boolean };

async function openReadable(databases: IDBFactory, name: string): Promise<ReadableCopy> {
  const database = await openDatabase(databases, name);
  if (database === null) return { database, wasDamaged: false };
  const rows = await readRows(database);
  if (rows !== null) return { database, rows, wasDamaged: false };
  database.close();
  // Where it cannot even be deleted, the next open finds the same rows: then nothing is kept.
  await answered(() => databases.deleteDatabase(name));
  const fresh = await openDatabase(databases, name);
  const freshRows = fresh === null ? null : await readRows(fresh);
  return fresh === null || freshRows === null
    ? { database: null, wasDamaged: true }
    : { database: fresh, rows: freshRows, wasDamaged: true };
}

function openDatabase(databases: IDBFactory, name: string): Promise<IDBDatabase | null> {
  return answered(() => {
    const request = databases.open(name);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { autoIncrement: true });
    return request;
  });
}

/** @returns null when a row is no update: applying it would leave the document half changed. */
async function readRows(database: IDBDatabase): Promise<readonly Uint8Array[] | null> {
  const rows = await answered<unknown[]>(() => database.transaction(STORE).objectStore(STORE).getAll());
  return rows?.every(isUpdate) ? rows : null;
}

function isUpdate(row: unknown): row is Uint8Array {
  if (!(row instanceof Uint8Array)) return false;
  try {
    Y.decodeUpdate(row);
    return true;
  } catch {
    // Decoding throws whatever it stumbled on; any of it means that this is no update.
    return false;
  }
}

/** What the database answers; null where it refuses or fails. */
function answered<T>(ask: () => IDBRequest<T>): Promise<T | null> {
  return new Promise((resolve) => {
    const request = unlessRefused(ask);
    if (request === null) return resolve(null);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => resolve(null);
  });
}
