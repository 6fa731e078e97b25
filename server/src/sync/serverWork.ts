import { no, ok, type Result } from '@samenreis/shared/base';
import { type BoardDoc, boardDoc } from '@samenreis/shared/board';
import * as Y from 'yjs';
import type { LiveDocument } from './admission/liveDocument.ts';
import { emptyBoardDoc } from './emptyBoardDoc.ts';

/** What the server does on a board in its own name, in the board's one order; settled once it is stored and told. */
export interface WorkItem {
  readonly kind: 'work';
  /** Reads the document, and writes to it what shall be on the board. */
  readonly run: (doc: Y.Doc) => void;
  /** @param isStored - false where the room ended before, or the board did not take it in */
  readonly settle: (isStored: boolean) => void;
}

/** Work whose answer is told when all that it wrote is on disk. */
export function workItem<Value>(
  work: (onBoard: BoardDoc) => Value,
  settle: (outcome: Result<Value, 'unavailable'>) => void,
): WorkItem {
  let outcome: Result<Value, 'unavailable'> = no('unavailable');
  return {
    kind: 'work',
    run(doc) {
      outcome = ok(work(boardDoc(doc)));
    },
    settle: (isStored) => settle(isStored ? outcome : no('unavailable')),
  };
}

/**
 * Lets something be done to a copy of the live document, which takes updates through admission alone.
 * @returns the answer, and the update that was made; null where nothing changed
 */
export function onCopy<Value>(
  live: LiveDocument,
  work: (doc: Y.Doc) => Value,
): { readonly value: Value; readonly update: Uint8Array | null } {
  const doc = emptyBoardDoc();
  try {
    const { base, tail } = live.state();
    doc.transact(() => {
      Y.applyUpdate(doc, base);
      for (const update of tail) Y.applyUpdate(doc, update);
    });
    const made: Uint8Array[] = [];
    doc.on('update', (update: Uint8Array) => made.push(update));
    const value = work(doc);
    return { value, update: made.length === 0 ? null : Y.mergeUpdates(made) };
  } finally {
    doc.destroy();
  }
}
