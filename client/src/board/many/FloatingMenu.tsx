import { type ReactNode, useLayoutEffect, useRef } from 'react';
import type { Point } from '../canvas/camera.ts';
import { useMenuKeys } from './useMenuKeys.ts';

interface FloatingMenuProps {
  /** From the canvas's left top, in CSS pixels; the menu moves as far as it must to stay inside. */
  readonly at: Point;
  readonly onClose: (givesFocusBack: boolean) => void;
  /** What has the focus first, as a selector; else the first item. */
  readonly startAt?: string | undefined;
  readonly label: string;
  readonly children: ReactNode;
}

const EDGE = 8;

/** A menu at a point of the board, as far inside as it must. */
export function FloatingMenu({ at, startAt, label, onClose, children }: FloatingMenuProps) {
  const menu = useRef<HTMLDivElement>(null);
  const handleKeyDown = useMenuKeys(menu, onClose, startAt);
  useLayoutEffect(() => {
    const element = menu.current;
    const room = element?.parentElement;
    if (element === null || room == null) return;
    element.style.left = `${Math.max(EDGE, Math.min(at.x, room.clientWidth - element.offsetWidth - EDGE))}px`;
    element.style.top = `${Math.max(EDGE, Math.min(at.y, room.clientHeight - element.offsetHeight - EDGE))}px`;
  }, [at]);
  return (
    <div
      ref={menu}
      role="menu"
      // Where it is higher than the board it scrolls, and what scrolls is reached by keyboard.
      tabIndex={0}
      aria-label={label}
      className="note-menu"
      onKeyDown={handleKeyDown}
      onContextMenu={(event) => event.preventDefault()}
    >
      {children}
    </div>
  );
}
