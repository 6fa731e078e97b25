import { createDeviceStorage } from '../connection/deviceStorage.ts';
import { fetchCanvas } from './LazyBoardCanvas.tsx';
import { fetchList } from './list/LazyListView.tsx';
import { createViewChoice } from './viewChoice.ts';

/** Fetches the view that this person works in, and not the other: the canvas and its libraries weigh more than the list. */
export function fetchChosenView(): Promise<unknown> {
  const { get } = createViewChoice(createDeviceStorage(() => window.localStorage));
  return get() === 'list' ? fetchList() : fetchCanvas();
}
