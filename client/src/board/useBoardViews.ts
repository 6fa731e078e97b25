import { useMemo, useState, useSyncExternalStore } from 'react';
import { createDeviceStorage } from '../connection/deviceStorage.ts';
import { createDeviceChoice } from './deviceChoice.ts';
import type { ListScope, ListState, NewsSound } from './list/listState.ts';
import type { SelectionStore } from './store/selectionStore.ts';
import { type BoardView, createViewChoice } from './viewChoice.ts';

/** Beside a panel the canvas needs room of its own. */
const WIDE_ENOUGH_PX = 1_200;

/** Which of the two views is shown, and what the list remembers while the other one is. */
export function useBoardViews(selection: SelectionStore) {
  const choices = useMemo(() => {
    const storage = createDeviceStorage(() => window.localStorage);
    return {
      view: createViewChoice(storage),
      sound: createDeviceChoice<NewsSound>({ storage, key: 'samenreis.listNews', options: ['spoken', 'silent'] }),
      scope: createDeviceChoice<ListScope>({ storage, key: 'samenreis.listScope', options: ['phase', 'all'] }),
    };
  }, []);
  const view = useSyncExternalStore(choices.view.subscribe, choices.view.get);
  const [list, setList] = useState<ListState>(() => ({ part: choices.scope.get() === 'all' ? 'all' : null, draft: null }));
  const [panels, setPanels] = useState(() => ({ board: window.innerWidth >= WIDE_ENOUGH_PX, list: false }));
  const [shown, setShown] = useState<BoardView>(view);
  if (shown !== view) {
    setShown(view);
    // What was picked on the canvas is what somebody goes to the list for.
    if (view === 'list' && selection.get().size > 0 && list.part !== 'all') setList({ ...list, part: null });
  }
  return {
    view,
    choice: choices.view,
    /** Of the view that is shown: the list has a column beside it already. */
    isPanelOpen: panels[view],
    setPanelOpen: (isOpen: boolean) => setPanels({ ...panels, [view]: isOpen }),
    list: {
      state: list,
      onState: (change: Partial<ListState>) => setList((now) => ({ ...now, ...change })),
      sound: choices.sound,
      scope: choices.scope,
    },
  };
}
