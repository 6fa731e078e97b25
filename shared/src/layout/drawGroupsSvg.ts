import { FRAME_RADIUS, FRAME_WIDTH, frameColours, type GroupFrame, TAB_FONT, TAB_HEIGHT, TAB_PADDING } from './groupFrames.ts';
import { group, shape, textElement } from './svgElements.ts';
import { theme } from './theme.ts';
import { lineWidth, wrapWithEllipsis } from './wrapText.ts';

/** The frame of a group, under its notes. */
export function drawFrame(frame: GroupFrame): string {
  const { line, fill } = frameColours(theme, frame);
  return shape('rect', { ...frame.rect, rx: FRAME_RADIUS, fill, stroke: line, 'stroke-width': FRAME_WIDTH });
}

/** The tab with its name, over the notes above it; nothing for a group without a name. */
export function drawFrameName(frame: GroupFrame): string {
  const { x, y, width } = frame.rect;
  const [name] = wrapWithEllipsis(frame.name, TAB_FONT, width - 2 * TAB_PADDING, 1);
  if (frame.name === '' || name === undefined) return '';
  const { line, ink } = frameColours(theme, frame);
  const top = y + 5 - TAB_HEIGHT;
  const tab = {
    x: x - FRAME_WIDTH / 2,
    y: top,
    width: Math.min(width, lineWidth(name, TAB_FONT) + 2 * TAB_PADDING),
    height: TAB_HEIGHT,
    rx: TAB_HEIGHT / 3,
  };
  return group([
    shape('rect', { ...tab, fill: line }),
    textElement(name, { x: x + TAB_PADDING, y: top + TAB_HEIGHT - 4.5, font: TAB_FONT, fill: ink }),
  ]);
}
