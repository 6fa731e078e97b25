import type { NoteId } from '@samenreis/shared/base';
import { type Actor, applyTextEdit, type BoardSnapshot, boardDoc, type Json, type Note, seedBoard } from '@samenreis/shared/board';
import * as Y from 'yjs';
import { type BoardStore, createBoardStore } from '../src/board/store/boardStore.ts';

export interface FixtureStore extends BoardStore {
  /** Oldest first: a snapshot's map has no order to count on. */
  notes(): readonly Note[];
  /** A change by somebody else, whom this page's policy does not ask: it comes as an update, as from the server. */
  change(note: NoteId, fields: Partial<Note>): void;
  remove(note: NoteId): void;
}

/** The product's own board store over a document that holds this board; nothing is connected. */
export function createFixtureStore(initial: BoardSnapshot, actor: Actor): FixtureStore {
  const doc = new Y.Doc();
  seedBoard(doc, initial);
  const store = createBoardStore({ doc, actor, clock: { nowMs: () => Date.now() }, random: Math.random });
  const { notes, phases, lanes } = store.snapshot();
  // What does not fit its schema is not read: a board of which a part is missing would prove nothing.
  if (notes.size !== initial.notes.size || phases.length !== initial.phases.length || lanes.length !== initial.lanes.length)
    throw new Error('This board does not fit its schema.');
  const others = createSomebodyElse(doc);

  return {
    ...store,
    notes: () => [...store.snapshot().notes.values()].sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1)),
    change: (note, fields) => others((theirs) => changeNote(theirs, note, fields)),
    remove: (note) => others((theirs) => boardDoc(theirs).remove('notes', note)),
  };
}

/** Another replica of the board, made when it is needed first: what is done to it arrives here. */
function createSomebodyElse(doc: Y.Doc): (act: (theirs: Y.Doc) => void) => void {
  let made: Y.Doc | null = null;
  return (act) => {
    const theirs = made ?? replicaOf(doc);
    made = theirs;
    theirs.transact(() => act(theirs));
  };
}

function replicaOf(doc: Y.Doc): Y.Doc {
  const replica = new Y.Doc();
  Y.applyUpdate(replica, Y.encodeStateAsUpdate(doc));
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== replica) Y.applyUpdate(replica, update, doc);
  });
  replica.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== doc) Y.applyUpdate(doc, update, replica);
  });
  return replica;
}

function changeNote(theirs: Y.Doc, note: NoteId, fields: Partial<Note>): void {
  const board = boardDoc(theirs);
  for (const [field, value] of Object.entries(fields) as [keyof Note, Json][]) {
    // a note's own fields, which are JSON
    const text = field === 'text' ? board.text('notes', note) : null;
    if (text === null) board.setField('notes', note, field, value);
    else applyTextEdit(text, String(value));
  }
}
