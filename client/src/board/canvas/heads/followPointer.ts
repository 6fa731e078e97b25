import { type Point, type Rect, rectToScreen, toBoard } from '../camera.ts';
import { alongAxis, edgePan } from '../edgePan.ts';
import type { ViewStore } from '../viewStore.ts';

/** Something that is carried: where it was taken and where it is, in board units. */
export interface Carry {
  readonly from: Point;
  readonly at: Point;
}

export interface FollowParts {
  /** Takes the pointer: what goes on beyond it, and beyond the window, comes here. */
  readonly element: HTMLElement;
  /** Screen points count from its left top. */
  readonly board: HTMLElement;
  readonly view: ViewStore;
  readonly bounds: () => Rect;
  /** The only way in which it is carried, where there is one: the view goes along with it there, and nowhere else. */
  readonly axis?: 'x' | 'y';
  readonly onMove: (carry: Carry) => void;
  /** Once, if it was carried at all; null where it goes back. */
  readonly onEnd: (carry: Carry | null) => void;
  /** It goes back without being asked to: the window or the pointer was lost. */
  readonly onLost: () => void;
}

type Ending = 'done' | 'givenUp' | 'lost';

/** As far as a press may wander and still be one, in pixels: as for notes. */
const SLACK: Readonly<Record<string, number>> = { mouse: 4, pen: 6, touch: 10 };

/** Follows a pressed pointer until it is let go, lost, or given up by Escape; the view goes on at its edge. */
export function followPointer(press: PointerEvent, parts: FollowParts): void {
  const { element, board, view, bounds, axis, onMove, onEnd, onLost } = parts;
  const off = new AbortController();
  const options = { signal: off.signal };
  const pointAt = (event: PointerEvent): Point => {
    const { left, top } = board.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  };
  const began = pointAt(press);
  const from = toBoard(view.camera(), began);
  let screen = began;
  let isCarried = false;
  let lastMs = 0;
  const carry = (): Carry => ({ from, at: toBoard(view.camera(), screen) });

  function end(how: Ending): void {
    if (off.signal.aborted) return;
    off.abort();
    if (!isCarried) return;
    // The browser makes a click of it still.
    element.addEventListener('click', swallow, { capture: true, once: true });
    setTimeout(() => element.removeEventListener('click', swallow, { capture: true }), 0);
    onEnd(how === 'done' ? carry() : null);
    if (how === 'lost') onLost();
  }

  function goOn(nowMs: number): void {
    if (off.signal.aborted) return;
    const step = edgePan(screen, view.viewport(), rectToScreen(view.camera(), bounds()), lastMs === 0 ? 0 : nowMs - lastMs);
    const by = alongAxis(step, axis);
    lastMs = nowMs;
    if (by.x !== 0 || by.y !== 0) {
      view.pan(by);
      onMove(carry());
    }
    requestAnimationFrame(goOn);
  }

  function handleMove(event: PointerEvent): void {
    if (event.pointerId !== press.pointerId) return;
    // Let go where nobody could tell, such as in a window that lay over this one.
    if (event.buttons === 0) {
      end('lost');
      return;
    }
    screen = pointAt(event);
    const slack = SLACK[press.pointerType] ?? 4;
    if (!isCarried && Math.hypot(screen.x - began.x, screen.y - began.y) <= slack) return;
    if (!isCarried) requestAnimationFrame(goOn);
    isCarried = true;
    onMove(carry());
  }

  element.setPointerCapture(press.pointerId);
  element.addEventListener('pointermove', handleMove, options);
  const endBy = (how: Ending) => (event: PointerEvent) => {
    if (event.pointerId === press.pointerId) end(how);
  };
  element.addEventListener('pointerup', endBy('done'), options);
  element.addEventListener('pointercancel', endBy('lost'), options);
  // On the document: an element that went under the hand tells it there.
  document.addEventListener('lostpointercapture', endBy('lost'), options);
  window.addEventListener('blur', () => end('lost'), options);
  window.addEventListener('keydown', (event) => handleKey(event, () => isCarried, end), { ...options, capture: true });
}

function handleKey(event: KeyboardEvent, isCarried: () => boolean, end: (how: Ending) => void): void {
  if (event.key !== 'Escape' || !isCarried()) return;
  event.preventDefault();
  event.stopPropagation();
  end('givenUp');
}

function swallow(event: Event): void {
  event.preventDefault();
  event.stopPropagation();
}
