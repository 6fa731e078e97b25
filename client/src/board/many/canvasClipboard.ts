import type { Point } from '../canvas/camera.ts';
import { isForBoard } from '../canvas/keyInput.ts';
import { createNoteClipboard, type NoteClipboard } from './noteClipboard.ts';
import type { PasteContext } from './pasteNotes.ts';
import { type PasteTargetContext, pasteTarget } from './pasteTarget.ts';

interface CanvasClipboardContext extends PasteTargetContext {
  readonly root: HTMLElement;
  readonly ports: PasteContext['ports'] & PasteTargetContext['ports'];
  readonly model: PasteContext['model'];
  readonly deeds: PasteContext['deeds'];
  /** Where the pointer is over the board, in board units. */
  readonly pointer: () => Point | null;
}

/** The clipboard as the canvas uses it: what is pasted comes where the pointer or the view is. */
export function createCanvasClipboard({ root, view, ...context }: CanvasClipboardContext): NoteClipboard {
  return createNoteClipboard({
    ...context,
    isForBoard: (target) => isForBoard(target, root),
    targetAt: (at) => pasteTarget({ view, ...context }, at),
    reveal: ({ rect }) => view.reveal(rect),
  });
}
