import { CopyPlus, Ellipsis, LayoutGrid, ListPlus, MapPin, Trash2, X } from 'lucide-react';
import type { MouseEvent } from 'react';
import { m } from '../../i18n/messages.ts';
import { BarButton } from '../canvas/BarButton.tsx';
import type { Point } from '../canvas/camera.ts';
import { ariaKeys, keyTip } from '../gestures/keyTip.ts';
import type { NoteOrder } from './noteDeeds.ts';
import type { usePickingMore } from './usePickingMore.ts';

interface SelectionBarProps {
  readonly count: number;
  readonly mayChange: boolean;
  readonly onOrder: (order: NoteOrder) => void;
  /** Asks where they go. */
  readonly onMove: () => void;
  readonly picking: ReturnType<typeof usePickingMore>;
  /** All there is to do, from this point of the canvas. */
  readonly onMore: (at: Point) => void;
  readonly onLetGo: () => void;
}

/** What can be done at once with several notes, beside the zoom at the bottom of the board. */
export function SelectionBar({ count, mayChange, onOrder, onMove, picking, onMore, onLetGo }: SelectionBarProps) {
  function handleMore(event: MouseEvent<HTMLElement>): void {
    const bar = event.currentTarget.closest<HTMLElement>('.selection-bar');
    if (bar !== null) onMore({ x: bar.offsetLeft + bar.offsetWidth, y: bar.offsetTop });
  }
  return (
    <div className="selection-bar" role="toolbar" aria-label={m.canvas_selection_bar()}>
      <span className="selection-count">{m.canvas_selected({ count })}</span>
      {mayChange && (
        <>
          <BarButton icon={MapPin} label={m.canvas_moveTo()} shortcut={keyTip('moveTo')} onPress={onMove} />
          <BarButton
            icon={CopyPlus}
            label={m.canvas_duplicate()}
            shortcut={keyTip('duplicate')}
            onPress={() => onOrder({ type: 'duplicate' })}
          />
          <BarButton
            icon={LayoutGrid}
            label={m.canvas_tidy()}
            shortcut={keyTip('tidy')}
            onPress={() => onOrder({ type: 'tidy' })}
          />
          <BarButton
            icon={Trash2}
            label={m.canvas_delete()}
            shortcut={keyTip('delete')}
            onPress={() => onOrder({ type: 'delete' })}
          />
        </>
      )}
      <BarButton
        icon={ListPlus}
        label={m.canvas_pick_more()}
        shortcut={keyTip('pickMore')}
        isPressed={picking.isPickingMore}
        onPress={() => picking.setPickingMore(!picking.isPickingMore)}
      />
      <button
        type="button"
        className="bar-text"
        // Where there is no room for the word.
        aria-label={m.canvas_more()}
        aria-haspopup="menu"
        aria-keyshortcuts={ariaKeys(keyTip('menu'))}
        onClick={handleMore}
      >
        <Ellipsis size={20} aria-hidden="true" />
        <span className="selection-more">{m.canvas_more()}</span>
      </button>
      <BarButton icon={X} label={m.canvas_let_go()} shortcut={keyTip('escape')} onPress={onLetGo} />
    </div>
  );
}
