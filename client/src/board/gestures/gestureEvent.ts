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
  /** A finger has pressed one spot for long. */
  | { readonly type: 'hold'; readonly pointer: number }
  /** The right button, or what stands for it. */
  | { readonly type: 'menu'; readonly at: Point; readonly note: NoteId | null }
  /** The pointer is gone without a release: cancelled by the system, capture lost. */
  | { readonly type: 'lost'; readonly pointer: number }
  /** Something else took over. `isAsked`: by this person, with Escape; else the window lost focus, or what was held is gone. */
  | { readonly type: 'interrupt'; readonly isAsked: boolean }
  | { readonly type: 'space'; readonly held: boolean };

/** What the machine must know of the board at the moment of an event. */
export interface GestureContext {
  readonly tool: Tool;
  readonly selection: ReadonlySet<NoteId>;
  /** Which of these notes may be moved, and why not the others. */
  readonly movable: (notes: ReadonlySet<NoteId>) => Movable;
}

export interface Movable {
  readonly notes: ReadonlySet<NoteId>;
  /** Why some may not; null: all may. */
  readonly refused: Rejection | null;
}

/** What the canvas must do now. */
export type GestureEffect =
  | { readonly type: 'pan'; readonly by: Point }
  /** Pinch: scale by `factor` around `at`. */
  | { readonly type: 'zoom'; readonly at: Point; readonly factor: number }
  | { readonly type: 'select'; readonly notes: ReadonlySet<NoteId> }
  /** `asked`: how many were picked, of which `notes` may be moved. */
  | { readonly type: 'lift'; readonly notes: ReadonlySet<NoteId>; readonly at: Point; readonly asked: ReadonlySet<NoteId> }
  | { readonly type: 'drag'; readonly at: Point }
  | { readonly type: 'drop'; readonly at: Point }
  /** `isAsked`: this person wanted it so, by Escape or a second finger. */
  | { readonly type: 'cancelDrag'; readonly isAsked: boolean }
  | { readonly type: 'band'; readonly from: Point; readonly to: Point }
  | { readonly type: 'endBand'; readonly from: Point; readonly to: Point; readonly extend: boolean }
  | { readonly type: 'cancelBand' }
  | { readonly type: 'create'; readonly at: Point }
  | { readonly type: 'edit'; readonly note: NoteId }
  /** Everything that can be done with the picked notes, or with the bare board at this point. */
  | { readonly type: 'menu'; readonly at: Point }
  | { readonly type: 'refuse'; readonly reason: Rejection };
