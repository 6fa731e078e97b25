import type { Layer } from 'konva/lib/Layer';
import type { Shape } from 'konva/lib/Shape';
import type { Stage } from 'konva/lib/Stage';
import type { Size } from './camera.ts';

/** One stage with one layer with one shape that paints itself with the native context. */
export interface CanvasStage {
  /** The element that CSS may transform. */
  readonly host: HTMLElement;
  pixelRatio(): number;
  /** Sets the bitmap's size; what was painted is gone. */
  resize(size: Size, pixelRatio: number): void;
  /** Calls `paint` now with the native context. */
  draw(paint: (context: CanvasRenderingContext2D) => void): void;
}

/**
 * Takes over the drawing of a mounted stage: Konva draws a layer when an attribute changes, and would do so at moments
 * of its own, so its draws are empty unless they were asked for here.
 */
export function createCanvasStage(host: HTMLElement, stage: Stage, layer: Layer, shape: Shape): CanvasStage {
  let asked: ((context: CanvasRenderingContext2D) => void) | null = null;
  shape.sceneFunc((context) => asked?.(context._context));
  return {
    host,
    pixelRatio: () => layer.getCanvas().getPixelRatio(),
    resize(size, pixelRatio) {
      layer.getCanvas().setPixelRatio(pixelRatio);
      stage.size(size);
    },
    draw(paint) {
      asked = paint;
      layer.drawScene();
      asked = null;
    },
  };
}
