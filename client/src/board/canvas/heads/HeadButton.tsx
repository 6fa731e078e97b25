import { Ellipsis } from 'lucide-react';
import { type KeyboardEvent, type MouseEvent, type PointerEvent, useRef } from 'react';
import { type HeadIntent, headKey } from '../../gestures/headKey.ts';
import { pressOf } from '../../gestures/keyPress.ts';
import type { Point } from '../camera.ts';
import { below } from './headTools.ts';

export interface HeadButtonProps {
  /** Of what it stands for. */
  readonly id: string;
  readonly label: string;
  /** For the eye and the mouse, what the three dots mean. */
  readonly moreLabel: string;
  /** Said by the mouse: what can be done with the head itself. */
  readonly tip: string;
  /** As `aria-keyshortcuts` takes them. */
  readonly keys: string;
  /** Whether its row runs sideways or down: the arrows go along it, with Shift they take it along. */
  readonly axis: 'x' | 'y';
  /** The one of its row that the Tab key comes to. */
  readonly isStop: boolean;
  readonly layer: () => HTMLElement | null;
  readonly onMenu: (at: Point) => void;
  readonly onRename: () => void;
  readonly onStep: (step: -1 | 1) => void;
  /** One note wider or narrower, where it has a width. */
  readonly onWiden?: (by: -1 | 1) => void;
  readonly onFocus: (byKey: boolean) => void;
  readonly onPress?: (press: globalThis.PointerEvent, element: HTMLElement) => void;
}

/** The head of a phase or a journey: Enter or the three dots show what can be done with it, F2 or two clicks rename it. */
export function HeadButton(props: HeadButtonProps) {
  const { id, label, moreLabel, isStop, layer, onMenu, onRename, onFocus, onPress } = props;
  const button = useRef<HTMLButtonElement>(null);
  const openBelow = (element: HTMLElement | null) => {
    if (element === null) return;
    // Safari gives a pressed button no focus, and closing the menu gives it back.
    element.focus({ preventScroll: true });
    onMenu(below(element, layer()));
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
        aria-keyshortcuts={props.keys}
        title={props.tip}
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

function handleKey(event: KeyboardEvent<HTMLElement>, props: HeadButtonProps): void {
  const intent = headKey(pressOf(event), props.axis);
  if (intent === null) return;
  event.preventDefault();
  event.stopPropagation();
  follow(intent, event.currentTarget, props);
}

function follow(intent: HeadIntent, head: HTMLElement, { onRename, onStep, onWiden }: HeadButtonProps): void {
  if (intent.type === 'rename') onRename();
  else if (intent.type === 'carry') onStep(intent.by);
  else if (intent.type === 'widen') onWiden?.(intent.by);
  else {
    const row = rowOf(head);
    const next = intent.type === 'focusEdge' ? row.at(intent.edge === 'first' ? 0 : -1) : row[row.indexOf(head) + intent.by];
    next?.focus({ preventScroll: true });
  }
}

/** The heads of the same row, and the button behind them that makes another. */
function rowOf(head: HTMLElement): readonly HTMLElement[] {
  return [...(head.closest('[role="toolbar"]')?.querySelectorAll<HTMLElement>('[data-head]') ?? [])];
}
