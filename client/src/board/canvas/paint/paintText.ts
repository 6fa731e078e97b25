import { FONT_FAMILY, type Font, type TextBlock } from '@samenreis/shared/layout';
import type { Brush } from './brush.ts';
import { snapY } from './deviceView.ts';

export type Align = 'left' | 'center';

/**
 * The font for the next text. Kerning is off: the layout measured the lines without it, and the editor's textarea sets
 * them without it too, so that a line breaks at the same word everywhere.
 */
export function setFont(context: CanvasRenderingContext2D, font: Font): void {
  context.font = `${font.weight} ${font.size}px ${FONT_FAMILY}`;
  context.fontKerning = 'none';
  // Letters where the layout puts them: rounded to whole pixels, small words run into each other.
  context.textRendering = 'geometricPrecision';
  context.textAlign = 'left';
}

/** Below this size on the screen, in device pixels, a heading is a smudge. */
const HEADING_FROM = 4;

/** The lines of a heading, or nothing where they would be too small to read. */
export function paintTextBlock({ context, view }: Brush, block: TextBlock, ink: string): void {
  if (block.lines.length === 0 || block.font.size * view.scale < HEADING_FROM) return;
  setFont(context, block.font);
  context.fillStyle = ink;
  let baseline = block.baseline;
  for (const line of block.lines) {
    context.fillText(line, block.x, snapY(view, baseline));
    baseline += block.lineHeight;
  }
}
