import type { NoteId } from '@samenreis/shared/base';
import type { GestureEvent } from '../gestures/gestureEvent.ts';
import type { Point } from './camera.ts';
import { deviceOf, isOverlay } from './inputSource.ts';
import { listenForMenu } from './menuInput.ts';

export interface PointerSink {
  gesture(event: GestureEvent): void;
  noteAt(at: Point): NoteId | null;
  hover(at: Point | null): void;
  pan(by: Point): void;
  zoom(at: Point, factor: number): void;
}

/** Lines and pages of a wheel that counts in those, in pixels. */
const WHEEL_UNIT: Readonly<Record<number, number>> = { 0: 1, 1: 16, 2: 400 };
/** A mouse's notch is 100 and more, a trackpad's pinch under 10: bounded, one notch is a step and not a leap. */
const WHEEL_ZOOM_MAX = 25;
const WHEEL_ZOOM_RATE = 0.01;

/** Turns DOM events on the canvas into gestures. @returns what takes the listeners away again. */
export function listenToPointers(root: HTMLElement, sink: PointerSink): () => void {
  const off = new AbortController();
  const { signal } = off;
  const pointAt = (event: MouseEvent): Point => {
    const { left, top } = root.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  };
  const on = <Name extends keyof HTMLElementEventMap>(name: Name, handle: (event: HTMLElementEventMap[Name]) => void) =>
    root.addEventListener(name, handle, { signal });

  on('pointerdown', (event) => {
    if (isOverlay(event.target)) return;
    // Konva and the canvas never take focus; the keys of the board need it here.
    root.focus({ preventScroll: true });
    root.setPointerCapture(event.pointerId);
    const at = pointAt(event);
    sink.gesture(pressOf(event, at, sink.noteAt(at)));
  });
  on('pointermove', (event) => {
    const at = pointAt(event);
    sink.hover(event.pointerType === 'touch' ? null : at);
    // A hand that let go where nobody could tell holds nothing any more.
    sink.gesture(event.buttons === 0 ? { type: 'lost', pointer: event.pointerId } : { type: 'move', pointer: event.pointerId, at });
  });
  on('pointerup', (event) => {
    sink.gesture({ type: 'release', pointer: event.pointerId, at: pointAt(event), timeMs: event.timeStamp });
  });
  on('pointercancel', (event) => sink.gesture({ type: 'lost', pointer: event.pointerId }));
  on('lostpointercapture', (event) => sink.gesture({ type: 'lost', pointer: event.pointerId }));
  on('pointerleave', () => sink.hover(null));
  // The middle button would start the browser's own scrolling.
  on('mousedown', (event) => {
    if (event.button === 1) event.preventDefault();
  });
  root.addEventListener('touchend', keepFocusAfterTouch, { signal, passive: false });
  root.addEventListener(
    'wheel',
    (event) => {
      if (isOverlay(event.target)) return;
      event.preventDefault();
      handleWheel(event, pointAt(event), sink);
    },
    { signal, passive: false },
  );
  window.addEventListener('blur', () => sink.gesture({ type: 'interrupt', isAsked: false }), { signal });
  listenForMenu(root, { ...sink, pointAt }, signal);
  return () => off.abort();
}

/** The mouse events that a browser makes of a touch come when the note's field is open already, and would take its focus. */
function keepFocusAfterTouch(event: TouchEvent): void {
  if (event.cancelable && !isOverlay(event.target)) event.preventDefault();
}

function pressOf(event: PointerEvent, at: Point, note: NoteId | null): GestureEvent {
  return {
    type: 'press',
    pointer: event.pointerId,
    device: deviceOf(event),
    button: event.button,
    at,
    timeMs: event.timeStamp,
    extend: event.shiftKey || event.ctrlKey || event.metaKey,
    note,
  };
}

/** Ctrl or a trackpad's pinch zooms to the pointer; the plain wheel pans, sideways with Shift. */
function handleWheel(event: WheelEvent, at: Point, sink: PointerSink): void {
  const unit = WHEEL_UNIT[event.deltaMode] ?? 1;
  const dx = event.deltaX * unit;
  const dy = event.deltaY * unit;
  if (event.ctrlKey || event.metaKey) {
    sink.zoom(at, Math.exp(-Math.max(-WHEEL_ZOOM_MAX, Math.min(WHEEL_ZOOM_MAX, dy)) * WHEEL_ZOOM_RATE));
    return;
  }
  sink.pan(event.shiftKey && dx === 0 ? { x: -dy, y: 0 } : { x: -dx, y: -dy });
}
