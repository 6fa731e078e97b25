import type { GestureContext, GestureEffect, GestureEvent } from '../gestures/gestureEvent.ts';
import { atRest, type Hands } from '../gestures/gestureState.ts';
import { stepGesture } from '../gestures/stepGesture.ts';
import { permitted, stayCommand } from '../many/permitted.ts';
import type { BoardCanvasProps } from './boardCanvasProps.ts';
import type { BoardModel } from './boardModel.ts';

interface GestureDriverParts {
  readonly root: HTMLElement;
  readonly model: BoardModel;
  readonly ports: () => BoardCanvasProps;
  readonly apply: (effect: GestureEffect) => void;
  /** A press adds to what is picked, as Shift does. */
  readonly isPickingMore: () => boolean;
  /** Something was done: a frame is needed. */
  readonly ask: () => void;
}

/** Keeps the state of the hands, hands each event to the machine with what it must know, and what comes of it to the canvas. */
export interface GestureDriver {
  step(event: GestureEvent): void;
  hands(): Hands;
  isBusy(): boolean;
}

export function createGestureDriver({ root, model, ports, apply, isPickingMore, ask }: GestureDriverParts): GestureDriver {
  let gesture = atRest;

  function context(): GestureContext {
    const { tool, selection } = ports();
    return {
      tool,
      selection: selection.get(),
      movable(notes) {
        const boxes = [...notes].flatMap((id) => model.layout().notes.get(id) ?? []);
        const { allowed, left } = permitted(boxes, ports(), stayCommand);
        return { notes: new Set(allowed.map(({ id }) => id)), refused: left[0]?.reason ?? null };
      },
    };
  }

  return {
    step(given) {
      const event = given.type === 'press' && isPickingMore() ? { ...given, extend: true } : given;
      const next = stepGesture(gesture, event, context());
      gesture = next.state;
      for (const effect of next.effects) apply(effect);
      if (next.effects.length > 0) ask();
      root.dataset.hands = gesture.hands.phase === 'idle' && gesture.spaceHeld ? 'ready' : gesture.hands.phase;
    },
    hands: () => gesture.hands,
    isBusy: () => gesture.hands.phase !== 'idle',
  };
}
