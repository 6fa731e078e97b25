import type { BoardInfo } from '@samenreis/shared/protocol';
import * as Y from 'yjs';
import { openDocumentCopy } from './documentCopy.ts';
import { createLastChanges, type LastChangesStorage } from './lastChanges.ts';
import { copyName, lastChangesKey } from './localCopies.ts';

export interface LeftCopyParts {
  /** The board as it was on the visit that left the copy. */
  readonly info: BoardInfo;
  readonly databases: IDBFactory | null;
  readonly storage: LastChangesStorage;
}

/** The document as an earlier visit left it on this device, of which nothing is sent any more; empty where nothing was kept. */
export async function readLeftCopy({ info, databases, storage }: LeftCopyParts): Promise<Y.Doc> {
  const doc = new Y.Doc();
  const name = copyName(info);
  const copy = await openDocumentCopy({ databases, name, doc, onStopped: () => undefined });
  // Closed first: what is read now is to be deleted, and not written down once more.
  copy.close();
  const last = createLastChanges(doc, storage, lastChangesKey(name));
  last.restore();
  last.close();
  return doc;
}
