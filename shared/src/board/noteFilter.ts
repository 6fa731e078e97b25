import type { LaneId, ParticipantId, PersonaId } from '../base/index.ts';
import type { Perspective } from './records/fields.ts';
import type { Note, NoteKind } from './records/note.ts';

/** What somebody looks for. An empty set, and an empty text, ask for nothing in particular. */
export interface NoteFilter {
  /** Words that all occur in the note, in any order, whatever the case and the accents. */
  readonly text: string;
  readonly kinds: ReadonlySet<NoteKind>;
  readonly perspectives: ReadonlySet<Perspective>;
  /** `null` asks for notes about no persona. */
  readonly personas: ReadonlySet<PersonaId | null>;
  /** "Mine" is a set of one. */
  readonly authors: ReadonlySet<ParticipantId>;
  readonly lanes: ReadonlySet<LaneId>;
}

export const emptyNoteFilter: NoteFilter = {
  text: '',
  kinds: new Set(),
  perspectives: new Set(),
  personas: new Set(),
  authors: new Set(),
  lanes: new Set(),
};

/** Whether the filter leaves anything out. */
export function isFiltering({ text, kinds, perspectives, personas, authors, lanes }: NoteFilter): boolean {
  return wordsOf(text).length > 0 || [kinds, perspectives, personas, authors, lanes].some(({ size }) => size > 0);
}

/** The filter as a question about one note. Make it once and ask it of all notes. */
export function noteFilter({ text, kinds, perspectives, personas, authors, lanes }: NoteFilter): (note: Note) => boolean {
  const words = wordsOf(text);
  return (note) =>
    admits(kinds, note.kind) &&
    admits(perspectives, note.perspective) &&
    admits(personas, note.persona) &&
    admits(authors, note.author) &&
    admits(lanes, note.place.lane) &&
    hasAll(note.text, words);
}

/** Text without case, accents and joined letters, to compare what people type: "Één ĲSJE" becomes "een ijsje". */
export function foldText(text: string): string {
  // Upper case first: it alone writes "ß" out.
  return text
    .normalize('NFKD')
    .replace(/\p{M}|\u00AD|\u200B/gu, '')
    .toUpperCase()
    .toLowerCase();
}

function wordsOf(text: string): readonly string[] {
  return foldText(text)
    .split(/\s+/u)
    .filter((word) => word !== '');
}

function admits<T>(wanted: ReadonlySet<T>, value: T): boolean {
  return wanted.size === 0 || wanted.has(value);
}

function hasAll(text: string, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const folded = foldText(text);
  return words.every((word) => folded.includes(word));
}
