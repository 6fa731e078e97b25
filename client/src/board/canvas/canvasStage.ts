import type { Size } from './camera.ts';

export type Painting = (context: CanvasRenderingContext2D) => void;

/** Something with a bitmap: the browser's own canvas at first, a stage of Konva from when that has come. */
export interface Surface {
  readonly bitmap: HTMLCanvasElement;
  /** Sets the bitmap's size; what was painted is gone. */
  resize(size: Size, pixelRatio: number): void;
  /** Calls `paint` now with the native context. */
  draw(paint: Painting): void;
}

/** What the painters of the board hold on to, whichever surface is below. */
export interface CanvasStage extends Omit<Surface, 'bitmap'> {
  /** The element that CSS may transform. */
  readonly host: HTMLElement;
  pixelRatio(): number;
  /** Goes on upon `next`, which shows at once what was shown: nobody sees the change, nothing is painted anew. */
  moveTo(next: Surface): void;
}

export function createCanvasStage(host: HTMLElement, first: Surface): CanvasStage {
  let surface = first;
  let size: Size = { width: 0, height: 0 };
  let ratio = 1;
  return {
    host,
    pixelRatio: () => ratio,
    resize(nextSize, pixelRatio) {
      size = nextSize;
      ratio = pixelRatio;
      surface.resize(size, ratio);
    },
    draw: (paint) => surface.draw(paint),
    moveTo(next) {
      const { bitmap } = surface;
      surface = next;
      // Not sized yet, or of no size: there is nothing to bring along, and an empty bitmap cannot be drawn.
      if (bitmap.width === 0 || bitmap.height === 0 || size.width === 0) return;
      next.resize(size, ratio);
      next.draw((context) => {
        context.save();
        context.setTransform(1, 0, 0, 1, 0, 0);
        context.drawImage(bitmap, 0, 0);
        context.restore();
      });
    },
  };
}
