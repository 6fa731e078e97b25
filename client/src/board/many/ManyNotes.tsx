import type { PhaseId } from '@samenreis/shared/base';
import './manyNotes.css';
import { Ellipsis } from 'lucide-react';
import { type MouseEvent, type RefObject, useSyncExternalStore } from 'react';
import { m } from '../../i18n/messages.ts';
import type { BoardCanvasProps } from '../canvas/boardCanvasProps.ts';
import type { Point } from '../canvas/camera.ts';
import { OVERLAY_ATTRIBUTE } from '../canvas/inputSource.ts';
import type { MountedCanvas } from '../canvas/useCanvasController.ts';
import { NoteDialogsDoor } from '../comments/NoteDialogsDoor.tsx';
import type { NoteDialog, NoteTalk } from '../comments/noteTalk.ts';
import { ariaKeys, keyTip } from '../gestures/keyTip.ts';
import { lateParts, partsOfCanvas } from '../lateParts.ts';
import { lazyDialog, lazyPart } from '../lazyDialog.tsx';
import { MoveNotes } from './MoveNotes.tsx';
import type { MenuPart } from './menuPart.ts';
import { SelectionBar } from './SelectionBar.tsx';
import type { usePickingMore } from './usePickingMore.ts';

const KeySheet = lazyDialog(() => lateParts.keys().then((part) => part.KeySheet));
const NoteMenu = lazyPart(() => partsOfCanvas.noteMenu().then((part) => part.NoteMenu));

/** What lies open over the board. */
export type OpenOverlay =
  | { readonly type: 'menu'; readonly at: Point; readonly part?: MenuPart }
  | { readonly type: 'help' | 'move' }
  | { readonly type: 'note'; readonly dialog: NoteDialog }
  | null;

interface ManyNotesProps extends Pick<BoardCanvasProps, 'source' | 'selection' | 'labels'> {
  readonly talk: NoteTalk;
  /** Goes to a phase. */
  readonly onPhase: (phase: PhaseId) => void;
  readonly mayChange: boolean;
  readonly isEditing: boolean;
  readonly open: OpenOverlay;
  readonly onOpen: (overlay: OpenOverlay) => void;
  /** Placed by the canvas in every frame, at the corner of the one note that is picked. */
  readonly moreFrame: RefObject<HTMLButtonElement | null>;
  readonly picking: ReturnType<typeof usePickingMore>;
  readonly deeds: Pick<MountedCanvas, 'order' | 'refusalOf' | 'stickAt' | 'clip' | 'write'>;
  readonly onFocusBack: () => void;
}

/** Everything that floats over the board for the notes that are picked: the bar, the corner button, the menu; and the keys. */
export function ManyNotes(props: ManyNotesProps) {
  const { source, selection, talk, mayChange, open, onOpen, onFocusBack, deeds } = props;
  const picked = useSyncExternalStore(selection.subscribe, selection.get);
  // While nothing is shown here, somebody else's thirty changes a second are no reason to draw it.
  const isShown = picked.size > 0 || open !== null;
  const snapshot = useSyncExternalStore(source.subscribe, () => (isShown ? source.snapshot() : null));
  const notes = [...picked].flatMap((id) => snapshot?.notes.get(id) ?? []);
  const close = (givesFocusBack = true) => {
    onOpen(null);
    if (givesFocusBack) onFocusBack();
  };
  return (
    <>
      {notes.length === 1 && !props.isEditing && (
        <MoreButton frame={props.moreFrame} onMore={(at) => onOpen({ type: 'menu', at })} />
      )}
      {(notes.length > 1 || (notes.length === 1 && props.picking.isPickingMore)) && (
        <SelectionBar
          count={notes.length}
          mayChange={mayChange}
          onOrder={deeds.order}
          onMove={() => onOpen({ type: 'move' })}
          picking={props.picking}
          onMore={(at) => onOpen({ type: 'menu', at })}
          onLetGo={() => selection.set(new Set())}
        />
      )}
      {open?.type === 'menu' && (
        <NoteMenu
          isOpen
          at={open.at}
          part={open.part}
          notes={notes}
          talk={talk}
          onPhase={props.onPhase}
          onPick={selection.set}
          onDialog={(dialog) => {
            close(true);
            onOpen({ type: 'note', dialog });
          }}
          mayChange={mayChange}
          labels={props.labels}
          onOrder={deeds.order}
          onClip={deeds.clip}
          onWrite={deeds.write}
          onMove={() => onOpen({ type: 'move' })}
          onPickMore={() => props.picking.setPickingMore(true)}
          onStick={() => deeds.stickAt(open.at)}
          onClose={close}
        />
      )}
      <NoteDialogsDoor dialog={open?.type === 'note' ? open.dialog : null} talk={talk} onClose={() => close(true)} />
      {open?.type === 'move' && snapshot !== null && (
        <MoveNotes
          snapshot={snapshot}
          notes={notes}
          refusalOf={deeds.refusalOf}
          onOrder={deeds.order}
          onClose={() => close(true)}
        />
      )}
      <KeySheet isOpen={open?.type === 'help'} onClose={() => close(true)} />
    </>
  );
}

interface MoreButtonProps {
  readonly frame: RefObject<HTMLButtonElement | null>;
  readonly onMore: (at: Point) => void;
}

/** At the corner of the one note that is picked. */
function MoreButton({ frame, onMore }: MoreButtonProps) {
  function handleClick({ currentTarget }: MouseEvent<HTMLElement>): void {
    const { left, top, width } = currentTarget.getBoundingClientRect();
    const room = currentTarget.parentElement?.getBoundingClientRect();
    onMore({ x: left + width + 4 - (room?.left ?? 0), y: top - (room?.top ?? 0) });
  }
  return (
    <button
      ref={frame}
      type="button"
      className="note-more"
      aria-label={m.canvas_menu_note()}
      aria-haspopup="menu"
      aria-keyshortcuts={ariaKeys(keyTip('menu'))}
      {...{ [OVERLAY_ATTRIBUTE]: '' }}
      onClick={handleClick}
    >
      <Ellipsis size={18} aria-hidden="true" />
    </button>
  );
}
