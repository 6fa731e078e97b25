import type { Phase } from '../board/index.ts';
import type { ColumnBox, TextBlock } from './boardLayout.ts';
import {
  BOARD_MARGIN,
  CHEVRON_GAP,
  CHEVRON_POINT,
  HEADER_MIN_HEIGHT,
  HEADER_PADDING,
  LANE_HEAD_WIDTH,
  PHASE_DETAIL,
  PHASE_NAME,
} from './dimensions.ts';
import { heightOf, textBlock } from './textBlock.ts';

const NAME_LINES = 2;
const DETAIL_LINES = 2;

/** The visible phases as columns from left to right, each with its chevron; all chevrons are as high as the fullest needs. */
export function layoutColumns(phases: readonly Phase[]): readonly ColumnBox[] {
  let x = BOARD_MARGIN + LANE_HEAD_WIDTH;
  const columns = phases
    .filter((phase) => !phase.archived)
    .map((phase, i) => {
      const column = layoutColumn(phase, i + 1, x);
      x += column.width;
      return column;
    });
  const height = Math.max(HEADER_MIN_HEIGHT, ...columns.map((column) => column.header.height));
  return columns.map((column) => ({ ...column, header: { ...column.header, height } }));
}

function layoutColumn(phase: Phase, ordinal: number, x: number): ColumnBox {
  // Whole units, so that a note's place survives the way to board units and back.
  const width = Math.round(phase.width);
  const textX = x + CHEVRON_POINT + HEADER_PADDING;
  const textWidth = Math.max(0, width - CHEVRON_GAP - 2 * CHEVRON_POINT - HEADER_PADDING);
  const top = BOARD_MARGIN + HEADER_PADDING;
  const name = textBlock(phase.name, PHASE_NAME, { x: textX, top, width: textWidth, maxLines: NAME_LINES });
  const details: TextBlock[] = [];
  let detailTop = top + heightOf(name) + 2;
  const addDetail = (text: string) => {
    if (text === '') return;
    const block = textBlock(text, PHASE_DETAIL, { x: textX, top: detailTop, width: textWidth, maxLines: DETAIL_LINES });
    details.push(block);
    detailTop += heightOf(block);
  };
  addDetail(phase.touchpoints.join(', '));
  addDetail(phase.term?.label ?? '');
  addDetail(termFacts(phase.term));
  const height = Math.ceil(detailTop + HEADER_PADDING - BOARD_MARGIN);
  return { phase, ordinal, x, width, header: { x, y: BOARD_MARGIN, width: width - CHEVRON_GAP, height }, name, details };
}

/** "42 d · Wmo 2015": in no language, so that every screen and the server break it alike. Where it stands in words, they are beside it. */
function termFacts(term: Phase['term']): string {
  if (term === null) return '';
  return [term.days === null ? '' : `${term.days} d`, term.source].filter((fact) => fact !== '').join(' · ');
}
