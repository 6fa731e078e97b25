import type { NoteId, PhaseId } from '@samenreis/shared/base';
import type { Note, NoteKind, Rejection } from '@samenreis/shared/board';
import type { BoardList } from '@samenreis/shared/list';
import { type FocusEvent, type RefObject, useRef } from 'react';
import { flushSync } from 'react-dom';
import { useServices } from '../../app/services.ts';
import { m } from '../../i18n/messages.ts';
import type { Announcer } from '../../ui/announcer.ts';
import { useShowsPhase } from '../leading/pointAt.ts';
import { type MenuPart, PART_ATTRIBUTE } from '../many/menuPart.ts';
import { rejectionText } from '../rejectionText.ts';
import type { ListDialog } from './listDialog.ts';
import type { ListMany } from './listMany.ts';
import { type ListPart, partOf, phaseNameOf } from './listPart.ts';
import type { ListViewProps } from './listState.ts';
import type { OpenPart } from './NoteItem.tsx';
import { emptyDraft } from './noteDraft.ts';
import { type NoteRights, noteRights } from './noteRights.ts';
import { noteShort } from './noteShort.ts';
import type { ListActions } from './useListActions.ts';
import { useListKeys } from './useListKeys.ts';
import { NOTE_ATTRIBUTE, noteAround, useNoteFocus } from './useNoteFocus.ts';
import { useOpenNote } from './useOpenNote.ts';
import type { Printing } from './usePrinting.ts';
import { useShownPart } from './useShownPart.ts';
import { useStable } from './useStable.ts';
import { useWay } from './useWay.ts';

interface ListNotesParts {
  readonly props: ListViewProps;
  readonly list: BoardList;
  readonly printing: Printing;
  readonly actions: ListActions;
  readonly many: ListMany;
  readonly root: RefObject<HTMLDivElement | null>;
  readonly openDialog: (dialog: ListDialog) => void;
  /** To the form for a new note. */
  readonly focusForm: () => void;
}

/** The notes that are drawn, the one that is open, and what is done with them. */
export function useListNotes({ props, list, printing, actions, many, root, openDialog, focusForm }: ListNotesParts) {
  const { board, selection, find, state, onState, scope } = props;
  const { announcer } = useServices();
  const { picking } = many;
  const { opened, open } = useOpenNote(list, board.store, (note, text) => props.onLostText(text, 'deleted', note));
  const written = opened?.part === 'text' ? list.source.notes.get(opened.note)?.note : undefined;
  const { sought, isSought, part, phases, unplaced, order } = useShownPart(props, list, written, printing);
  useShowsPhase(part === 'all' || part === 'unplaced' ? null : part);
  const focus = useNoteFocus({ root, order, first: [...selection.get()][0] ?? null, onLost: useLostNews(list, root, order) });

  function showPart(next: ListPart): void {
    open(null, null);
    scope.set(next === 'all' ? 'all' : 'phase');
    onState(withForm(next));
    root.current?.closest('.list-root')?.scrollTo({ top: 0 });
  }

  /** A phase that somebody goes to is the one that they write for. */
  function withForm(next: ListPart): Parameters<typeof onState>[0] {
    const goesAlong = state.draft !== null && next !== 'all' && next !== 'unplaced';
    return goesAlong ? { part: next, draft: { ...state.draft, phase: null } } : { part: next };
  }

  /** Where a note leads; words that wait in the form keep the place they were meant for. */
  function withEmptyForm(next: ListPart): Parameters<typeof onState>[0] {
    return state.draft?.text === '' && next !== part ? withForm(next) : { part: next };
  }

  /** In whatever phase the note is. */
  function goTo(id: NoteId): void {
    const note = board.store.snapshot().notes.get(id);
    if (note === undefined) return;
    // Who goes to a note, such as one just made, wants to see it.
    if (find.filter.test()?.(note) === false) find.filter.clear();
    onState(withEmptyForm(partOf(list, note, part)));
    focus.focusNote(id);
  }

  function show(id: NoteId): void {
    const note = board.store.snapshot().notes.get(id);
    if (note !== undefined) onState(withEmptyForm(partOf(list, note, part)));
  }
  function goToPhase(phase: PhaseId): void {
    flushSync(() => showPart(phase));
    document.getElementById(`phase-${phase}`)?.focus();
  }
  useWay({ way: find.way, root, show, showPhase: showPart, goTo, goToPhase });

  /** The note, or all that are chosen where it is one of them. */
  function remove(id: NoteId): void {
    const isOfMany = picking.isOn() && selection.get().has(id);
    const going: ReadonlySet<NoteId> = isOfMany ? selection.get() : new Set([id]);
    const next = focus.neighbourOf(id, going);
    if (isOfMany) many.deeds.give({ type: 'delete' });
    else if (actions.run({ type: 'deleteNotes', notes: [id] }, m.list_removed()) === null) return;
    if (board.store.snapshot().notes.has(id)) return;
    open(null, null);
    if (next === null) root.current?.focus();
    else focus.focusNote(next);
  }

  /** The button that opened what is open; null where a key of the note did. */
  const opener = useRef<HTMLElement | null>(null);

  function openAt(id: NoteId, what: OpenPart): void {
    const back = what === null && opened?.part === 'more' ? opener.current : null;
    opener.current = what !== null && document.activeElement instanceof HTMLButtonElement ? document.activeElement : null;
    open(id, what);
    if (what === null) focus.focusNote(id);
    back?.focus();
  }

  function newNote(kind: NoteKind, { place }: Note): void {
    const draft = state.draft ?? emptyDraft(board.info.me.perspective);
    onState({ part: part === 'all' ? part : place.phase, draft: { ...draft, kind, phase: place.phase, lane: place.lane } });
    focusForm();
  }

  /** To the note that Tab would stop at, else the heading: from either the arrows lead on. */
  function enter(): void {
    if (focus.active !== null) focus.focusNote(focus.active);
    else focusHeading(root.current);
  }

  function unlessRefused(reason: Rejection | null, act: () => void): void {
    if (reason === null) act();
    else announcer.announce(rejectionText(reason));
  }

  function openMore(id: NoteId, at?: MenuPart): void {
    opener.current = null;
    flushSync(() => open(id, 'more'));
    if (at !== undefined) focusPart(root.current, id, at, announcer);
  }

  const handleKeyDown = useListKeys({
    context: {
      ...many,
      list: () => list,
      sought: () => sought,
      order: () => order,
      may: (id) => rightsOn(board, list, id),
      mayStick: (kind, { place }) => stickRefusal(board, kind, place),
      unlessRefused,
      say: (text) => announcer.announce(text),
      stay: () => announcer.announce(m.list_noFurther()),
      step: actions.step,
      write: (id) => open(id, 'text'),
      remove: (id) => remove(picking.isOn() && !selection.get().has(id) ? ([...selection.get()].at(-1) ?? id) : id),
      close(id) {
        if (opened?.note !== id) return false;
        openAt(id, null);
        return true;
      },
      openMore,
      openDialog,
      openFind: find.open,
      openHelp: () => openDialog({ kind: 'help' }),
      newNote,
      goTo,
    },
    handleArrow: focus.handleArrow,
  });

  function handleFocus(event: FocusEvent): void {
    focus.handleFocus(event);
    const note = noteAround(event.target);
    if (note !== null) picking.follow(note);
  }

  const shown = {
    isSought,
    phases,
    unplaced,
    active: focus.active,
    opened,
    isPicking: many.isPicking,
    onOpen: useStable(openAt),
    onRemove: useStable(remove),
    onPick: picking.toggle,
  };
  const picked = {
    onRemove: () => [...selection.get()].slice(-1).forEach(remove),
    onPickAll: () => picking.pick(order),
    onLetGo() {
      const [last = null] = [...selection.get()].slice(-1);
      picking.letGo(last);
      if (last !== null && order.includes(last)) focus.focusNote(last);
      else root.current?.focus();
    },
  };
  const handlers = { onKeyDown: handleKeyDown, onFocus: handleFocus, onBlur: focus.handleBlur };
  return { sought, part, showPart, goTo, goToPhase, enter, shown, picked, handlers };
}

