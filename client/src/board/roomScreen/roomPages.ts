import type { LaneId, PhaseId } from '@samenreis/shared/base';
import { type Lane, NOTE_KINDS } from '@samenreis/shared/board';
import type { BoardList, ListedLane, ListedNote, ListedPhase } from '@samenreis/shared/list';

/** What a page holds in letters that the back row reads: two rows of four, and the last place is for the way in. */
export const PAGE_NOTES = 7;

/** Where the group is asked to look; null is everywhere. */
export interface RoomScope {
  readonly phases: readonly PhaseId[] | null;
  readonly lanes: readonly LaneId[] | null;
}

export interface PagedNote {
  readonly entry: ListedNote;
  readonly lane: Lane;
}

/** As much of the board as a room reads at once: notes of one phase, journey by journey. */
export interface RoomPage {
  /** The same page keeps its key while notes come and go. */
  readonly key: string;
  readonly phase: ListedPhase;
  /** Of the phase those that the group is asked about. */
  readonly lanes: readonly ListedLane[];
  readonly notes: readonly PagedNote[];
}

/** The pages of what is asked about, in the order of the board. A phase that is named has one, also without notes. */
export function roomPages({ phases }: BoardList, scope: RoomScope): readonly RoomPage[] {
  return phases.filter(({ phase }) => scope.phases?.includes(phase.id) ?? true).flatMap((phase) => pagesOf(phase, scope));
}

function pagesOf(phase: ListedPhase, scope: RoomScope): readonly RoomPage[] {
  const lanes = phase.lanes.filter(({ lane }) => scope.lanes?.includes(lane.id) ?? true);
  const notes = lanes.flatMap(notesOf);
  const least = scope.phases === null ? 0 : 1;
  return Array.from({ length: Math.max(least, Math.ceil(notes.length / PAGE_NOTES)) }, (_, at) => ({
    key: `${phase.phase.id} ${at}`,
    phase,
    lanes,
    notes: notes.slice(at * PAGE_NOTES, (at + 1) * PAGE_NOTES),
  }));
}

function notesOf({ lane, kinds }: ListedLane): readonly PagedNote[] {
  return NOTE_KINDS.flatMap((kind) => kinds.filter((one) => one.kind === kind).flatMap(({ notes }) => notes)).map((entry) => ({
    entry,
    lane,
  }));
}
