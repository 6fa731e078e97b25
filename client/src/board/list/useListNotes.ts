import type { NoteId } from '@samenreis/shared/base';
import type { BoardList } from '@samenreis/shared/list';
import { type FocusEvent, type RefObject, useRef } from 'react';
import { useServices } from '../../app/services.ts';
import { m } from '../../i18n/messages.ts';
import { type ListPart, partOf, phaseNameOf } from './listPart.ts';
import type { ListViewProps } from './listState.ts';
import type { OpenPart } from './NoteItem.tsx';
import { noteShort } from './noteShort.ts';
import type { ListActions } from './useListActions.ts';
import { useListKeys } from './useListKeys.ts';
import { noteAround, useNoteFocus } from './useNoteFocus.ts';
import { useOpenNote } from './useOpenNote.ts';
import { useShownPart } from './useShownPart.ts';
import { useStable } from './useStable.ts';
import { useWay } from './useWay.ts';

/** The notes that are drawn, the one that is open, and what is done with them. */
export function useListNotes(props: ListViewProps, list: BoardList, isPrinting: boolean, actions: ListActions) {
  const { board, selection, find, state, onState } = props;
  const root = useRef<HTMLDivElement>(null);
  const { opened, open } = useOpenNote(list, ({ text }) => {
    if (text.trim() !== '') props.onLostText(text, 'deleted');
  });
  const written = opened?.part === 'text' ? list.source.notes.get(opened.note)?.note : undefined;
  const { sought, isSought, part, phases, unplaced, order } = useShownPart(props, list, written, isPrinting);
  const [first = null] = selection.get();
  const focus = useNoteFocus({ root, order, first, onLost: useLostNews(list, root) });

  function showPart(next: ListPart): void {
    open(null, null);
    onState({ ...state, part: next });
    root.current?.closest('.list-root')?.scrollTo({ top: 0 });
  }

  /** In whatever phase the note is. */
  function goTo(id: NoteId): void {
    const note = board.store.snapshot().notes.get(id);
    if (note === undefined) return;
    // Who goes to a note, such as one just made, wants to see it.
    if (find.filter.test()?.(note) === false) find.filter.clear();
    onState({ ...state, part: partOf(list, note, part) });
    focus.focusNote(id);
  }

  function show(id: NoteId): void {
    const note = board.store.snapshot().notes.get(id);
    if (note !== undefined) onState({ ...state, part: partOf(list, note, part) });
  }
  useWay({ way: find.way, root, show, showPhase: showPart });

  function remove(id: NoteId): void {
    const next = focus.neighbourOf(id);
    if (actions.run({ type: 'deleteNotes', notes: [id] }, m.list_removed()) === null) return;
    open(null, null);
    if (next === null) root.current?.focus();
    else focus.focusNote(next);
  }

  function openAt(id: NoteId, what: OpenPart): void {
    open(id, what);
    if (what === null) focus.focusNote(id);
  }

  const handleKeyDown = useListKeys({
    store: board.store,
    step: actions.step,
    write: (id) => open(id, 'text'),
    close: (id) => openAt(id, null),
    remove,
    handleArrow: focus.handleArrow,
  });

  function handleFocus(event: FocusEvent): void {
    focus.handleFocus(event);
    const note = noteAround(event.target);
    if (note !== null) selection.set(new Set([note]));
  }

  const shown = {
    isSought,
    phases,
    unplaced,
    active: focus.active,
    opened,
    onOpen: useStable(openAt),
    onRemove: useStable(remove),
  };
  const handlers = { onKeyDown: handleKeyDown, onFocus: handleFocus, onBlur: focus.handleBlur };
  return { root, sought, part, showPart, goTo, shown, handlers };
}

/** Tells where the focus is, after the note that had it went. */
function useLostNews(list: BoardList, root: RefObject<HTMLElement | null>): (lost: NoteId, next: NoteId | null) => void {
  const { announcer } = useServices();
  return (lost, next) => {
    const note = list.source.notes.get(lost)?.note;
    const what = note === undefined ? m.list_lostGone() : m.list_lostMoved({ phase: phaseNameOf(list, note) });
    const nextText = next === null ? undefined : list.source.notes.get(next)?.note.text;
    const now = nextText === undefined ? m.list_lostNone() : m.list_lostNext({ text: noteShort(nextText) });
    announcer.announce(`${what} ${now}`);
    if (next === null) root.current?.focus();
  };
}
