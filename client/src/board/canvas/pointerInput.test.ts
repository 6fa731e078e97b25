import { afterEach, expect, it, vi } from 'vitest';
import { listenToPointers } from './pointerInput.ts';

afterEach(() => vi.unstubAllGlobals());

it('C273 takes a pointer that moves over the canvas with no button down for lost', () => {
  vi.stubGlobal('window', new EventTarget());
  const root = Object.assign(new EventTarget(), { getBoundingClientRect: () => ({ left: 0, top: 0 }) });
  const heard: string[] = [];
  const stop = listenToPointers(root as unknown as HTMLElement, {
    gesture: ({ type }) => heard.push(type),
    noteAt: () => null,
    hover: () => undefined,
    pan: () => undefined,
    zoom: () => undefined,
  }); // of an element, what listening asks for
  const move = (buttons: number) => Object.assign(new Event('pointermove'), { pointerId: 1, buttons, clientX: 5, clientY: 5 });
  root.dispatchEvent(move(1));
  root.dispatchEvent(move(0));
  expect(heard).toEqual(['move', 'lost']);
  stop();
});
