import type { NoteId } from '@samenreis/shared/base';
import type { BoardCanvasProps } from './boardCanvasProps.ts';
import type { ViewStore } from './viewStore.ts';

/** A second press belongs to the first as a double one for so long: the view must not slide away between the two. */
const AFTER_PRESS_MS = 400;

/** What tells whether somebody who has written goes on where they are. */
export interface ViewReturnContext {
  readonly view: ViewStore;
  readonly isBusy: () => boolean;
  readonly ports: () => Pick<BoardCanvasProps, 'selection'>;
  readonly editing: () => NoteId | null;
  readonly isCalm: () => boolean;
}

/** Brings the view back after writing, once the hands rest and no other note was taken up. */
export interface ViewReturn {
  /** The writer is done with `note`; `byKey`: the hands are on the keyboard. */
  leave(note: NoteId, byKey: boolean): void;
  /** @returns whether it still waits. */
  frame(nowMs: number): boolean;
}

export function createViewReturn({ view, ports, isBusy, editing, isCalm }: ViewReturnContext): ViewReturn {
  let waiting: { readonly note: NoteId; readonly byKey: boolean; dueMs: number | null } | null = null;

  const isElsewhere = (note: NoteId): boolean =>
    editing() !== null || [...ports().selection.get()].some((picked) => picked !== note);

  return {
    leave(note, byKey) {
      waiting = { note, byKey, dueMs: null };
    },
    frame(nowMs) {
      if (waiting === null) return false;
      if (isElsewhere(waiting.note)) {
        // They pressed what they saw: it stays under the pointer. Leaving that one brings them back.
        waiting = null;
        return false;
      }
      if (isBusy()) {
        waiting.dueMs = null;
        return true;
      }
      waiting.dueMs ??= waiting.byKey ? nowMs : nowMs + AFTER_PRESS_MS;
      if (nowMs < waiting.dueMs) return true;
      waiting = null;
      view.stepBack(isCalm());
      return false;
    },
  };
}
