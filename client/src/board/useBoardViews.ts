import type { Perspective } from '@samenreis/shared/board';
import type { BoardInfo } from '@samenreis/shared/protocol';
import { useMemo, useState, useSyncExternalStore } from 'react';
import { createDeviceStorage } from '../connection/deviceStorage.ts';
import { createDeviceChoice } from './deviceChoice.ts';
import { type Drafts, NEW_NOTE } from './drafts.ts';
import type { ListScope, ListState } from './list/listState.ts';
import { emptyDraft } from './list/noteDraft.ts';
import type { SelectionStore } from './store/selectionStore.ts';
import type { ViewChoice } from './viewChoice.ts';

/** Beside a panel the canvas needs room of its own. */
const WIDE_ENOUGH_PX = 1_200;

/** Which of the two views is shown, and what the list remembers while the other one is. */
export function useBoardViews(
  choice: ViewChoice,
  selection: SelectionStore,
  drafts: Drafts,
  { perspective }: Pick<BoardInfo['me'], 'perspective'>,
) {
  const scope = useMemo(() => {
    const storage = createDeviceStorage(() => window.localStorage);
    return createDeviceChoice<ListScope>({ storage, key: 'samenreis.listScope', options: ['phase', 'all'] });
  }, []);
  const chosen = useSyncExternalStore(choice.subscribe, choice.get);
  // Who only watches chose to be asked on some other board: the painted board is theirs here.
  const view = chosen === 'list' ? 'list' : 'board';
  const [list, setList] = useState<ListState>(() => ({
    part: scope.get() === 'all' ? 'all' : null,
    draft: begun(drafts, perspective),
  }));
  const [panels, setPanels] = useState(() => ({ board: window.innerWidth >= WIDE_ENOUGH_PX, list: false }));
  const [shown, setShown] = useState<'board' | 'list'>(view);
  if (shown !== view) {
    setShown(view);
    // What was picked on the canvas is what somebody goes to the list for.
    if (view === 'list' && selection.get().size > 0 && list.part !== 'all') setList({ ...list, part: null });
  }
  return {
    view,
    choice,
    /** Of the view that is shown: the list has a column beside it already. */
    isPanelOpen: panels[view],
    setPanelOpen: (isOpen: boolean) => setPanels({ ...panels, [view]: isOpen }),
    list: {
      state: list,
      onState(change: Partial<ListState>) {
        if (change.draft?.text) drafts.set(NEW_NOTE, change.draft.text);
        else if (change.draft !== undefined) drafts.delete(NEW_NOTE);
        setList((now) => ({ ...now, ...change }));
      },
      scope,
    },
  };
}

/** The note that was being written before the board was loaded anew. */
function begun(drafts: Drafts, perspective: Perspective): ListState['draft'] {
  const text = drafts.get(NEW_NOTE);
  return text === undefined ? null : { ...emptyDraft(perspective), text };
}