function rightsOn({ info, session }: ListViewProps['board'], { source }: BoardList, id: NoteId): NoteRights | null {
  const note = source.notes.get(id)?.note;
  return note === undefined ? null : noteRights(info.me, source.snapshot.board, source.snapshot.lanes, session.asked())(note);
}

/** A cell that went is asked anew by the form. */
function stickRefusal({ store, info }: ListViewProps['board'], kind: NoteKind, { lane, phase }: Note['place']): Rejection | null {
  const about = { kind, perspective: info.me.perspective, persona: null, text: '-' };
  const felt = kind === 'emotion' ? { value: 0 as const } : {};
  const reason = store.can({ type: 'addNote', lane, phase, x: 0, y: 0, ...about, ...felt });
  return reason === 'notFound' ? null : reason;
}

/** Personas are offered where the board has any. */
function focusPart(root: HTMLElement | null, note: NoteId, at: MenuPart, { announce }: Pick<Announcer, 'announce'>): void {
  const part = `[${PART_ATTRIBUTE}="${at}"]`;
  const first = root?.querySelector<HTMLElement>(`[${NOTE_ATTRIBUTE}="${note}"] :is(select${part}, ${part} button)`);
  if (first == null) announce(m.canvas_noPersonas());
  else first.focus();
}

/** Tells where the focus is, after the note that had it went: at its neighbour, else at the heading of what is shown. */
function useLostNews(
  list: BoardList,
  root: RefObject<HTMLElement | null>,
  order: readonly NoteId[],
): (lost: NoteId, next: NoteId | null) => void {
  const { announcer } = useServices();
  return (lost, next) => {
    const note = list.source.notes.get(lost)?.note;
    const what = note === undefined ? m.list_lostGone() : m.list_lostMoved({ phase: phaseNameOf(list, note) });
    const nextText = next === null ? undefined : list.source.notes.get(next)?.note.text;
    const here = order.length === 0 ? m.list_lostNone() : '';
    const now = nextText === undefined ? here : m.list_lostNext({ text: noteShort(nextText) });
    announcer.announce(`${what} ${now}`.trim());
    if (next === null) focusHeading(root.current);
  };
}

function focusHeading(root: HTMLElement | null): void {
  (root?.querySelector<HTMLElement>('h2') ?? root)?.focus();
}
