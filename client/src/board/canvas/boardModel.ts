import type { NoteId } from '@samenreis/shared/base';
import { type BoardLayout, layoutBoard } from '@samenreis/shared/layout';
import type { BoardSource } from './boardCanvasProps.ts';
import type { Rect } from './camera.ts';
import { createNoteIndex, type NoteChanges, type NoteIndex } from './noteIndex.ts';

export interface ModelChange {
  readonly notes: NoteChanges;
  /** Phases, lanes, curves or sizes differ: everything is painted anew. */
  readonly isGroundChanged: boolean;
}

/** The board as the canvas sees it: the newest layout and its index. */
export interface BoardModel {
  layout(): BoardLayout;
  readonly index: NoteIndex;
  /** Follows the source; called once a frame, however many changes came in. */
  refresh(): ModelChange;
  bounds(): Rect;
  has(note: NoteId): boolean;
}

export function createBoardModel(source: BoardSource): BoardModel {
  const index = createNoteIndex();
  let snapshot = source.snapshot();
  let layout = layoutBoard(snapshot);
  index.update(layout);

  return {
    layout: () => layout,
    index,
    refresh() {
      const before = layout;
      const next = source.snapshot();
      if (next !== snapshot) {
        snapshot = next;
        layout = layoutBoard(snapshot, {}, before);
      }
      return { notes: index.update(layout), isGroundChanged: isGroundChanged(before, layout) };
    },
    bounds: () => ({ x: 0, y: 0, width: layout.width, height: layout.height }),
    has: (note) => layout.notes.has(note),
  };
}

function isGroundChanged(before: BoardLayout, now: BoardLayout): boolean {
  return before.columns !== now.columns || before.lanes !== now.lanes || before.width !== now.width || before.height !== now.height;
}
