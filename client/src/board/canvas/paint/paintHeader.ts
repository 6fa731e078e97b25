import { type ColumnBox, chevronPath } from '@samenreis/shared/layout';
import type { Brush } from './brush.ts';
import { paintTextBlock } from './paintText.ts';

/** A phase's chevron: it points to the next step, and all but the first are notched for the one before. */
export function paintHeader(brush: Brush, column: ColumnBox): void {
  const { context, signs, theme } = brush;
  const path = signs.pathOf(column, () => chevronPath(column.header, column.ordinal === 1));
  context.fillStyle = theme.surface;
  context.fill(path);
  context.lineWidth = 2;
  context.strokeStyle = theme.chevronEdge;
  context.stroke(path);
  paintTextBlock(brush, column.name, theme.ink);
  for (const detail of column.details) paintTextBlock(brush, detail, theme.inkSoft);
}
