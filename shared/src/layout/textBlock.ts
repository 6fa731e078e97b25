import type { TextBlock } from './boardLayout.ts';
import { HEADING_LEADING } from './dimensions.ts';
import type { Font } from './font.ts';
import { wrapWithEllipsis } from './wrapText.ts';

/** Share of a line's height above its baseline: half the leading plus the ascent, rounded for Source Sans 3. */
export const BASELINE_SHARE = 0.78;

/** A heading or a label at (x, top), cut to `maxLines` with an ellipsis. Empty text makes no lines. */
export function textBlock(
  text: string,
  font: Font,
  at: { readonly x: number; readonly top: number; readonly width: number; readonly maxLines: number },
): TextBlock {
  const lineHeight = font.size * HEADING_LEADING;
  const lines = text === '' ? [] : wrapWithEllipsis(text, font, at.width, at.maxLines);
  return { x: at.x, baseline: at.top + lineHeight * BASELINE_SHARE, lines, font, lineHeight };
}

export function heightOf(block: TextBlock): number {
  return block.lines.length * block.lineHeight;
}
