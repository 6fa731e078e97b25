import type { BoardId } from '@samenreis/shared/base';
import type { PrivateNoteStore, StoredPrivateNote } from '../ports/privateNoteStore.ts';
import { mustExist, type Tables } from './tables.ts';

type Owned = Pick<StoredPrivateNote, 'owner' | 'id'>;
const keyOf = ({ owner, id }: Owned): string => `${owner} ${id}`;
const by = (field: 'id' | 'key') => (one: StoredPrivateNote, other: StoredPrivateNote) => (one[field] < other[field] ? -1 : 1);

export function createMemoryPrivateNoteStore({ boards, participants, privateNotes }: Tables): PrivateNoteStore {
  const rowsOf = (board: BoardId): Map<string, StoredPrivateNote | null> => {
    const rows = privateNotes.get(board) ?? new Map<string, StoredPrivateNote | null>();
    privateNotes.set(board, rows);
    return rows;
  };
  const kept = (board: BoardId) => [...rowsOf(board).values()].filter((note) => note !== null);

  return {
    async standingOf(board, owner, id) {
      const theirs = [...rowsOf(board)].filter(([key]) => key.startsWith(`${owner} `));
      const row = rowsOf(board).get(keyOf({ owner, id }));
      const state = row === undefined ? 'new' : row === null ? 'gone' : 'kept';
      return { state, kept: theirs.filter(([, note]) => note !== null).length, known: theirs.length };
    },
    async put(note) {
      mustExist(boards, note.board);
      mustExist(participants, note.owner);
      const rows = rowsOf(note.board);
      const row = rows.get(keyOf(note));
      if (row === undefined) rows.set(keyOf(note), note);
      else if (row !== null) rows.set(keyOf(note), { ...row, content: note.content });
    },
    async discard(board, notes) {
      const rows = rowsOf(board);
      for (const note of notes) if (rows.has(keyOf(note))) rows.set(keyOf(note), null);
    },
    async forget(board, owner) {
      const rows = rowsOf(board);
      const theirs = [...rows.keys()].filter((key) => key.startsWith(`${owner} `));
      for (const key of theirs) rows.delete(key);
      return theirs.length > 0;
    },
    listOf: async (board, owner) =>
      kept(board)
        .filter((note) => note.owner === owner)
        .sort(by('id')),
    list: async (board) => kept(board).sort(by('key')),
    async count(board) {
      const notes = kept(board);
      return { notes: notes.length, people: new Set(notes.map(({ owner }) => owner)).size };
    },
  };
}
