import type { Surface } from './canvasStage.ts';

/** A canvas as the browser has it: what a board is painted on until Konva is there. */
export function createBareSurface(bitmap: HTMLCanvasElement, clearsBeforeDraw: boolean): Surface {
  const context = bitmap.getContext('2d');
  if (context === null) throw new Error('This browser gives no canvas to paint on.');
  return {
    bitmap,
    resize({ width, height }, pixelRatio) {
      bitmap.width = Math.trunc(width * pixelRatio);
      bitmap.height = Math.trunc(height * pixelRatio);
      bitmap.style.width = `${width}px`;
      bitmap.style.height = `${height}px`;
    },
    draw(paint) {
      if (clearsBeforeDraw) context.clearRect(0, 0, bitmap.width, bitmap.height);
      paint(context);
    },
  };
}
