import type { NoteId } from '@samenreis/shared/base';
import type { Rejection } from '@samenreis/shared/board';
import type { Point } from '../canvas/camera.ts';
import type { Tool } from '../canvas/tool.ts';

export type PointerDevice = 'mouse' | 'touch' | 'pen';

/** What happened, with points in CSS pixels from the canvas's left top. */
export type GestureEvent =
  | {
      readonly type: 'press';
      readonly pointer: number;
      readonly device: PointerDevice;
      /** As in the DOM: 0 the main one, 1 the middle one. */
      readonly button: number;
      readonly at: Point;
      readonly timeMs: number;
      /** Shift or Ctrl: add to the selection. */
      readonly extend: boolean;
      /** The note under the pointer. */
      readonly note: NoteId | null;
    }
  | { readonly type: 'move'; readonly pointer: number; readonly at: Point }
  | { readonly type: 'release'; readonly pointer: number; readonly at: Point; readonly timeMs: number }
  /** The pointer is gone without a release: cancelled by the system, capture lost. */
  | { readonly type: 'lost'; readonly pointer: number }
  /** Something else took over: Escape, the window lost focus, the canvas changed size, the tool changed. */
  | { readonly type: 'interrupt' }
  | { readonly type: 'space'; readonly held: boolean };

/** What the machine must know of the board at the moment of an event. */
export interface GestureContext {
  readonly tool: Tool;
  readonly selection: ReadonlySet<NoteId>;
  /** Why these notes may not be moved, or null. */
  readonly refusesMove: (notes: ReadonlySet<NoteId>) => Rejection | null;
}

/** What the canvas must do now. */
export type GestureEffect =
  | { readonly type: 'pan'; readonly by: Point }
  /** Pinch: scale by `factor` around `at`. */
  | { readonly type: 'zoom'; readonly at: Point; readonly factor: number }
  | { readonly type: 'select'; readonly notes: ReadonlySet<NoteId> }
  | { readonly type: 'lift'; readonly notes: ReadonlySet<NoteId>; readonly at: Point }
  | { readonly type: 'drag'; readonly at: Point }
  | { readonly type: 'drop'; readonly at: Point }
  | { readonly type: 'cancelDrag' }
  | { readonly type: 'band'; readonly from: Point; readonly to: Point }
  | { readonly type: 'endBand'; readonly from: Point; readonly to: Point; readonly extend: boolean }
  | { readonly type: 'cancelBand' }
  | { readonly type: 'create'; readonly at: Point }
  | { readonly type: 'edit'; readonly note: NoteId }
  | { readonly type: 'refuse'; readonly reason: Rejection };
