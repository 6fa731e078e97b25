import type { NoteId } from '@samenreis/shared/base';
import type { Point } from '../canvas/camera.ts';
import type { PointerDevice } from './gestureEvent.ts';

/** The finished tap before this one: two close together make a double. */
export interface Tap {
  readonly at: Point;
  readonly timeMs: number;
  readonly note: NoteId | null;
}

/** What the hands are doing. Each phase carries only what it needs. */
export type Hands =
  | { readonly phase: 'idle' }
  /** Down, and not yet clear whether it becomes a tap or a drag. */
  | {
      readonly phase: 'pressing';
      readonly pointer: number;
      readonly device: PointerDevice;
      readonly from: Point;
      readonly note: NoteId | null;
      readonly extend: boolean;
    }
  | { readonly phase: 'panning'; readonly pointer: number; readonly device: PointerDevice; readonly at: Point }
  | { readonly phase: 'dragging'; readonly pointer: number; readonly device: PointerDevice; readonly at: Point }
  | { readonly phase: 'banding'; readonly pointer: number; readonly from: Point; readonly to: Point; readonly extend: boolean }
  | { readonly phase: 'pinching'; readonly first: Finger; readonly second: Finger }
  /** A refused or interrupted gesture: nothing more happens until this pointer is up. */
  | { readonly phase: 'spent'; readonly pointer: number };

export interface Finger {
  readonly pointer: number;
  readonly at: Point;
}

export interface GestureState {
  readonly hands: Hands;
  readonly spaceHeld: boolean;
  readonly lastTap: Tap | null;
}

export const atRest: GestureState = { hands: { phase: 'idle' }, spaceHeld: false, lastTap: null };
