import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createViewStore } from '../viewStore.ts';
import { followPointer } from './followPointer.ts';

beforeEach(() => {
  vi.stubGlobal('document', new EventTarget());
  vi.stubGlobal('window', new EventTarget());
  vi.stubGlobal('requestAnimationFrame', () => 0);
});
afterEach(() => vi.unstubAllGlobals());

/** Of the browser's event, what is read of it. */
function pointer(type: string, { pointerId = 1, buttons = 1, clientX = 0 }: Partial<PointerEvent> = {}): PointerEvent {
  return Object.assign(new Event(type), { pointerId, buttons, clientX, clientY: 0, pointerType: 'mouse' }) as PointerEvent;
}

/** A press that has become a carry. */
function carried() {
  const element = Object.assign(new EventTarget(), {
    setPointerCapture: () => undefined,
    getBoundingClientRect: () => ({ left: 0, top: 0 }),
  }) as unknown as HTMLElement; // what a carry asks of it
  const ends: string[] = [];
  const bounds = () => ({ x: 0, y: 0, width: 100, height: 100 });
  followPointer(pointer('pointerdown'), {
    element,
    board: element,
    view: createViewStore(bounds),
    bounds,
    onMove: () => undefined,
    onEnd: (carry) => ends.push(carry === null ? 'back' : 'done'),
    onLost: () => ends.push('lost'),
  });
  element.dispatchEvent(pointer('pointermove', { clientX: 50 }));
  return { element, ends };
}

it('C273 goes back, and says so, when the pointer or the window is lost', () => {
  const ways: readonly ((element: HTMLElement) => void)[] = [
    (element) => element.dispatchEvent(pointer('pointercancel')),
    () => document.dispatchEvent(pointer('lostpointercapture')),
    () => window.dispatchEvent(new Event('blur')),
    (element) => element.dispatchEvent(pointer('pointermove', { buttons: 0 })),
  ];
  for (const lose of ways) {
    const { element, ends } = carried();
    lose(element);
    expect(ends).toEqual(['back', 'lost']);
  }
});

it('C273 says nothing of what was given up by Escape, or let go', () => {
  const { ends } = carried();
  window.dispatchEvent(Object.assign(new Event('keydown'), { key: 'Escape' }));
  expect(ends).toEqual(['back']);
  const second = carried();
  second.element.dispatchEvent(pointer('pointerup', { buttons: 0 }));
  expect(second.ends).toEqual(['done']);
});

it('C273 lets no other pointer end it', () => {
  const { element, ends } = carried();
  element.dispatchEvent(pointer('pointerup', { pointerId: 2, buttons: 0 }));
  document.dispatchEvent(pointer('lostpointercapture', { pointerId: 2 }));
  expect(ends).toEqual([]);
  element.dispatchEvent(pointer('pointerup', { buttons: 0 }));
  expect(ends).toEqual(['done']);
});
