import type { Destination } from '../store/wayfinder.ts';
import type { BoardCanvasProps } from './boardCanvasProps.ts';
import type { BoardModel } from './boardModel.ts';
import type { Rect } from './camera.ts';
import { rectOfPart } from './fitPart.ts';
import type { ViewStore } from './viewStore.ts';

interface WayParts {
  readonly model: BoardModel;
  readonly view: ViewStore;
  readonly ports: () => BoardCanvasProps;
  readonly isCalm: () => boolean;
}

/** What is around a point that somebody wants to see, in board units. */
const AROUND_POINT = 120;

/** Brings the view where the wayfinder leads. @returns what ends it */
export function followWay({ model, view, ports, isCalm }: WayParts): () => void {
  function rectAt(to: Exclude<Destination, { readonly type: 'phase' | 'view' }>): Rect | null {
    if (to.type === 'point')
      return { x: to.x - AROUND_POINT, y: to.y - AROUND_POINT, width: 2 * AROUND_POINT, height: 2 * AROUND_POINT };
    return model.layout().notes.get(to.note)?.rect ?? null;
  }
  return ports().find.way.follow((to) => {
    if (to.type === 'phase' || to.type === 'view') {
      const whole = to.type === 'view' ? to : rectOfPart(model.layout(), to);
      if (whole !== null) view.frame(whole, isCalm());
      return;
    }
    const rect = rectAt(to);
    if (rect !== null) view.goTo(rect, isCalm());
  });
}
