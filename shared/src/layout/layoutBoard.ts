import type { NoteId } from '../base/index.ts';
import type { BoardSnapshot, Note } from '../board/index.ts';
import type { BoardLayout, ColumnBox, LaneBox, NoteBox } from './boardLayout.ts';
import { layoutColumns } from './columns.ts';
import { type CurveSource, recordedCurves } from './curveSource.ts';
import { BOARD_MARGIN, HEADER_GAP, HEADER_MIN_HEIGHT, LANE_END_WIDTH, LANE_HEAD_WIDTH } from './dimensions.ts';
import { isVisibleLane, layoutLanes } from './lanes.ts';
import { boxOf, inPaintOrder, measureReach, type SetNote, setNote } from './noteBoxes.ts';
import { reuseEqual, reuseList } from './reuse.ts';

export interface LayoutOptions {
  /** Where the emotion curves come from; by default the values recorded on the board. */
  readonly curves?: CurveSource;
}

/**
 * Where everything on the board is. The same on every client and on the server: text is measured with a bundled table of
 * widths. With `previous`, whatever did not change is the same object as there, and only new words are wrapped.
 */
export function layoutBoard(snapshot: BoardSnapshot, options: LayoutOptions = {}, previous?: BoardLayout): BoardLayout {
  const columns = reuseList(previous?.columns, layoutColumns(snapshot.phases), (column) => column.phase.id);
  const { placed, unplaced } = setNotes(snapshot, columns, previous);
  const headerHeight = columns[0]?.header.height ?? HEADER_MIN_HEIGHT;
  const lanesTop = BOARD_MARGIN + headerHeight + HEADER_GAP;
  const curves = options.curves ?? recordedCurves;
  const freshLanes = layoutLanes(snapshot, columns, lanesTop, measureReach(placed), curves);
  const lanes = reuseList(previous?.lanes, freshLanes, (lane) => lane.lane.id);
  const notesInOrder = reuseOrder(previous?.notesInOrder, boxesIn(lanes, placed));
  const lowest = lanes.at(-1)?.rect;
  const width = LANE_HEAD_WIDTH + LANE_END_WIDTH + columns.reduce((sum, column) => sum + column.width, 0);
  return {
    width: width + 2 * BOARD_MARGIN,
    height: (lowest ? lowest.y + lowest.height : lanesTop) + BOARD_MARGIN,
    header: reuseEqual(previous?.header, { x: BOARD_MARGIN, y: BOARD_MARGIN, width, height: headerHeight }),
    columns,
    lanes,
    notes: notesInOrder === previous?.notesInOrder ? previous.notes : new Map(notesInOrder.map((box) => [box.id, box])),
    notesInOrder,
    unplaced: reuseEqual(previous?.unplaced, unplaced),
  };
}

/** Sets the text of every note whose lane and phase are visible, in paint order; the others are unplaced. */
function setNotes(snapshot: BoardSnapshot, columns: readonly ColumnBox[], previous: BoardLayout | undefined) {
  const columnOf = new Map(columns.map((column) => [column.phase.id, column]));
  const lanes = new Set(snapshot.lanes.filter(isVisibleLane).map((lane) => lane.id));
  const boxBefore: ReadonlyMap<NoteId, NoteBox> = previous?.notes ?? new Map();
  const placed: SetNote[] = [];
  const unplaced: Note[] = [];
  for (const note of inPaintOrder(snapshot.notes, previous?.notesInOrder ?? [], boxBefore)) {
    const column = lanes.has(note.place.lane) ? columnOf.get(note.place.phase) : undefined;
    if (column) placed.push(setNote(note, column, boxBefore.get(note.id)));
    else unplaced.push(note);
  }
  unplaced.sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1));
  return { placed, unplaced: unplaced.map((note) => note.id) };
}

function boxesIn(lanes: readonly LaneBox[], placed: readonly SetNote[]): readonly NoteBox[] {
  const laneOf = new Map(lanes.map((lane) => [lane.lane.id, lane]));
  return placed.flatMap((set) => {
    const lane = laneOf.get(set.note.place.lane);
    return lane ? [boxOf(set, lane)] : [];
  });
}

function reuseOrder(previous: readonly NoteBox[] | undefined, next: readonly NoteBox[]): readonly NoteBox[] {
  return previous && previous.length === next.length && next.every((box, i) => box === previous[i]) ? previous : next;
}
