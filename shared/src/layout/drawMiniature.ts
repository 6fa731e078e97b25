import type { BoardLayout, LaneBox, NoteBox } from './boardLayout.ts';
import { BOARD_MARGIN, LANE_RADIUS, NOTE_RADIUS } from './dimensions.ts';
import { noteTextOrigin } from './noteText.ts';
import type { Rect } from './rect.ts';
import { chevronPath, curvePath, laneHeadPath, roundedRectPath } from './shapes.ts';
import { group, shape } from './svgElements.ts';
import { curveColour, theme } from './theme.ts';

/** Notes that are drawn, the foremost of them: in a picture of a card's size more cannot be told apart. */
export const MINIATURE_NOTES_MAX = 800;
/** Height by width. What lies lower is cut off: a board is read from above, and a narrow strip shows nothing. */
const TALLEST = 0.62;

/**
 * The board as a small picture: journeys, phases, papers and curves where they are, and not a letter of what people wrote. Made
 * for who looks for a board among others. Nothing in it is loaded or run.
 */
export function drawMiniature(layout: BoardLayout): string {
  const { width } = layout;
  const height = Math.round(width * TALLEST);
  const notes = layout.notesInOrder.slice(-MINIATURE_NOTES_MAX).filter(({ rect }) => rect.y < height);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${Math.round(width)} ${height}">`,
    shape('rect', { width, height, fill: theme.backdrop }),
    ...layout.lanes.map(drawLane),
    ...layout.columns.map(({ header, ordinal }) =>
      shape('path', { d: chevronPath(header, ordinal === 1), fill: theme.surface, stroke: theme.chevronEdge, 'stroke-width': 6 }),
    ),
    ...layout.columns.map(({ header }) => shape('rect', { ...wordIn(header), fill: theme.inkSoft, rx: 7 })),
    ...notes.map(drawPaper),
    '</svg>',
  ].join('');
}

function drawLane(lane: LaneBox): string {
  const colours = theme.lanes[lane.lane.kind];
  return group([
    shape('path', { d: roundedRectPath(lane.rect, LANE_RADIUS), fill: colours.fill }),
    shape('path', { d: laneHeadPath(lane.head), fill: colours.head }),
    ...lane.curves.flatMap(({ index, runs }) =>
      runs.map((run) =>
        shape('path', {
          d: curvePath(run),
          fill: 'none',
          stroke: curveColour(lane.lane.kind, index),
          'stroke-width': 14,
          'stroke-linecap': 'round',
        }),
      ),
    ),
  ]);
}

/** A bar in the place of a phase's name. */
function wordIn({ x, y, width, height }: Rect): Rect {
  return { x: x + 2 * BOARD_MARGIN, y: y + height / 2 - 7, width: width * 0.45, height: 14 };
}

/** The paper in its colour, with a line in the place of each line of text. */
function drawPaper(box: NoteBox): string {
  const { note, rect, lines, lineHeight } = box;
  const from = noteTextOrigin(rect, box);
  const right = rect.x + rect.width - (from.x - rect.x);
  const written = lines.map((_, index) => {
    const y = Math.round(from.y + index * lineHeight);
    return `M${Math.round(from.x)} ${y}H${Math.round(index === lines.length - 1 ? (from.x + right) / 2 : right)}`;
  });
  return (
    shape('rect', { ...rect, rx: NOTE_RADIUS, fill: theme.papers[note.perspective] }) +
    shape('path', { d: written.join(''), stroke: theme.noteInk, 'stroke-width': 5, 'stroke-opacity': 0.45 })
  );
}
