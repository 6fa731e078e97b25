import { useEffect } from 'react';
import { PRESENCE_SELECTION_MAX } from '../canvas/presenceSender.ts';
import type { OpenBoard } from '../openBoard.ts';
import type { SelectionStore } from '../store/selectionStore.ts';

/** Tells the others which notes somebody works at in the list: where they are, as of who works on the canvas. */
export function useSelectionTold({ connection }: OpenBoard, selection: SelectionStore): void {
  useEffect(() => {
    const { presence } = connection;
    const tell = () => presence.setMine({ selection: [...selection.get()].slice(0, PRESENCE_SELECTION_MAX) });
    tell();
    const stop = selection.subscribe(tell);
    return () => {
      stop();
      presence.setMine({ selection: [] });
    };
  }, [connection, selection]);
}
