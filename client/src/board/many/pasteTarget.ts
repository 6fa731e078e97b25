import { hitTest } from '@samenreis/shared/layout';
import type { BoardCanvasProps } from '../canvas/boardCanvasProps.ts';
import type { BoardModel } from '../canvas/boardModel.ts';
import { type Point, visibleBoard } from '../canvas/camera.ts';
import { cellInView } from '../canvas/noteCommands.ts';
import type { ViewStore } from '../canvas/viewStore.ts';
import type { NoteDeeds } from './noteDeeds.ts';
import type { PasteTarget } from './pasteNotes.ts';

export interface PasteTargetContext {
  readonly ports: () => Pick<BoardCanvasProps, 'tool'>;
  readonly model: Pick<BoardModel, 'layout'>;
  readonly view: ViewStore;
  readonly deeds: Pick<NoteDeeds, 'picked'>;
}

/** The cell under the pointer, else of the note that is picked, else the first in view. */
export function pasteTarget({ ports, model, view, deeds }: PasteTargetContext, at: Point | null): PasteTarget | null {
  const layout = model.layout();
  const hit = at === null ? null : hitTest(layout, at);
  const picked = deeds.picked().at(-1);
  const { tool } = ports();
  const inHand = tool === 'select' || tool === 'hand' ? null : tool;
  const cell =
    hit?.kind === 'cell'
      ? { lane: hit.lane, phase: hit.phase, kind: hit.band }
      : (boxCell(hit?.kind === 'note' ? layout.notes.get(hit.id) : picked) ??
        cellInView(layout, visibleBoard(view.camera(), view.viewport())));
  if (cell === null) return null;
  return {
    row: layout.lanes.findIndex(({ lane }) => lane.id === cell.lane),
    column: layout.columns.findIndex(({ phase }) => phase.id === cell.phase),
    kind: inHand ?? ('kind' in cell ? cell.kind : 'moment'),
  };
}

type Box = ReturnType<NoteDeeds['picked']>[number];
const boxCell = (box: Box | undefined) => (box === undefined ? null : { lane: box.lane, phase: box.phase, kind: box.note.kind });
