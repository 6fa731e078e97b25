import type { NoteId } from '@samenreis/shared/base';
import type { GestureEvent, PointerDevice } from '../gestures/gestureEvent.ts';
import type { Point } from './camera.ts';
import { deviceOf, isOverlay } from './inputSource.ts';

export interface MenuSink {
  gesture(event: GestureEvent): void;
  noteAt(at: Point): NoteId | null;
  pointAt(event: MouseEvent): Point;
}

/** A finger that stays this long asks for more than a tap. As long as Android and iOS take. */
const HOLD_MS = 500;

/** The right button and the finger that stays. The browser's own menu stays away, but for fields that float over the board. */
export function listenForMenu(root: HTMLElement, sink: MenuSink, signal: AbortSignal): void {
  let holding: ReturnType<typeof setTimeout> | undefined;
  /** What spoke last: a menu that a key or a finger asked for is opened by those themselves. */
  let spoke: PointerDevice | 'key' = 'key';
  const stopHolding = () => clearTimeout(holding);

  root.addEventListener(
    'keydown',
    () => {
      spoke = 'key';
    },
    { signal },
  );
  root.addEventListener(
    'pointerdown',
    (event) => {
      stopHolding();
      if (isOverlay(event.target)) return;
      spoke = deviceOf(event);
      if (spoke === 'touch') holding = setTimeout(() => sink.gesture({ type: 'hold', pointer: event.pointerId }), HOLD_MS);
    },
    { signal },
  );
  root.addEventListener('pointerup', stopHolding, { signal });
  root.addEventListener(
    'contextmenu',
    (event) => {
      if (isOverlay(event.target)) return;
      event.preventDefault();
      const at = sink.pointAt(event);
      if (spoke === 'mouse' || spoke === 'pen') sink.gesture({ type: 'menu', at, note: sink.noteAt(at) });
    },
    { signal },
  );
  signal.addEventListener('abort', stopHolding);
}
