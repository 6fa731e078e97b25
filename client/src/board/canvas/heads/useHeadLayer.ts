import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { BoardModel } from '../boardModel.ts';
import type { ViewStore } from '../viewStore.ts';
import { dodgeBar } from './dodgeBar.ts';
import type { Frames } from './frames.ts';
import { createHeadPlacer } from './placeHeads.ts';

interface LayerParts {
  readonly board: RefObject<HTMLElement | null>;
  readonly model: BoardModel;
  readonly view: ViewStore;
  readonly frames: Frames;
}

/** Keeps the heads where the board is, and hands what is the board's on to it: the wheel, and the button that moves the view. */
export function useHeadLayer({ board, model, view, frames }: LayerParts) {
  const layer = useRef<HTMLDivElement>(null);
  const row = useRef<HTMLDivElement>(null);
  const world = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    if (layer.current === null || row.current === null || world.current === null) return;
    const placeNow = createHeadPlacer({ layer: layer.current, row: row.current, world: world.current });
    const heads = world.current;
    const place = () => placeNow(view.camera(), model.layout());
    place();
    // Measured once the board rests: the bar is as wide as its words, and asking in every frame would cost one.
    const dodge = whenStill(() => dodgeBar(heads));
    const offs = [frames.subscribe(place), frames.subscribe(dodge.soon)];
    dodge.soon();
    return () => {
      for (const off of [...offs, dodge.stop]) off();
    };
  }, [frames, model, view]);

  useLayoutEffect(() => {
    const element = layer.current;
    if (element === null) return;
    const off = new AbortController();
    const handOn = (event: Event, again: Event) => {
      if (event.target instanceof Element && event.target.closest('[role="menu"], dialog') !== null) return;
      event.preventDefault();
      board.current?.dispatchEvent(again);
    };
    element.addEventListener('wheel', (event) => handOn(event, new WheelEvent('wheel', event)), {
      signal: off.signal,
      passive: false,
    });
    element.addEventListener(
      'pointerdown',
      (event) => {
        if (event.button === 1) handOn(event, new PointerEvent('pointerdown', event));
      },
      { signal: off.signal },
    );
    element.addEventListener('mousedown', (event) => event.button === 1 && event.preventDefault(), { signal: off.signal });
    return () => off.abort();
  }, [board]);

  return { layer, row, world };
}

const STILL_MS = 120;

/** Does something once it was not asked for during a moment. */
function whenStill(act: () => void) {
  let timer = 0;
  return {
    soon(): void {
      window.clearTimeout(timer);
      timer = window.setTimeout(act, STILL_MS);
    },
    stop: () => window.clearTimeout(timer),
  };
}
