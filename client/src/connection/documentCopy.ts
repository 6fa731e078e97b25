import { IndexeddbPersistence } from 'y-indexeddb';
import type * as Y from 'yjs';

/** The document's copy in this browser. */
export interface DocumentCopy {
  /** Stops keeping; what was kept stays. */
  close(): Promise<void>;
}

const PROBE = 'samenreis/probe';

/**
 * Loads what is kept into the document and keeps what changes from then on.
 * @returns null where the browser keeps nothing, as in some private windows
 */
export async function openDocumentCopy(databases: IDBFactory, name: string, doc: Y.Doc): Promise<DocumentCopy | null> {
  if (!(await canOpen(databases))) return null;
  const persistence = new IndexeddbPersistence(name, doc);
  await persistence.whenSynced;
  return { close: () => persistence.destroy() };
}

/** The persistence itself never answers where databases are forbidden. */
function canOpen(databases: IDBFactory): Promise<boolean> {
  return new Promise((resolve) => {
    const request = databases.open(PROBE);
    request.onerror = () => resolve(false);
    request.onsuccess = () => {
      request.result.close();
      resolve(true);
    };
  });
}
