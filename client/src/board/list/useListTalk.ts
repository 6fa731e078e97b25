import { useMemo } from 'react';
import { useServices } from '../../app/services.ts';
import type { NoteTalk } from '../comments/noteTalk.ts';
import { rejectionText } from '../rejectionText.ts';
import type { ListViewProps } from './listState.ts';

/** What the dialogs that both views open need, from the list. */
export function useListTalk({ board, names, onLostText }: ListViewProps): NoteTalk {
  const { announcer } = useServices();
  return useMemo(
    () => ({
      source: board.store,
      dispatch: board.store.dispatch,
      can: board.store.can,
      names,
      me: board.info.me,
      onRejected: (reason) => announcer.announce(rejectionText(reason)),
      onNotice: (text) => announcer.announce(text, 'success'),
      onLostText,
    }),
    [announcer, board, names, onLostText],
  );
}
