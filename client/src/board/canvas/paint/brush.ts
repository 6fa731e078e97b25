import type { BoardTheme } from '@samenreis/shared/layout';
import type { DeviceView } from './deviceView.ts';
import type { Signs } from './signs.ts';

/** What every painter works with. The context's transform goes from board units to device pixels. */
export interface Brush {
  readonly context: CanvasRenderingContext2D;
  readonly view: DeviceView;
  /** Device pixels in a CSS pixel: for what keeps its size on the screen at every zoom. */
  readonly devicePerScreen: number;
  readonly signs: Signs;
  readonly theme: BoardTheme;
}
