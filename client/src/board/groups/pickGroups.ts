import type { NoteId } from '@samenreis/shared/base';
import type { Note } from '@samenreis/shared/board';

/** Picks by hand, in which a note of a group stands for all of it. */
export interface GroupPicker {
  /**
   * What is picked once a press or a tap asked for `wanted`. A note that comes in brings its group; a second tap on a note of
   * the picked group picks that note alone.
   */
  pick(wanted: ReadonlySet<NoteId>, picked: ReadonlySet<NoteId>): ReadonlySet<NoteId>;
}

export function createGroupPicker(notes: () => ReadonlyMap<NoteId, Note>): GroupPicker {
  /** The note whose press picked its group: the tap that the same press ends in asks for it again. */
  let pressed: NoteId | null = null;

  return {
    pick(wanted, picked) {
      const [only = null] = wanted.size === 1 ? wanted : [];
      const entering = [...wanted].filter((note) => !picked.has(note));
      const isSameTap = only !== null && only === pressed;
      pressed = null;
      if (entering.length === 0) return isSameTap ? picked : wanted;
      const whole = withGroups(new Set(entering), notes());
      if (only !== null && whole.size > 1) pressed = only;
      return new Set([...wanted, ...whole]);
    },
  };
}

/** These notes, and the notes that are in a group with one of them in the same phase and journey. */
export function withGroups(some: ReadonlySet<NoteId>, notes: ReadonlyMap<NoteId, Note>): ReadonlySet<NoteId> {
  const groups = new Set([...some].flatMap((id) => groupKey(notes.get(id)) ?? []));
  if (groups.size === 0) return some;
  const mates = [...notes.values()].filter((note) => groups.has(groupKey(note) ?? '')).map(({ id }) => id);
  // Maps of records have no order of their own.
  return new Set([...some, ...mates.sort()]);
}

function groupKey(note: Note | undefined): string | null {
  return note === undefined || note.cluster === null ? null : `${note.cluster}|${note.place.lane}|${note.place.phase}`;
}
