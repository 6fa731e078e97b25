import { createDeviceStorage } from '../connection/deviceStorage.ts';
import { fetchCanvas } from './LazyBoardCanvas.tsx';
import { fetchSteps, fetchWorkspace } from './lazyViews.ts';
import { fetchList } from './list/LazyListView.tsx';
import { createViewChoice, viewsFor } from './viewChoice.ts';

/**
 * Fetches the view that this person works in, and no other: the canvas and its libraries weigh more than the list. Who this is, is
 * not known yet: most who come on a phone take part.
 */
export function fetchChosenView(): Promise<unknown> {
  const { get } = createViewChoice(
    createDeviceStorage(() => window.localStorage),
    viewsFor('participant', window.innerWidth),
  );
  const view = get();
  return view === 'steps' ? fetchSteps() : Promise.all([fetchWorkspace(), view === 'list' ? fetchList() : fetchCanvas()]);
}
