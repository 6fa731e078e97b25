import type { BoardId, CommandId } from '@samenreis/shared/base';
import type { PrivateNoteStore, StoredPrivateNote } from '../ports/privateNoteStore.ts';
import { mustExist, type Tables } from './tables.ts';

type Owned = Pick<StoredPrivateNote, 'owner' | 'id'>;
const keyOf = ({ owner, id }: Owned): string => `${owner} ${id}`;
const by = (field: 'id' | 'key') => (one: StoredPrivateNote, other: StoredPrivateNote) => (one[field] < other[field] ? -1 : 1);

export function createMemoryPrivateNoteStore({ boards, participants, privateNotes, privateReveals }: Tables): PrivateNoteStore {
  const rowsOf = (board: BoardId): Map<string, StoredPrivateNote | null> => {
    const rows = privateNotes.get(board) ?? new Map<string, StoredPrivateNote | null>();
    privateNotes.set(board, rows);
    return rows;
  };
  const revealsOf = (board: BoardId) => {
    const reveals = privateReveals.get(board) ?? { meant: new Map<CommandId, number>(), of: new Map<string, CommandId>() };
    privateReveals.set(board, reveals);
    return reveals;
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
    async planReveal({ board, id, notes }) {
      mustExist(boards, board);
      const { meant, of } = revealsOf(board);
      if (meant.has(id)) return;
      meant.set(id, notes.length);
      for (const note of notes) of.set(keyOf(note), id);
    },
    async revealOf(board, reveal) {
      const reveals = revealsOf(board);
      const meant = reveals.meant.get(reveal);
      if (meant === undefined) return null;
      const waiting = kept(board).filter((note) => reveals.of.get(keyOf(note)) === reveal);
      return { meant, waiting: waiting.sort(by('key')) };
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
