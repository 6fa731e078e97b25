import type { ShownView } from '@samenreis/shared/protocol';
import { useEffect } from 'react';
import type { BoardModel } from '../canvas/boardModel.ts';
import { visibleBoard } from '../canvas/camera.ts';
import { partAt } from '../canvas/fitPart.ts';
import type { Frames } from '../canvas/heads/frames.ts';
import type { ViewStore } from '../canvas/viewStore.ts';

/** Often enough to go along, and no more than a room of sixty can be told. */
const TELL_EVERY_MS = 200;

interface GuideViewProps {
  readonly model: BoardModel;
  readonly view: ViewStore;
  readonly frames: Frames;
  readonly show: (view: ShownView | null) => void;
}

/** Tells what the canvas of who guides has in view, as it moves; shows nothing. */
export function GuideView({ model, view, frames, show }: GuideViewProps) {
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined;
    let told = '';
    const tell = (): void => {
      waiting = undefined;
      const rect = rounded(visibleBoard(view.camera(), view.viewport()));
      const middle = { x: rect.x + rect.width / 2, y: rect.y };
      const part = partAt(model.layout(), 'phase', middle);
      const shown: ShownView = { rect, phase: part?.type === 'phase' ? part.phase : null };
      const words = JSON.stringify(shown);
      if (words === told) return;
      told = words;
      show(shown);
    };
    const tellSoon = (): void => {
      waiting ??= setTimeout(tell, TELL_EVERY_MS);
    };
    tell();
    const stop = frames.subscribe(tellSoon);
    return () => {
      stop();
      clearTimeout(waiting);
      show(null);
    };
  }, [model, view, frames, show]);
  return null;
}

function rounded({ x, y, width, height }: ReturnType<typeof visibleBoard>) {
  return { x: Math.round(x), y: Math.round(y), width: Math.round(width), height: Math.round(height) };
}
