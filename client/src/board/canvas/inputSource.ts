import type { PointerDevice } from '../gestures/gestureEvent.ts';

/** Marks what floats over the board and handles its own pointers. */
export const OVERLAY_ATTRIBUTE = 'data-board-overlay';

export function isOverlay(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(`[${OVERLAY_ATTRIBUTE}]`) !== null;
}

export function deviceOf(event: PointerEvent): PointerDevice {
  return event.pointerType === 'touch' || event.pointerType === 'pen' ? event.pointerType : 'mouse';
}
