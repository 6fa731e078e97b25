import type { NoteId } from '@samenreis/shared/base';
import type { Note } from '@samenreis/shared/board';
import {
  type BoardLayout,
  changedFrames,
  type GroupFrame,
  groupFrames,
  layoutBoard,
  linkOrdinal,
  type NoteMarks,
  type NoteSigns,
} from '@samenreis/shared/layout';
import type { BoardSource } from './boardCanvasProps.ts';
import type { Rect } from './camera.ts';
import type { CurveChoice } from './curve/curveChoice.ts';
import { createNoteIndex, type NoteChanges, type NoteIndex } from './noteIndex.ts';
import { createNoteMarks } from './noteMarks.ts';

export interface ModelChange {
  readonly notes: NoteChanges;
  /** Phases, lanes, curves or sizes differ: everything is painted anew. */
  readonly isGroundChanged: boolean;
  /** Notes that others say something else of now. */
  readonly marked: readonly NoteId[];
  /** Where frames of groups look different now. */
  readonly reframed: readonly Rect[];
}

/** The board as the canvas sees it: the newest layout and its index. */
export interface BoardModel {
  /** Whose emotion curves are drawn. */
  readonly curves: CurveChoice;
  layout(): BoardLayout;
  /** What others say of the notes. */
  marks(): ReadonlyMap<NoteId, NoteMarks>;
  /** What stands at a note's foot; undefined where nothing does. */
  signsOf(note: Note): NoteSigns | undefined;
  /** The frames round the groups. */
  frames(): readonly GroupFrame[];
  readonly index: NoteIndex;
  /** Follows the source; called once a frame, however many changes came in. @returns everything since the frame before */
  refresh(): ModelChange;
  /** Follows the source between two frames, for who needs the layout now; the next frame still hears of it. */
  catchUp(): void;
  bounds(): Rect;
  has(note: NoteId): boolean;
}

type LayoutChange = Omit<ModelChange, 'marked' | 'reframed'>;

const NO_CHANGE: LayoutChange = { notes: { added: [], removed: [], changed: [] }, isGroundChanged: false };

export function createBoardModel(source: BoardSource, curves: CurveChoice): BoardModel {
  const index = createNoteIndex();
  let snapshot = source.snapshot();
  let drawn = curves.source(snapshot);
  let layout = layoutBoard(snapshot, { curves: drawn });
  let unheard = NO_CHANGE;
  index.update(layout);
  const marks = createNoteMarks(snapshot);
  let frames = groupFrames(layout, snapshot.clusters);
  /** What the frames were read of. */
  let framed = { layout, clusters: snapshot.clusters };

  function reframe(): readonly Rect[] {
    const { clusters } = snapshot;
    if (framed.layout === layout && framed.clusters === clusters) return [];
    const before = frames;
    framed = { layout, clusters };
    frames = groupFrames(layout, clusters, before);
    return changedFrames(before, frames);
  }

  function follow(): void {
    const before = layout;
    const next = source.snapshot();
    const wanted = curves.source(next);
    if (next === snapshot && wanted === drawn) return;
    snapshot = next;
    drawn = wanted;
    layout = layoutBoard(snapshot, { curves: drawn }, before);
    const notes = index.update(layout);
    unheard = joined(unheard, { notes, isGroundChanged: isGroundChanged(before, layout) });
  }

  return {
    curves,
    layout: () => layout,
    marks: marks.current,
    signsOf(note) {
      const marked = marks.current().get(note.id) ?? null;
      const link = linkOrdinal(note, layout.columns);
      const isOnBehalf = note.onBehalf === true;
      return marked === null && link === null && !isOnBehalf ? undefined : { marks: marked, link, isOnBehalf };
    },
    frames: () => frames,
    index,
    catchUp: follow,
    refresh() {
      follow();
      const change = unheard;
      unheard = NO_CHANGE;
      return { ...change, marked: marks.update(snapshot), reframed: reframe() };
    },
    bounds: () => ({ x: 0, y: 0, width: layout.width, height: layout.height }),
    has: (note) => layout.notes.has(note),
  };
}

function joined(first: LayoutChange, then: LayoutChange): LayoutChange {
  if (first === NO_CHANGE) return then;
  return {
    notes: {
      added: [...first.notes.added, ...then.notes.added],
      removed: [...first.notes.removed, ...then.notes.removed],
      changed: [...first.notes.changed, ...then.notes.changed],
    },
    isGroundChanged: first.isGroundChanged || then.isGroundChanged,
  };
}

function isGroundChanged(before: BoardLayout, now: BoardLayout): boolean {
  return before.columns !== now.columns || before.lanes !== now.lanes || before.width !== now.width || before.height !== now.height;
}
