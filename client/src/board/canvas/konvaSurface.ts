import type { Layer } from 'konva/lib/Layer';
import type { Shape } from 'konva/lib/Shape';
import type { Stage } from 'konva/lib/Stage';
import type { Painting, Surface } from './canvasStage.ts';

/**
 * One stage with one layer with one shape that paints itself with the native context. Konva draws a layer when an attribute
 * changes, and would do so at moments of its own, so its draws are empty unless they were asked for here. It is never Konva
 * that clears: such a draw of its own would take away what was painted.
 */
export function createKonvaSurface(stage: Stage, layer: Layer, shape: Shape, clearsBeforeDraw: boolean): Surface {
  const { _canvas: bitmap } = layer.getCanvas();
  let asked: Painting | null = null;
  shape.sceneFunc((context) => asked?.(context._context));
  return {
    bitmap,
    resize(size, pixelRatio) {
      layer.getCanvas().setPixelRatio(pixelRatio);
      stage.size(size);
    },
    draw(paint) {
      asked = (context) => {
        if (clearsBeforeDraw) context.clearRect(0, 0, bitmap.width, bitmap.height);
        paint(context);
      };
      layer.drawScene();
      asked = null;
    },
  };
}
