import type { Layer } from 'konva/lib/Layer';
import type { Shape } from 'konva/lib/Shape';
import type { Stage } from 'konva/lib/Stage';
import type { Painting, Surface } from './canvasStage.ts';

/**
 * One stage with one layer with one shape that paints itself with the native context. Konva draws a layer when an attribute
 * changes, and would do so at moments of its own, so its draws are empty unless they were asked for here.
 */
export function createKonvaSurface(stage: Stage, layer: Layer, shape: Shape): Surface {
  let asked: Painting | null = null;
  shape.sceneFunc((context) => asked?.(context._context));
  return {
    bitmap: layer.getCanvas()._canvas,
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
