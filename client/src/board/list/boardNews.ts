import type { NoteId, ParticipantId } from '@samenreis/shared/base';
import type { BoardSnapshot, Note } from '@samenreis/shared/board';

/** What somebody else did with a note. `by`: null where nobody can tell. */
export interface NoteNews {
  readonly kind: 'added' | 'moved' | 'written' | 'changed' | 'removed';
  readonly note: Note;
  readonly by: ParticipantId | null;
}
/** What happened to the board itself. */
export type BoardPartNews = 'phases' | 'lanes' | 'locked' | 'unlocked';

/** What others did between two moments: of each note its last news, of each part of the board that it changed. */
export interface News {
  readonly notes: ReadonlyMap<NoteId, NoteNews>;
  readonly parts: ReadonlySet<BoardPartNews>;
}

export const NO_NEWS: News = { notes: new Map(), parts: new Set() };

/** Who did it, as far as the document and presence can tell. */
export interface NewsWitness {
  /** Who wrote a field of a note last. */
  writerOf(note: NoteId, field: keyof Note): ParticipantId | null;
  /** Who has the note open to write in it. */
  typistIn(note: NoteId): ParticipantId | null;
}

/** What is different in `after`, which came about by others. */
export function newsBetween(before: BoardSnapshot, after: BoardSnapshot, witness: NewsWitness): News {
  return { notes: before.notes === after.notes ? NO_NEWS.notes : noteNews(before, after, witness), parts: partNews(before, after) };
}

/** Earlier and later news as one: a note that came and went again is none. */
export function withLater(earlier: News, later: News): News {
  const notes = new Map(earlier.notes);
  for (const [id, news] of later.notes) {
    const known = notes.get(id);
    if (known?.kind === 'added' && news.kind === 'removed') notes.delete(id);
    else if (known?.kind === 'added') notes.set(id, { ...known, note: news.note });
    else if (known?.kind === 'removed' && news.kind === 'added') notes.delete(id);
    else notes.set(id, news);
  }
  const parts = new Set([...earlier.parts, ...later.parts]);
  if (parts.has('locked') && parts.has('unlocked')) {
    parts.delete('locked');
    parts.delete('unlocked');
  }
  return { notes, parts };
}

export function isNothing({ notes, parts }: News): boolean {
  return notes.size === 0 && parts.size === 0;
}

function noteNews(before: BoardSnapshot, after: BoardSnapshot, witness: NewsWitness): ReadonlyMap<NoteId, NoteNews> {
  const news = new Map<NoteId, NoteNews>();
  for (const [id, note] of after.notes) {
    const was = before.notes.get(id);
    if (was === undefined) news.set(id, { kind: 'added', note, by: note.author });
    else if (was !== note) news.set(id, changeOf(was, note, witness));
  }
  for (const [id, note] of before.notes) if (!after.notes.has(id)) news.set(id, { kind: 'removed', note, by: null });
  return news;
}

function changeOf(was: Note, note: Note, witness: NewsWitness): NoteNews {
  if (was.place !== note.place && !isSameSpot(was, note)) return { kind: 'moved', note, by: witness.writerOf(note.id, 'place') };
  if (was.text !== note.text) return { kind: 'written', note, by: witness.typistIn(note.id) };
  const field = was.value === note.value ? 'perspective' : 'value';
  return { kind: 'changed', note, by: witness.writerOf(note.id, field) };
}

function isSameSpot({ place: a }: Note, { place: b }: Note): boolean {
  return a.lane === b.lane && a.phase === b.phase && a.x === b.x && a.y === b.y;
}

function partNews(before: BoardSnapshot, after: BoardSnapshot): ReadonlySet<BoardPartNews> {
  const parts = new Set<BoardPartNews>();
  if (before.phases !== after.phases) parts.add('phases');
  if (before.lanes !== after.lanes) parts.add('lanes');
  if (before.board.locked !== after.board.locked) parts.add(after.board.locked ? 'locked' : 'unlocked');
  return parts;
}
