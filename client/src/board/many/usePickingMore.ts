import { useEffect, useState } from 'react';
import type { SelectionStore } from '../canvas/boardCanvasProps.ts';

/** Whether a press adds a note to those that are picked, as Shift does for who has keys. Ends when nothing is picked. */
export function usePickingMore(selection: SelectionStore) {
  const [isPickingMore, setPickingMore] = useState(false);
  useEffect(
    () =>
      selection.subscribe(() => {
        if (selection.get().size === 0) setPickingMore(false);
      }),
    [selection],
  );
  return { isPickingMore, setPickingMore };
}
