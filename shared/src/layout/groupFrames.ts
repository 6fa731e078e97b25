import type { ClusterId, NoteId } from '../base/index.ts';
import type { Cluster, LaneKind } from '../board/index.ts';
import type { BoardLayout, NoteBox } from './boardLayout.ts';
import type { Rect } from './rect.ts';
import type { BoardTheme } from './theme.ts';

/** The frame round the notes of a named group in one cell. */
export interface GroupFrame {
  readonly cluster: ClusterId;
  readonly name: string;
  readonly lane: LaneKind;
  /** In board units, round all its notes. */
  readonly rect: Rect;
  readonly notes: readonly NoteId[];
}

/** Sizes in board units: of the frame's corners, its line, and the name on its tab. */
export const FRAME_RADIUS = 9;
export const FRAME_WIDTH = 2;
export const TAB_FONT = { size: 12, weight: 700 } as const;
export const TAB_PADDING = 6;
/** Half the gap between two notes: the frames of two groups beside each other just touch. */
export const FRAME_MARGIN = 4;
/** The tab with the name stands on the upper edge, out over the notes above. */
export const TAB_HEIGHT = 16;
/** How many times as large a board that is far away may paint the tab, to keep its name readable. */
export const TAB_GROWTH_MAX = 2.5;

/**
 * One frame for each group in each cell, in the order in which their first notes are painted. An older program may have moved
 * a part of a group to another cell: both parts have the name then. With `previous`, frames that look the same are the same.
 */
export function groupFrames(
  layout: BoardLayout,
  clusters: ReadonlyMap<ClusterId, Cluster>,
  previous: readonly GroupFrame[] = [],
): readonly GroupFrame[] {
  const cells = new Map<string, { readonly cluster: Cluster; readonly boxes: NoteBox[] }>();
  for (const box of layout.notesInOrder) {
    const cluster = box.note.cluster === null ? undefined : clusters.get(box.note.cluster);
    if (cluster === undefined) continue;
    const key = `${cluster.id}|${box.lane}|${box.phase}|${box.note.kind}`;
    const cell = cells.get(key);
    if (cell === undefined) cells.set(key, { cluster, boxes: [box] });
    else cell.boxes.push(box);
  }
  if (cells.size === 0) return previous.length === 0 ? previous : [];
  const kinds = new Map(layout.lanes.map(({ lane }) => [lane.id, lane.kind]));
  const frames = [...cells.values()].map(({ cluster, boxes }): GroupFrame => {
    const lane = boxes[0] === undefined ? undefined : kinds.get(boxes[0].lane);
    const rect = around(boxes.map((box) => box.rect));
    return { cluster: cluster.id, name: cluster.name, lane: lane ?? 'current', rect, notes: boxes.map(({ id }) => id) };
  });
  return reused(frames, previous);
}

/** What a frame paints, its tab at its largest included. */
export function frameReach({ rect }: GroupFrame): Rect {
  const above = TAB_HEIGHT * TAB_GROWTH_MAX;
  return { ...rect, y: rect.y - above, height: rect.height + above };
}

/** Board rectangles in which frames look different now. */
export function changedFrames(before: readonly GroupFrame[], now: readonly GroupFrame[]): readonly Rect[] {
  if (before === now) return [];
  const [was, is] = [new Set(before), new Set(now)];
  return [...before.filter((frame) => !is.has(frame)), ...now.filter((frame) => !was.has(frame))].map(frameReach);
}

function around(rects: readonly Rect[]): Rect {
  const x = Math.min(...rects.map((rect) => rect.x)) - FRAME_MARGIN;
  const y = Math.min(...rects.map((rect) => rect.y)) - FRAME_MARGIN;
  const right = Math.max(...rects.map((rect) => rect.x + rect.width)) + FRAME_MARGIN;
  const bottom = Math.max(...rects.map((rect) => rect.y + rect.height)) + FRAME_MARGIN;
  return { x, y, width: right - x, height: bottom - y };
}

function reused(frames: readonly GroupFrame[], previous: readonly GroupFrame[]): readonly GroupFrame[] {
  const known = new Map(previous.map((frame) => [looksOf(frame), frame]));
  const next = frames.map((frame) => known.get(looksOf(frame)) ?? frame);
  return next.length === previous.length && next.every((frame, index) => frame === previous[index]) ? previous : next;
}

/** Whose notes, where and by what name: what makes two frames look and work the same. */
function looksOf({ cluster, name, lane, rect, notes }: GroupFrame): string {
  return [cluster, name, lane, rect.x, rect.y, rect.width, rect.height, ...notes].join('|');
}

/** Colours of a frame: dark on the light lanes, light on the dark one, at least 4.5:1 with the lane and with the name on it. */
export function frameColours(
  { lanes, brandStrong, surface }: BoardTheme,
  { lane }: Pick<GroupFrame, 'lane'>,
): { readonly line: string; readonly ink: string; readonly fill: string } {
  return lane === 'desired'
    ? { line: lanes.desired.headInk, ink: lanes.desired.head, fill: 'rgb(255 255 255 / .12)' }
    : { line: brandStrong, ink: surface, fill: 'rgb(11 79 138 / .1)' };
}
