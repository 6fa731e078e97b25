import type { GestureEffect } from './gestureEvent.ts';
import type { GestureState, Hands } from './gestureState.ts';

/** What one event leads to. */
export interface GestureStep {
  readonly state: GestureState;
  readonly effects: readonly GestureEffect[];
}

export const NOTHING: readonly GestureEffect[] = [];

export const to = (state: GestureState, hands: Hands, effects: readonly GestureEffect[] = NOTHING): GestureStep => ({
  state: { ...state, hands },
  effects,
});
