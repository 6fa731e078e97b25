import type { ClusterId, NoteId } from '@samenreis/shared/base';
import type { BoardSnapshot, Cluster, Note } from '@samenreis/shared/board';
import { createPacker, layoutBoard } from '@samenreis/shared/layout';
import type { TalkCommand } from '../comments/noteTalk.ts';

type Landing = NonNullable<Extract<TalkCommand, { readonly type: 'groupNotes' }>['landings']>[number];

/** How the picked notes stand to the groups on the board. */
export interface Grouping {
  /** The one group that all of them are in. */
  readonly all: ClusterId | null;
  /** The one group that some are in, and the notes beside it. */
  readonly joins: { readonly cluster: ClusterId; readonly notes: readonly NoteId[] } | null;
  readonly isAnyGrouped: boolean;
}

export function groupingOf(notes: readonly Note[]): Grouping {
  const clusters = new Set(notes.flatMap(({ cluster }) => cluster ?? []));
  const [one] = clusters.size === 1 ? clusters : [];
  const loose = notes.filter(({ cluster }) => cluster === null).map(({ id }) => id);
  return {
    all: one !== undefined && loose.length === 0 ? one : null,
    joins: one !== undefined && loose.length > 0 ? { cluster: one, notes: loose } : null,
    isAnyGrouped: clusters.size > 0,
  };
}

/** The notes of a group, all over the board. */
export function notesOf({ notes }: Pick<BoardSnapshot, 'notes'>, cluster: ClusterId): readonly Note[] {
  return [...notes.values()].filter((note) => note.cluster === cluster).sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The groups that have notes in the note's cell, by name. */
export function groupsInCell({ notes, clusters }: BoardSnapshot, { place }: Note): readonly Cluster[] {
  const ids = new Set<ClusterId>();
  for (const note of notes.values()) {
    if (note.cluster !== null && note.place.lane === place.lane && note.place.phase === place.phase) ids.add(note.cluster);
  }
  return [...ids].flatMap((id) => clusters.get(id) ?? []).sort((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1));
}

/** Where notes from elsewhere land in the cell of `target`, each at a free place; a group stands in one cell. */
export function landingsIn(snapshot: BoardSnapshot, ids: readonly NoteId[], target: Note): readonly Landing[] {
  const { lane, phase } = target.place;
  const away = ids
    .flatMap((id) => snapshot.notes.get(id) ?? [])
    .filter(({ place }) => place.lane !== lane || place.phase !== phase);
  if (away.length === 0) return [];
  const packer = createPacker(layoutBoard(snapshot), new Set(away.map(({ id }) => id)));
  return away.flatMap(({ id, kind, text }) => {
    const spot = packer.place({ lane, phase, kind, text });
    return spot === null ? [] : [{ note: id, ...spot }];
  });
}
