import type { BoardLayout } from '@samenreis/shared/layout';
import type { PasteTarget } from '../many/pasteNotes.ts';
import type { PasteCell } from './listMany.ts';

/** Where in the layout a cell stands; which of its two went where it does no more. */
export function pasteTarget(
  { lanes, columns }: BoardLayout,
  { lane, phase, ...about }: PasteCell,
): PasteTarget | 'phaseGone' | 'laneGone' {
  const row = lanes.findIndex((one) => one.lane.id === lane);
  const column = columns.findIndex((one) => one.phase.id === phase);
  if (column < 0) return 'phaseGone';
  return row < 0 ? 'laneGone' : { row, column, ...about };
}
