import { isShardedMap, type LaneId, type NoteId, shardedMap } from '../base/index.ts';
import type { BoardSnapshot, Lane, Note } from '../board/index.ts';
import type { BoardLayout, ColumnBox, LaneBox, NoteBox } from './boardLayout.ts';
import { layoutColumns } from './columns.ts';
import { type CurveSource, journeyCurves } from './curveSource.ts';
import { BOARD_MARGIN, HEADER_GAP, HEADER_MIN_HEIGHT, LANE_END_WIDTH, LANE_HEAD_WIDTH } from './dimensions.ts';
import { isVisibleLane, layoutLanes } from './lanes.ts';
import { hasSameFeelings, hasSameGround, type LayoutSource, sourceOf } from './layoutSource.ts';
import { boxInMovedLane, boxOf, countBehind, mergeInPaintOrder, type SetNote, setNote } from './noteBoxes.ts';
import { noteChanges } from './noteChanges.ts';
import { measureReaches, type NoteReach } from './noteReach.ts';
import { reuseEqual, reuseList } from './reuse.ts';

export interface LayoutOptions {
  /** Where the emotion curves come from; by default what was set or noted on the board. */
  readonly curves?: CurveSource;
}

/**
 * Where everything on the board is. The same on every client and on the server: text is measured with a bundled table of
 * widths. With `previous`, whatever did not change is the same object as there, and only new words are wrapped.
 */
export function layoutBoard(snapshot: BoardSnapshot, options: LayoutOptions = {}, previous?: BoardLayout): BoardLayout {
  const source = sourceOf(snapshot, options.curves ?? journeyCurves);
  const columns =
    previous?.source.phases === snapshot.phases
      ? previous.columns
      : reuseList(previous?.columns, layoutColumns(snapshot.phases), (column) => column.phase.id);
  const headerHeight = columns[0]?.header.height ?? HEADER_MIN_HEIGHT;
  const lanesTop = BOARD_MARGIN + headerHeight + HEADER_GAP;
  const sorted = sortOut(snapshot, columns, source, previous);
  const lanes =
    previous && sorted.leavesLanes
      ? previous.lanes
      : reuseList(previous?.lanes, layoutLanes(snapshot, columns, lanesTop, sorted.reaches, source.drawn), (lane) => lane.lane.id);
  const lowest = lanes.at(-1)?.rect;
  const width = LANE_HEAD_WIDTH + LANE_END_WIDTH + columns.reduce((sum, column) => sum + column.width, 0);
  return {
    width: width + 2 * BOARD_MARGIN,
    height: (lowest ? lowest.y + lowest.height : lanesTop) + BOARD_MARGIN,
    header: reuseEqual(previous?.header, { x: BOARD_MARGIN, y: BOARD_MARGIN, width, height: headerHeight }),
    columns,
    lanes,
    ...placeNotes(sorted, lanes, previous),
    unplaced: reuseEqual(previous?.unplaced, sorted.unplaced),
    source,
    reaches: sorted.reaches,
  };
}

/** The notes of a board, by what a layout has to do for them. */
interface SortedNotes {
  /** Boxes whose note and column did not change; their lane may still have moved. In paint order. */
  readonly kept: readonly NoteBox[];
  readonly placed: readonly SetNote[];
  /** Notes that went or changed since the layout before; null when every note was looked at anew. */
  readonly left: ReadonlySet<NoteId> | null;
  readonly unplaced: readonly NoteId[];
  readonly reaches: ReadonlyMap<LaneId, NoteReach>;
  /** Lanes, bands and curves are what they were. */
  readonly leavesLanes: boolean;
}

