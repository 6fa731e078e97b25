import { type NoteId, noteOfComment } from '@samenreis/shared/base';
import { type BoardSnapshot, REACTION_KINDS, type ReactionKind } from '@samenreis/shared/board';

export interface ReactionCount {
  readonly kind: ReactionKind;
  readonly count: number;
}

/** What is told of a note by others, beside its text. Plain data; only notes with something to tell have any. */
export interface NoteMarks {
  readonly comments: number;
  /** In the order in which reactions are offered; only those there are. */
  readonly reactions: readonly ReactionCount[];
}

/** All that stands at a note's foot beside its kind and its feeling. */
export interface NoteSigns {
  readonly marks: NoteMarks | null;
  /** The number of the other phase that it belongs to. */
  readonly link: number | null;
}

/** Counts comments and reactions by note, and says which notes count differently now. */
export interface NoteMarkCounter {
  current(): ReadonlyMap<NoteId, NoteMarks>;
  /** @returns the notes whose marks changed since the update before */
  update(snapshot: Pick<BoardSnapshot, 'comments' | 'reactions'>): readonly NoteId[];
}

export function createNoteMarks(first: BoardSnapshot): NoteMarkCounter {
  let source: Pick<BoardSnapshot, 'comments' | 'reactions'> = first;
  let marks = countMarks(first);
  return {
    current: () => marks,
    update(snapshot) {
      if (snapshot.comments === source.comments && snapshot.reactions === source.reactions) return [];
      const before = marks;
      source = snapshot;
      marks = countMarks(snapshot);
      return [...new Set([...before.keys(), ...marks.keys()])].filter((note) => !isSame(before.get(note), marks.get(note)));
    },
  };
}

function countMarks({ comments, reactions }: Pick<BoardSnapshot, 'comments' | 'reactions'>): ReadonlyMap<NoteId, NoteMarks> {
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
  const notes = new Set([...commentCounts.keys(), ...reactionCounts.keys()]);
  return new Map(
    [...notes].map((note) => {
      const counts = reactionCounts.get(note);
      const present = REACTION_KINDS.map((kind) => ({ kind, count: counts?.get(kind) ?? 0 })).filter(({ count }) => count > 0);
      return [note, { comments: commentCounts.get(note) ?? 0, reactions: present }];
    }),
  );
}

function isSame(a: NoteMarks | undefined, b: NoteMarks | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return (
    a.comments === b.comments &&
    a.reactions.length === b.reactions.length &&
    a.reactions.every(({ kind, count }, index) => b.reactions[index]?.kind === kind && b.reactions[index]?.count === count)
  );
}
