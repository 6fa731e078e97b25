import { isShardedMap, type NoteId } from '@samenreis/shared/base';
import { type BoardSnapshot, type Note, unplacedNotes } from '@samenreis/shared/board';

type Ground = Pick<BoardSnapshot, 'lanes' | 'phases'>;

/** Counts the notes without a place at every change of the board, looking at no more of the notes than changed. */
export function createUnplacedCounter(): (snapshot: BoardSnapshot) => number {
  let ground: Ground | null = null;
  let counts = new WeakMap<ReadonlyMap<NoteId, Note>, number>();
  return (snapshot) => {
    if (ground?.lanes !== snapshot.lanes || ground.phases !== snapshot.phases) {
      ground = snapshot;
      counts = new WeakMap();
    }
    const parts = isShardedMap(snapshot.notes) ? snapshot.notes.shards : [snapshot.notes];
    return parts.reduce((sum, notes) => {
      const count = counts.get(notes) ?? unplacedNotes({ ...snapshot, notes }).length;
      counts.set(notes, count);
      return sum + count;
    }, 0);
  };
}
