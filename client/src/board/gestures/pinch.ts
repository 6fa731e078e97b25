import type { Point } from '../canvas/camera.ts';
import type { GestureState, Hands } from './gestureState.ts';
import { type GestureStep, to } from './gestureStep.ts';
import { distance, middle, minus } from './points.ts';

/** Two fingers move the view by their middle and scale it by their spread. */
export function pinch(state: GestureState, hands: Extract<Hands, { phase: 'pinching' }>, pointer: number, at: Point): GestureStep {
  const { first, second } = hands;
  const next = pointer === first.pointer ? { first: { pointer, at }, second } : { first, second: { pointer, at } };
  const before = middle(first.at, second.at);
  const after = middle(next.first.at, next.second.at);
  // Two fingers on one spot have no direction; below this the ratio would explode.
  const spread = Math.max(1, distance(first.at, second.at));
  const factor = Math.max(1, distance(next.first.at, next.second.at)) / spread;
  return to(state, { phase: 'pinching', ...next }, [
    { type: 'pan', by: minus(after, before) },
    { type: 'zoom', at: after, factor },
  ]);
}
