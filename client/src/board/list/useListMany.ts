import type { NoteId } from '@samenreis/shared/base';
import type { BoardCommand } from '@samenreis/shared/board';
import { type RefObject, useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { useServices } from '../../app/services.ts';
import { m } from '../../i18n/messages.ts';
import type { Announcer } from '../../ui/announcer.ts';
import type { BoardNews } from '../canvas/boardNews.ts';
import { readCanvasLabels } from '../canvas/readCanvasLabels.ts';
import { createGroupKeys } from '../groups/groupKeys.ts';
import { createNoteClipboard, type NoteClipboard } from '../many/noteClipboard.ts';
import type { DeedPorts } from '../many/noteDeeds.ts';
import { type PasteContext, type PasteTarget, pasteNotes } from '../many/pasteNotes.ts';
import { rejectionText } from '../rejectionText.ts';
import { feelingText } from './feelingText.ts';
import { createListDeeds } from './listDeeds.ts';
import type { ListDialog } from './listDialog.ts';
import type { ListMany, PasteCell } from './listMany.ts';
import type { ListViewProps } from './listState.ts';
import { pasteTarget } from './pasteTarget.ts';

import { createPicking } from './picking.ts';

interface ManyParts {
  readonly root: RefObject<HTMLElement | null>;
  readonly openDialog: (dialog: ListDialog) => void;
  readonly goTo: (note: NoteId) => void;
  /** Where what is pasted comes while no note is picked. */
  readonly cellHere: () => PasteCell | null;
}

/** Several notes at once: choosing them, and what the canvas does with them. */
export function useListMany(props: ListViewProps, parts: ManyParts): ListMany {
  const { selection } = props;
  const { announcer } = useServices();
  const latest = useRef({ props, parts, announcer });
  latest.current = { props, parts, announcer };
  const picking = useMemo(() => createPicking(selection), [selection]);
  const isPicking = useSyncExternalStore(picking.subscribe, picking.isOn);
  const clipboard = useRef<NoteClipboard | null>(null);

  const { paste, ...tools } = useMemo(() => {
    const ports = (): DeedPorts =>
      portsOf(latest.current.props, { announcer: latest.current.announcer, goTo: (note) => latest.current.parts.goTo(note) });
    const tell = (news: BoardNews): void => {
      const text = news.type === 'said' ? news.text : news.type === 'felt' ? feelingText(news.value) : null;
      if (text !== null) latest.current.announcer.announce(text, 'success');
    };
    const { deeds, model } = createListDeeds(ports, tell);
    const deedsFor = (note: NoteId) => createListDeeds(() => ({ ...ports(), selection: onlyThis(note) }), tell).deeds;
    const openDialog = (dialog: Parameters<Parameters<typeof createGroupKeys>[0]['openDialog']>[0]) =>
      latest.current.parts.openDialog({ kind: 'note', dialog });
    const groups = createGroupKeys({ ports, openDialog, tell });
    const context = (targetAt: PasteContext['targetAt']): PasteContext => ({
      ports,
      model,
      deeds,
      targetAt,
      reveal: ({ id }) => latest.current.parts.goTo(id),
    });
    /** Null where the phase or the journey went meanwhile, which is said: nothing may come into another. */
    const targetIn = (cell: PasteCell): PasteTarget | null => {
      const target = pasteTarget(model.layout(), cell);
      if (target === 'phaseGone' || target === 'laneGone')
        latest.current.announcer.announce(target === 'phaseGone' ? m.list_gonePhase() : m.list_goneLane());
      return typeof target === 'string' ? null : target;
    };
    /** The cell of the note that was picked last, else the one the form is for. */
    const targetHere = (): PasteTarget | null => {
      const box = deeds.picked().findLast(({ id }) => model.layout().notes.has(id));
      const cell = box === undefined ? latest.current.parts.cellHere() : { lane: box.lane, phase: box.phase, kind: box.note.kind };
      return cell === null ? null : targetIn(cell);
    };
    function pasteLines(text: string, cell: PasteCell): boolean {
      const before = selection.get();
      pasteNotes(
        context(() => targetIn(cell)),
        { html: '', text },
        null,
      );
      return selection.get() !== before;
    }
    return { deeds, deedsFor, groups, pasteLines, paste: context(targetHere) };
  }, [selection]);

  useEffect(() => {
    const isForList = (target: EventTarget | null): boolean => isForNotes(target, latest.current.parts.root.current);
    clipboard.current = createNoteClipboard({ ...paste, isForBoard: isForList, pointer: () => null });
    return () => clipboard.current?.stop();
  }, [paste]);

  return { picking, isPicking, clipboard, ...tools };
}

function portsOf(
  { board, selection, find }: ListViewProps,
  { announcer, goTo }: { readonly announcer: Announcer; readonly goTo: (note: NoteId) => void },
): DeedPorts {
  const { store } = board;

  /** Back to the first of them too: the button that had the focus is gone. */
  function putBack(inverse: BoardCommand, first: NoteId | undefined): void {
    const done = store.dispatch(inverse);
    if (!done.ok) announcer.announce(rejectionText(done.reason));
    else {
      announcer.announce(m.canvas_isPutBack(), 'success');
      if (first !== undefined) goTo(first);
    }
  }

  return {
    source: store,
    selection,
    find,
    dispatch: store.dispatch,
    can: store.can,
    me: board.info.me,
    labels: readCanvasLabels(),
    onRejected: (reason) => announcer.announce(rejectionText(reason)),
    onNotice: (text) => announcer.announce(text),
    onOfferBack(text, inverse) {
      const first = [...selection.get()].find((id) => !store.snapshot().notes.has(id));
      announcer.offer(text, { label: m.canvas_putBack(), onPress: () => putBack(inverse, first) });
    },
  };
}

const onlyThis = (note: NoteId): DeedPorts['selection'] => ({
  get: () => new Set([note]),
  set: () => {},
  subscribe: () => () => {},
});

/** Among the notes, and not in a field there. */
function isForNotes(target: EventTarget | null, root: HTMLElement | null): boolean {
  if (target === document.body) return document.querySelector('dialog[open]') === null;
  return (
    target instanceof HTMLElement &&
    root?.contains(target) === true &&
    target.closest('input:not([type="checkbox"]), textarea, select') === null
  );
}
