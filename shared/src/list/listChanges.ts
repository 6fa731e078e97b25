import { isShardedMap, type LaneId, type NoteId, type PhaseId } from '../base/index.ts';
import type { BoardSnapshot, Note } from '../board/index.ts';
import { hasSameFeelings } from '../layout/layoutSource.ts';
import { noteChanges } from '../layout/noteChanges.ts';
import type { BoardList, ListedLane, ListedNote } from './boardList.ts';

/** The notes of a cell in any order; null where they are those of the lane before. */
type NotesIn = (lane: LaneId, phase: PhaseId, before: ListedLane | undefined) => readonly Note[] | null;

/** What of a list has to be made anew, where all that differs is notes. */
export interface ListChanges {
  readonly notesIn: NotesIn;
  /** All notes, those that changed made anew. */
  readonly listed: (entryOf: (note: Note) => ListedNote) => BoardList['source']['notes'];
  /** Notes without a place are among these. */
  readonly maybeUnplaced: ReadonlyMap<NoteId, Note>;
  readonly leavesFeelings: boolean;
}

/** @returns null where more than notes differs, or nothing tells which: then all is looked at */
export function changesSince(previous: BoardList | undefined, now: BoardSnapshot): ListChanges | null {
  if (previous === undefined) return null;
  const { snapshot: before, notes: entries } = previous.source;
  if (!hasSameGround(before, now) || !isShardedMap(entries) || !isShardedMap(before.notes) || !isShardedMap(now.notes)) return null;
  const changes = noteChanges(before.notes, now.notes);
  const { entered, left } = changes;
  const touched = new Map<string, Note[]>();
  for (const id of left) {
    const was = before.notes.get(id);
    if (was !== undefined) touched.set(cellOf(was), []);
  }
  for (const note of entered) touched.set(cellOf(note), [...(touched.get(cellOf(note)) ?? []), note]);
  const stillUnplaced = previous.unplaced.flatMap(({ note }) => (left.has(note.id) ? [] : [note]));
  return {
    notesIn(lane, phase, laneBefore) {
      const came = touched.get(cellKey(lane, phase));
      if (came === undefined) return null;
      const stayed = (laneBefore?.kinds ?? []).flatMap(({ notes }) =>
        notes.flatMap(({ note }) => (left.has(note.id) ? [] : [note])),
      );
      return [...stayed, ...came];
    },
    listed(entryOf) {
      const fresh = new Map<NoteId, ListedNote | undefined>([...left].map((id) => [id, undefined]));
      for (const note of entered) fresh.set(note.id, entryOf(note));
      return entries.with(fresh);
    },
    maybeUnplaced: new Map([...stillUnplaced, ...entered].map((note) => [note.id, note])),
    leavesFeelings: before.curves === now.curves && before.personas === now.personas && hasSameFeelings(before, now, changes),
  };
}

function hasSameGround(before: BoardSnapshot, now: BoardSnapshot): boolean {
  return (
    before.phases === now.phases &&
    before.lanes === now.lanes &&
    before.reactions === now.reactions &&
    before.comments === now.comments &&
    before.votes === now.votes &&
    before.clusters === now.clusters
  );
}

/** The notes of every cell, sorted out once. */
export function cellsOf({ notes }: Pick<BoardSnapshot, 'notes'>): NotesIn {
  const cells = new Map<string, Note[]>();
  for (const note of notes.values()) {
    const cell = cells.get(cellOf(note));
    if (cell === undefined) cells.set(cellOf(note), [note]);
    else cell.push(note);
  }
  return (lane, phase) => cells.get(cellKey(lane, phase)) ?? [];
}

const cellOf = ({ place }: Note): string => cellKey(place.lane, place.phase);

function cellKey(lane: LaneId, phase: PhaseId): string {
  return `${lane}|${phase}`;
}
