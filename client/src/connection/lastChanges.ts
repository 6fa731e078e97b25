import * as Y from 'yjs';

/** What of web storage is needed: it writes before the page is gone, which IndexedDB does not. */
export type LastChangesStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/**
 * The newest own changes of a page that is closed: a browser aborts the writes to IndexedDB that are in flight then, and
 * the last letters somebody typed without a network would be lost.
 */
export interface LastChanges {
  /** Applies what an earlier page left. Applying again what is there already changes nothing. */
  restore(): void;
  /** The page goes: writes down what the server has not confirmed. */
  keep(): void;
  /** Everything of this page is on the server's disk. */
  forget(): void;
  close(): void;
}

/** More than is typed while one write to IndexedDB takes; what is older has long been written. */
const KEPT_UPDATES = 200;

export function createLastChanges(doc: Y.Doc, storage: LastChangesStorage, key: string): LastChanges {
  let updates: string[] = [];
  let isOurs = false;

  const handleUpdate = (update: Uint8Array, _origin: unknown, _doc: Y.Doc, transaction: Y.Transaction) => {
    if (transaction.local) updates = [...updates.slice(1 - KEPT_UPDATES), toText(update)];
  };
  doc.on('update', handleUpdate);

  return {
    restore() {
      const left = storage.getItem(key);
      if (left === null) return;
      isOurs = true;
      for (const line of left.split('\n')) apply(doc, line);
    },
    keep() {
      if (updates.length === 0) return;
      const left = storage.getItem(key);
      const lines = left === null ? updates : [...left.split('\n'), ...updates];
      storage.setItem(key, lines.slice(-2 * KEPT_UPDATES).join('\n'));
      isOurs = true;
      // A page that comes back from the browser's cache goes on, and keeps only what is new.
      updates = [];
    },
    forget() {
      updates = [];
      // What another tab left is that tab's, until a page has taken it in.
      if (isOurs) storage.removeItem(key);
      isOurs = false;
    },
    close: () => doc.off('update', handleUpdate),
  };
}

/** A line that is no update was written by somebody else under our key, and is passed over. */
function apply(doc: Y.Doc, line: string): void {
  const update = fromText(line);
  if (update !== null) Y.applyUpdate(doc, update);
}

function toText(update: Uint8Array): string {
  return btoa(Array.from(update, (byte) => String.fromCharCode(byte)).join(''));
}

function fromText(line: string): Uint8Array | null {
  try {
    const update = Uint8Array.from(atob(line), (character) => character.charCodeAt(0));
    // Decoding reads it whole: applying a broken update would leave half of it in the document.
    Y.decodeUpdate(update);
    return update;
  } catch {
    return null;
  }
}
