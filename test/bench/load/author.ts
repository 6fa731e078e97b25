import { boardDoc } from '@samenreis/shared/board';
import * as Y from 'yjs';
import { benchClientId, benchNote, benchPlace } from './benchBoard.ts';

/** An update as one participant's client would send it, and the clock of that client after it. */
export interface AuthoredUpdate {
  readonly clientId: number;
  readonly clockAfter: number;
  readonly update: Uint8Array;
}

/**
 * Writes in the name of many participants on one document, instead of a document for each of them: a hundred copies that
 * apply everything would cost the load generator more than the server. Each participant touches only own notes, so that an
 * update depends on the seed and on the same participant's earlier updates alone.
 */
export interface Author {
  move(participant: number, note: number, step: number): AuthoredUpdate;
  type(participant: number, note: number, letter: string): AuthoredUpdate;
}

export function createAuthor(seed: Uint8Array): Author {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, seed);
  const board = boardDoc(doc);
  let last: Uint8Array | null = null;
  doc.on('update', (update: Uint8Array) => {
    last = update;
  });

  function write(participant: number, change: () => void): AuthoredUpdate {
    const clientId = benchClientId(participant);
    doc.clientID = clientId;
    last = null;
    doc.transact(change);
    if (last === null) throw new Error('The change wrote nothing');
    return { clientId, clockAfter: Y.getState(doc.store, clientId), update: last };
  }

  return {
    move: (participant, note, step) =>
      write(participant, () => board.setField('notes', benchNote(participant, note), 'place', benchPlace(note, step))),
    type: (participant, note, letter) =>
      write(participant, () => {
        const text = board.text('notes', benchNote(participant, note));
        text?.insert(text.length, letter);
      }),
  };
}
