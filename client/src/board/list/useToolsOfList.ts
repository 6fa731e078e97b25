import type { PersonaId } from '@samenreis/shared/base';
import type { BoardList } from '@samenreis/shared/list';
import { type RefObject, useMemo, useRef } from 'react';
import { useServices } from '../../app/services.ts';
import { rejectionText } from '../rejectionText.ts';
import { useAsked } from '../useAsked.ts';
import type { ListDialog } from './listDialog.ts';
import type { ListMany } from './listMany.ts';
import type { ListViewProps } from './listState.ts';
import type { ListTools } from './listTools.ts';
import { noteRights } from './noteRights.ts';
import type { ListActions } from './useListActions.ts';
import type { useListNotes } from './useListNotes.ts';

interface ToolParts {
  readonly props: ListViewProps;
  readonly list: RefObject<BoardList>;
  readonly actions: ListActions;
  readonly many: ListMany;
  readonly notes: ReturnType<typeof useListNotes>;
  readonly whose: PersonaId | null;
  readonly openDialog: (dialog: ListDialog | null) => void;
}

/** What every part of the list works with; the same object until the names, the rights or the way of choosing change. */
export function useToolsOfList(parts: ToolParts): ListTools {
  const { props, list, many, whose, openDialog } = parts;
  // The tools outlive many drawings, and what is in these is of one.
  const latest = useRef(parts);
  latest.current = parts;
  const { board, names } = props;
  const { announcer } = useServices();
  const { snapshot } = list.current.source;
  const asked = useAsked(board);
  const rights = useMemo(
    () => noteRights(board.info.me, snapshot.board, snapshot.lanes, asked),
    [board.info.me, snapshot.board, snapshot.lanes, asked],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: what acts reads what is there when it acts; only words and rights are drawn.
  return useMemo<ListTools>(
    () => ({
      board,
      names,
      rights,
      many,
      whose,
      list: () => list.current,
      run: (...command) => latest.current.actions.run(...command),
      refuseText(reason, text) {
        announcer.announce(rejectionText(reason));
        if (text.trim() !== '') latest.current.props.onLostText(text, 'notWritten');
      },
      duplicate(note) {
        const copy = latest.current.actions.duplicate(note);
        if (copy !== null) latest.current.notes.goTo(copy);
      },
      tidy: (note) => many.deedsFor(note.id).give({ type: 'tidy' }),
      openDialog,
      goTo: (note) => latest.current.notes.goTo(note),
      goToPhase: (phase) => latest.current.notes.goToPhase(phase),
    }),
    [board, names, rights, many.isPicking, snapshot.personas, whose],
  );
}
