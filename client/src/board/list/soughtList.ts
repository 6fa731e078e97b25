import type { NoteId } from '@samenreis/shared/base';
import type { BoardList, ListedLane, ListedNote, ListedPhase } from '@samenreis/shared/list';
import type { NoteTest } from '../store/filterStore.ts';

/** The list without what is not looked for; the note that somebody writes in stays, whatever its text becomes. */
export function soughtList(list: BoardList, test: NoteTest, written: NoteId | null): BoardList {
  const isSought = ({ note }: ListedNote): boolean => note.id === written || test(note);
  return { ...list, phases: list.phases.map((phase) => soughtPhase(phase, isSought)), unplaced: list.unplaced.filter(isSought) };
}

function soughtPhase(phase: ListedPhase, isSought: (entry: ListedNote) => boolean): ListedPhase {
  const lanes = phase.lanes
    .map((lane): ListedLane => {
      const kinds = lane.kinds
        .map(({ kind, notes }) => ({ kind, notes: notes.filter(isSought) }))
        .filter(({ notes }) => notes.length > 0);
      return { ...lane, kinds };
    })
    .filter(({ kinds }) => kinds.length > 0);
  const noteCount = lanes.flatMap(({ kinds }) => kinds).reduce((sum, { notes }) => sum + notes.length, 0);
  return { ...phase, lanes, noteCount };
}
