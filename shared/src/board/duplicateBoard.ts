import { authorOf, type ClusterId, type NoteId, newId, type ParticipantId } from '../base/index.ts';
import type { BoardSnapshot } from './snapshot.ts';

export interface Duplication {
  readonly title: string;
  /** With the notes, their groups, the curves and what was concluded; without: phases, journeys and personas alone. */
  readonly withNotes: boolean;
  /** When the copy is made, milliseconds since 1970 UTC. */
  readonly nowMs: number;
  /** Uniform in 0..255, of a cryptographic source: the new authors must not be traced to the old ones. */
  readonly randomByte: () => number;
}

/**
 * Another board with the same content. What people said of each other's notes, reactions, comments and votes, stays behind. Each author
 * becomes a new one whom nobody is: notes of one person stay together, and nothing leads from the copy to that person.
 */
export function duplicateBoard(source: BoardSnapshot, { title, withNotes, nowMs, randomByte }: Duplication): BoardSnapshot {
  const board = { ...source.board, title, createdAt: nowMs, locked: false };
  const said = { reactions: new Map(), comments: new Map(), votes: new Map() };
  if (!withNotes) {
    return { ...source, board, ...said, notes: new Map(), clusters: new Map(), curves: new Map(), conclusions: [], followUps: [] };
  }
  const anew = createRenaming(randomByte);
  const notes = [...source.notes.values()].map((note) => {
    const id = anew(note.id);
    return { ...note, id, author: authorOf(id), cluster: note.cluster === null ? null : anew(note.cluster) };
  });
  const clusters = [...source.clusters.values()].map((cluster) => ({ ...cluster, id: anew(cluster.id) }));
  return {
    ...source,
    board,
    ...said,
    notes: new Map(notes.map((note) => [note.id, note])),
    clusters: new Map(clusters.map((cluster) => [cluster.id, cluster])),
    conclusions: source.conclusions.map((one) => ({ ...one, notes: one.notes.map(anew) })),
    followUps: source.followUps.map((one) => ({ ...one, notes: one.notes.map(anew) })),
  };
}

/** The same key under a new author, always the same one for the same old author. */
function createRenaming(randomByte: () => number) {
  const authors = new Map<ParticipantId, ParticipantId>();
  return <Key extends NoteId | ClusterId>(key: Key): Key => {
    const before = authorOf(key);
    const author = authors.get(before) ?? newId<ParticipantId>('p', randomByte);
    authors.set(before, author);
    return `${author}${key.slice(before.length)}` as Key; // an author of the same pattern in the place of another
  };
}
