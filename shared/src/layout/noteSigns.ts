import { type NoteId, noteOfComment } from '../base/index.ts';
import { type BoardSnapshot, type Note, REACTION_KINDS, type ReactionKind } from '../board/index.ts';
import type { ColumnBox } from './boardLayout.ts';

/** How many people gave one reaction. */
export interface ReactionCount {
  readonly kind: ReactionKind;
  readonly count: number;
}

/** What is told of a note by others, beside its text. Plain data; only notes with something to tell have any. */
export interface NoteMarks {
  readonly comments: number;
  /** In the order in which reactions are offered; only those there are. */
  readonly reactions: readonly ReactionCount[];
  /** Dots it got in a vote that is closed; 0 for none. */
  readonly votes: number;
}

/** All that stands at a note's foot beside its kind and its feeling. */
export interface NoteSigns {
  readonly marks: NoteMarks | null;
  /** The number of the other phase that it belongs to. */
  readonly link: number | null;
  /** It was written down for somebody else. */
  readonly isOnBehalf: boolean;
}

/** The parts of a board that marks are counted of. */
type Said = Pick<BoardSnapshot, 'comments' | 'reactions' | 'votes'>;

/** What others tell of each note; notes of which nothing is told are left out. */
export function countMarks({ comments, reactions, votes }: Said): ReadonlyMap<NoteId, NoteMarks> {
  const commentCounts = new Map<NoteId, number>();
  for (const key of comments.keys()) {
    const note = noteOfComment(key);
    commentCounts.set(note, (commentCounts.get(note) ?? 0) + 1);
  }
  const reactionCounts = new Map<NoteId, Map<ReactionKind, number>>();
  for (const [key, { kind }] of reactions) {
    const note = key.slice(0, key.indexOf('|')) as NoteId; // a reaction's key begins with its note, and a bar
    const counts = reactionCounts.get(note) ?? new Map<ReactionKind, number>();
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
    reactionCounts.set(note, counts);
  }
  const notes = new Set([...commentCounts.keys(), ...reactionCounts.keys(), ...votes.keys()]);
  return new Map(
    [...notes].map((note) => {
      const counts = reactionCounts.get(note);
      const present = REACTION_KINDS.map((kind) => ({ kind, count: counts?.get(kind) ?? 0 })).filter(({ count }) => count > 0);
      return [note, { comments: commentCounts.get(note) ?? 0, reactions: present, votes: votes.get(note) ?? 0 }];
    }),
  );
}

/** The number of the other phase that a note belongs to; null where it belongs to none, or to one that is put away. */
export function linkOrdinal(note: Note, columns: readonly ColumnBox[]): number | null {
  return note.linkTo === null ? null : (columns.find(({ phase }) => phase.id === note.linkTo)?.ordinal ?? null);
}
