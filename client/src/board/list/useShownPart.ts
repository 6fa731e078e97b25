import type { NoteId } from '@samenreis/shared/base';
import type { Note } from '@samenreis/shared/board';
import type { BoardList, ListedPhase } from '@samenreis/shared/list';
import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { useServices } from '../../app/services.ts';
import { m } from '../../i18n/messages.ts';
import { goneFromViewText, homeOf, type ListPart, partOf, phaseNameOf, phasesOf, shownPart } from './listPart.ts';
import type { ListViewProps } from './listState.ts';
import { soughtList } from './soughtList.ts';
import type { Printing } from './usePrinting.ts';

interface ShownPart {
  /** The list as far as it is looked for. */
  readonly sought: BoardList;
  /** Something is looked for. */
  readonly isSought: boolean;
  readonly part: ListPart;
  readonly phases: readonly ListedPhase[];
  /** Null where the tray is not shown. */
  readonly unplaced: BoardList['unplaced'] | null;
  /** The notes that are drawn, from top to bottom. */
  readonly order: readonly NoteId[];
}

/**
 * What of the board is drawn: what the person chose; the phase of the note they write in, wherever it goes; at first where
 * the selection is. Everything on paper. What is not looked for is left out.
 */
export function useShownPart(
  { board, selection, find, state, onState }: Pick<ListViewProps, 'board' | 'selection' | 'find' | 'state' | 'onState'>,
  list: BoardList,
  written: Note | undefined,
  printing: Printing,
): ShownPart {
  const chosen = shownPart(list, state.part);
  const [picked] = state.part === null ? selection.get() : [];
  const leading = written ?? (picked === undefined ? undefined : list.source.notes.get(picked)?.note);
  const part = leading === undefined ? chosen : partOf(list, leading, chosen);
  const shown = printing === null ? part : 'all';
  const found = useSought(find.filter, list, written?.id ?? null);
  const sought = printing === 'all' ? list : found;
  const isSought = sought !== list;
  const phases = useMemo(
    () => phasesOf(sought, shown).filter(({ noteCount }) => !isSought || noteCount > 0),
    [sought, shown, isSought],
  );
  const unplaced = shown === 'all' || shown === 'unplaced' ? sought.unplaced : null;
  const order = useMemo(() => orderOf(phases, unplaced), [phases, unplaced]);

  useMovesUnderPen(board, list, written);
  const { announcer } = useServices();
  useEffect(() => {
    if (state.part === part) return;
    // Not where somebody is led elsewhere by what they write: that is told already.
    if (state.part !== null && leading === undefined) announcer.announce(goneFromViewText(list, state.part, part));
    onState({ part });
  });

  return { sought, isSought, part, phases, unplaced, order };
}

/** Says at once where the note went that somebody writes in. */
function useMovesUnderPen({ store }: ListViewProps['board'], list: BoardList, written: Note | undefined): void {
  const { announcer } = useServices();
  const last = useRef<{ readonly note: NoteId; readonly home: ListPart } | null>(null);
  useEffect(() => {
    const was = last.current;
    last.current = written === undefined ? null : { note: written.id, home: homeOf(list, written) };
    if (written === undefined || was?.note !== written.id || was.home === last.current?.home) return;
    if (last.current?.home === 'unplaced') announcer.announce(m.list_followedUnplaced());
    // Not where it is the own hand that moved it, which is told already.
    else if (store.writerOf('notes', written.id, 'place') !== null)
      announcer.announce(m.list_followed({ phase: phaseNameOf(list, written) }));
  });
}

function useSought(filter: ListViewProps['find']['filter'], list: BoardList, written: NoteId | null): BoardList {
  const test = useSyncExternalStore(filter.subscribe, filter.test);
  return useMemo(() => (test === null ? list : soughtList(list, test, written)), [list, test, written]);
}

function orderOf(phases: readonly ListedPhase[], unplaced: BoardList['unplaced'] | null): readonly NoteId[] {
  const placed = phases.flatMap(({ lanes }) => lanes.flatMap(({ kinds }) => kinds.flatMap(({ notes }) => notes)));
  return [...placed, ...(unplaced ?? [])].map(({ note }) => note.id);
}
