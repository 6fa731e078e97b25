import {
  type CommentKey,
  commenterOf,
  type NoteId,
  noteOfComment,
  type ParticipantId,
  type ReactionKey,
} from '@samenreis/shared/base';
import type { BoardSnapshot, Note } from '@samenreis/shared/board';
import { noteChanges } from '@samenreis/shared/layout';
import type { NewsWitness } from './newsWitness.ts';
import { type NewsOfParts, partNewsBetween, withLaterParts } from './partNews.ts';

/** What somebody else did with a note. `by`: null where nobody can tell. */
export interface NoteNews {
  readonly kind: 'added' | 'moved' | 'written' | 'changed' | 'removed';
  readonly note: Note;
  readonly by: ParticipantId | null;
}
/** What somebody else said about a note. */
export interface CommentNews {
  readonly kind: 'commented' | 'commentChanged' | 'commentGone';
  readonly note: Note;
  readonly by: ParticipantId | null;
}

/** What others did between two moments: of each note, comment and part of the board its last news. */
export interface News {
  readonly notes: ReadonlyMap<NoteId, NoteNews>;
  readonly comments: ReadonlyMap<CommentKey, CommentNews>;
  readonly parts: NewsOfParts;
  /** Reactions that came, and those that were taken back: only how many there are more is told. */
  readonly reactions: ReadonlyMap<ReactionKey, 'came' | 'went'>;
}

export const NO_NEWS: News = { notes: new Map(), comments: new Map(), parts: new Map(), reactions: new Map() };

/** What is different in `after`, which came about by others. */
export function newsBetween(before: BoardSnapshot, after: BoardSnapshot, witness: NewsWitness): News {
  return {
    notes: before.notes === after.notes ? NO_NEWS.notes : noteNews(before, after, witness),
    comments: before.comments === after.comments ? NO_NEWS.comments : commentNews(before, after),
    parts: partNewsBetween(before, after, witness),
    reactions: before.reactions === after.reactions ? NO_NEWS.reactions : reactionNews(before, after),
  };
}

/** Leaves out what this person did in another window. */
export function withoutMine({ notes, comments, parts, reactions }: News, me: ParticipantId): News {
  const ofOthers = <Key, One extends { readonly by: ParticipantId | null }>(all: ReadonlyMap<Key, One>): ReadonlyMap<Key, One> =>
    [...all.values()].some(({ by }) => by === me) ? new Map([...all].filter(([, { by }]) => by !== me)) : all;
  return {
    notes: ofOthers(notes),
    comments: ofOthers(comments),
    parts: ofOthers(parts),
    reactions: new Map([...reactions].filter(([key]) => !key.endsWith(`|${me}`))),
  };
}

/** Earlier and later news as one: what came and went again is none. */
export function withLater(earlier: News, later: News): News {
  return {
    notes: merged(earlier.notes, later.notes, 'added', 'removed'),
    comments: merged(earlier.comments, later.comments, 'commented', 'commentGone'),
    parts: withLaterParts(earlier.parts, later.parts),
    reactions: withLaterReactions(earlier.reactions, later.reactions),
  };
}

function merged<Key, One extends { readonly kind: string; readonly note: Note }>(
  earlier: ReadonlyMap<Key, One>,
  later: ReadonlyMap<Key, One>,
  coming: One['kind'],
  going: One['kind'],
): ReadonlyMap<Key, One> {
  if (later.size === 0) return earlier;
  const all = new Map(earlier);
  for (const [key, news] of later) {
    const known = all.get(key);
    const isUndone = (known?.kind === coming && news.kind === going) || (known?.kind === going && news.kind === coming);
    if (isUndone) all.delete(key);
    else if (known?.kind === coming) all.set(key, { ...known, note: news.note });
    else all.set(key, news);
  }
  return all;
}

export function isNothing({ notes, comments, parts, reactions }: News): boolean {
  return notes.size === 0 && comments.size === 0 && parts.size === 0 && reactions.size === 0;
}

/** Who gave another reaction to the same note than before did not add one. */
function reactionNews(before: BoardSnapshot, after: BoardSnapshot): News['reactions'] {
  const [was, is] = [before.reactions, after.reactions];
  return new Map([
    ...[...is.keys()].filter((key) => !was.has(key)).map((key) => [key, 'came'] as const),
    ...[...was.keys()].filter((key) => !is.has(key)).map((key) => [key, 'went'] as const),
  ]);
}

function withLaterReactions(earlier: News['reactions'], later: News['reactions']): News['reactions'] {
  if (later.size === 0) return earlier;
  const all = new Map(earlier);
  for (const [key, kind] of later) {
    if (kind === 'came') all.set(key, kind);
    else all.delete(key);
  }
  return all;
}

function noteNews(before: BoardSnapshot, after: BoardSnapshot, witness: NewsWitness): ReadonlyMap<NoteId, NoteNews> {
  const news = new Map<NoteId, NoteNews>();
  // Not by looking at all notes: this is asked at every change that arrives.
  const { entered, left } = noteChanges(before.notes, after.notes);
  for (const note of entered) {
    const was = before.notes.get(note.id);
    news.set(note.id, was === undefined ? { kind: 'added', note, by: note.author } : changeOf(was, note, witness));
  }
  for (const id of left) {
    const was = after.notes.has(id) ? undefined : before.notes.get(id);
    if (was !== undefined) news.set(id, { kind: 'removed', note: was, by: removerOf(was, witness) });
  }
  return news;
}

/** Nothing is left of a note to tell by; but only its author and who leads the board may take it away. */
function removerOf({ author }: Note, { onlyOne }: NewsWitness): ParticipantId | null {
  return onlyOne(({ participantId, role }) => role === 'facilitator' || (role === 'participant' && participantId === author));
}

function changeOf(was: Note, note: Note, witness: NewsWitness): NoteNews {
  if (was.place !== note.place && !isSameSpot(was, note))
    return { kind: 'moved', note, by: witness.writerOf('notes', note.id, 'place') };
  if (was.text !== note.text) return { kind: 'written', note, by: witness.typistIn(note.id) };
  const field = CHANGED_FIELDS.find((one) => was[one] !== note[one]);
  return { kind: 'changed', note, by: field === undefined ? null : witness.writerOf('notes', note.id, field) };
}

/** What of a note can be told as changed, beside its text and its place. */
const CHANGED_FIELDS = [
  'value',
  'perspective',
  'persona',
  'cluster',
  'linkTo',
  'onBehalf',
] as const satisfies readonly (keyof Note)[];

/** A comment that went with its note is told with the note. */
function commentNews(before: BoardSnapshot, after: BoardSnapshot): ReadonlyMap<CommentKey, CommentNews> {
  const news = new Map<CommentKey, CommentNews>();
  const tell = (key: CommentKey, kind: CommentNews['kind'], by: ParticipantId | null) => {
    const note = after.notes.get(noteOfComment(key));
    if (note !== undefined) news.set(key, { kind, note, by });
  };
  for (const [key, { text }] of after.comments) {
    const was = before.comments.get(key);
    if (was === undefined) tell(key, 'commented', commenterOf(key));
    else if (was.text !== text) tell(key, 'commentChanged', commenterOf(key));
  }
  // Its author may have taken it away, or who leads the board.
  for (const key of before.comments.keys()) if (!after.comments.has(key)) tell(key, 'commentGone', null);
  return news;
}

function isSameSpot({ place: a }: Note, { place: b }: Note): boolean {
  return a.lane === b.lane && a.phase === b.phase && a.x === b.x && a.y === b.y;
}