function sortOut(
  snapshot: BoardSnapshot,
  columns: readonly ColumnBox[],
  source: LayoutSource,
  previous: BoardLayout | undefined,
): SortedNotes {
  const lanes = snapshot.lanes.filter(isVisibleLane);
  // Once a column or a lane came, went or moved sideways, any note may have; that is rare, and then all are looked at.
  const base = previous && previous.columns === columns && hasLanes(previous, lanes) ? previous : null;
  const changes = base
    ? noteChanges(base.source.notes, snapshot.notes)
    : { entered: [...snapshot.notes.values()], left: new Set<NoteId>() };
  const kept = base ? withoutThose(base, changes.left) : [];
  const stillUnplaced = base ? base.unplaced.flatMap((id) => (changes.left.has(id) ? [] : (snapshot.notes.get(id) ?? []))) : [];
  const columnOf = new Map(columns.map((column) => [column.phase.id, column]));
  const visible = new Set(lanes.map((lane) => lane.id));
  const placed: SetNote[] = [];
  const unplaced: Note[] = [...stillUnplaced];
  for (const note of changes.entered) {
    const column = visible.has(note.place.lane) ? columnOf.get(note.place.phase) : undefined;
    if (column) placed.push(setNote(note, column, previous?.notes.get(note.id)));
    else unplaced.push(note);
  }
  unplaced.sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1));
  const reaches = measureReaches(base, changes.left, kept, placed);
  const leavesLanes =
    base !== null &&
    reaches === base.reaches &&
    hasSameGround(base.source, source) &&
    hasSameFeelings(base.source, source, changes);
  return { kept, placed, left: base && changes.left, unplaced: unplaced.map((note) => note.id), reaches, leavesLanes };
}

function hasLanes(layout: BoardLayout, lanes: readonly Lane[]): boolean {
  const shown = new Set(layout.lanes.map((box) => box.lane.id));
  return shown.size === lanes.length && lanes.every((lane) => shown.has(lane.id));
}

/** Above so many notes that left, looking at every box is cheaper than looking each of them up. */
const LOOKED_UP_MAX = 64;

function withoutThose({ notes, notesInOrder }: BoardLayout, ids: ReadonlySet<NoteId>): readonly NoteBox[] {
  if (ids.size === 0) return notesInOrder;
  if (ids.size > LOOKED_UP_MAX) return notesInOrder.filter((box) => !ids.has(box.id));
  const indexes = [...ids].flatMap((id) => {
    const box = notes.get(id);
    return box === undefined ? [] : [countBehind(notesInOrder, box.note)];
  });
  const boxes = notesInOrder.slice();
  for (const index of indexes.sort((a, b) => b - a)) boxes.splice(index, 1);
  return boxes;
}

function placeNotes({ kept, placed, left }: SortedNotes, lanes: readonly LaneBox[], previous: BoardLayout | undefined) {
  const laneOf = new Map(lanes.map((lane) => [lane.lane.id, lane]));
  const laneWith = (id: LaneId): LaneBox => {
    const lane = laneOf.get(id);
    if (!lane) throw new Error(`note placed in lane ${id}, which has no box`);
    return lane;
  };
  const settled =
    lanes === previous?.lanes
      ? kept
      : reuseOrder(
          kept,
          kept.map((box) => boxInMovedLane(box, laneWith(box.lane))),
        );
  const fresh = placed.map((set) => boxOf(set, laneWith(set.note.place.lane)));
  const notesInOrder = reuseOrder(previous?.notesInOrder, mergeInPaintOrder(settled, fresh));
  if (previous && notesInOrder === previous.notesInOrder) return { notes: previous.notes, notesInOrder };
  return { notesInOrder, notes: indexNotes(notesInOrder, fresh, left, settled === kept ? previous : undefined) };
}

/** Boxes by id. With an index from before only what came, went or changed is looked at. */
function indexNotes(
  all: readonly NoteBox[],
  fresh: readonly NoteBox[],
  left: ReadonlySet<NoteId> | null,
  previous: BoardLayout | undefined,
): ReadonlyMap<NoteId, NoteBox> {
  if (left === null || previous === undefined || !isShardedMap(previous.notes)) return shardedMap(all.map((box) => [box.id, box]));
  const changes = new Map<NoteId, NoteBox | undefined>([...left].map((id) => [id, undefined]));
  for (const box of fresh) changes.set(box.id, box);
  return previous.notes.with(changes);
}

function reuseOrder(previous: readonly NoteBox[] | undefined, next: readonly NoteBox[]): readonly NoteBox[] {
  if (previous === next) return next;
  return previous && previous.length === next.length && next.every((box, i) => box === previous[i]) ? previous : next;
}
