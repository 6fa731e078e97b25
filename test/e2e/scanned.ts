import readQr from 'jsqr';
import type { Locator } from 'playwright-core';

/**
 * What a scanner reads from the part of the screen, as its camera sees it when that part is `widthPx` wide there.
 * @returns null when it finds no code that can be read
 */
export async function scanned(part: Locator, widthPx: number): Promise<string | null> {
  const picture = (await part.screenshot()).toString('base64');
  const seen = await part.page().evaluate(
    async ([data, width]) => {
      const bytes = Uint8Array.from(atob(data), (sign) => sign.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const height = Math.round((bitmap.height * width) / bitmap.width);
      const canvas = new OffscreenCanvas(width, height);
      const context = canvas.getContext('2d');
      if (context === null) throw new Error('this browser draws nothing');
      context.imageSmoothingQuality = 'high';
      context.drawImage(bitmap, 0, 0, width, height);
      return { width, height, data: [...context.getImageData(0, 0, width, height).data] };
    },
    [picture, widthPx] as const,
  );
  return readQr(Uint8ClampedArray.from(seen.data), seen.width, seen.height)?.data ?? null;
}
