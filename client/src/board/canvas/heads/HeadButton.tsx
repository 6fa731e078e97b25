import { Ellipsis } from 'lucide-react';
import { type KeyboardEvent, type MouseEvent, type PointerEvent, useRef } from 'react';
import type { Point } from '../camera.ts';
import { below } from './headTools.ts';

export interface HeadButtonProps {
  /** Of what it stands for. */
  readonly id: string;
  readonly label: string;
  /** For the eye and the mouse, what the three dots mean. */
  readonly moreLabel: string;
  /** Whether its row runs sideways or down: the arrows go along it, with Shift they take it along. */
  readonly axis: 'x' | 'y';
  /** The one of its row that the Tab key comes to. */
  readonly isStop: boolean;
  readonly layer: () => HTMLElement | null;
  readonly onMenu: (at: Point) => void;
  readonly onRename: () => void;
  readonly onStep: (step: -1 | 1) => void;
  readonly onFocus: (byKey: boolean) => void;
  readonly onPress?: (press: globalThis.PointerEvent, element: HTMLElement) => void;
}

const ARROWS = { x: { ArrowLeft: -1, ArrowRight: 1 }, y: { ArrowUp: -1, ArrowDown: 1 } } as const;

/** The head of a phase or a journey: Enter or the three dots show what can be done with it, F2 or two clicks rename it. */
export function HeadButton(props: HeadButtonProps) {
  const { id, label, moreLabel, axis, isStop, layer, onMenu, onRename, onFocus, onPress } = props;
  const button = useRef<HTMLButtonElement>(null);
  const openBelow = (element: HTMLElement | null) => {
    if (element !== null) onMenu(below(element, layer()));
  };

  function handleClick(event: MouseEvent<HTMLButtonElement>): void {
    const byTouch = event.nativeEvent instanceof globalThis.PointerEvent && event.nativeEvent.pointerType === 'touch';
    if (event.detail === 0 || byTouch) openBelow(button.current);
  }

  function handleContextMenu(event: MouseEvent): void {
    event.preventDefault();
    openBelow(button.current);
  }

  return (
    <>
      <button
        ref={button}
        type="button"
        className="head-button"
        data-head={id}
        tabIndex={isStop ? 0 : -1}
        aria-label={label}
        aria-haspopup="menu"
        aria-keyshortcuts={axis === 'x' ? 'F2 Shift+ArrowLeft Shift+ArrowRight' : 'F2 Shift+ArrowUp Shift+ArrowDown'}
        onClick={handleClick}
        onDoubleClick={onRename}
        onContextMenu={handleContextMenu}
        onKeyDown={(event) => handleKey(event, props)}
        onFocus={({ currentTarget }) => onFocus(currentTarget.matches(':focus-visible'))}
        onPointerDown={(event: PointerEvent<HTMLElement>) =>
          event.button === 0 && onPress?.(event.nativeEvent, event.currentTarget)
        }
      />
      <button
        type="button"
        className="head-more"
        tabIndex={-1}
        aria-label={moreLabel}
        title={moreLabel}
        onClick={(event) => openBelow(event.currentTarget)}
      >
        <Ellipsis size={18} aria-hidden="true" />
      </button>
    </>
  );
}

function handleKey(event: KeyboardEvent<HTMLElement>, { axis, onRename, onStep }: HeadButtonProps): void {
  const arrows: Readonly<Record<string, -1 | 1>> = ARROWS[axis];
  const step = arrows[event.key];
  if (event.key === 'F2') onRename();
  else if (step !== undefined && event.shiftKey) onStep(step);
  else if (step !== undefined) focusNext(event.currentTarget, step);
  else return;
  event.preventDefault();
  event.stopPropagation();
}

/** To the next head of the same row, and no further than its end. */
function focusNext(head: HTMLElement, step: number): void {
  const row = [...(head.closest('[role="toolbar"]')?.querySelectorAll<HTMLElement>('[data-head]') ?? [])];
  row[row.indexOf(head) + step]?.focus({ preventScroll: true });
}
