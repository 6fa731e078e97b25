import type { NoteKind } from '@samenreis/shared/board';
import {
  type ColumnBox,
  curveColour,
  curveDash,
  emotionY,
  LANE_RADIUS,
  type LaneBox,
  type LaneColours,
  laneHeadPath,
  overlaps,
  type Rect,
} from '@samenreis/shared/layout';
import type { Brush } from './brush.ts';
import { snapX, snapY } from './deviceView.ts';
import { paintCurves } from './paintCurves.ts';
import { paintTextBlock } from './paintText.ts';

/** Names of the bands, in the reader's language. */
export type BandNames = Readonly<Record<NoteKind, string>>;

/** The ground of a lane: its colour, head, bands, columns and emotion curves, as far as they reach into `part`; notes come on top. */
export function paintLane(brush: Brush, lane: LaneBox, columns: readonly ColumnBox[], names: BandNames, part: Rect): void {
  const colours = brush.theme.lanes[lane.lane.kind];
  paintGround(brush, lane, colours);
  if (overlaps(part, lane.head)) {
    paintHead(brush, lane, colours, names);
    paintLegend(brush, lane, colours);
  }
  paintGrid(brush, lane, columns, colours);
  if (!overlaps(part, lane.strip)) return;
  paintScale(brush, lane, colours);
  paintCurves(brush, lane);
}

function paintGround({ context, signs, theme, view }: Brush, lane: LaneBox, colours: LaneColours): void {
  const { rect } = lane;
  context.fillStyle = colours.fill;
  context.beginPath();
  context.roundRect(rect.x, rect.y, rect.width, rect.height, LANE_RADIUS);
  context.fill();
  context.fillStyle = colours.head;
  context.fill(signs.pathOf(lane.head, () => laneHeadPath(lane.head)));
  if (theme.laneEdge === 'transparent') return;
  context.strokeStyle = theme.laneEdge;
  context.lineWidth = Math.max(2, 1 / view.scale);
  context.beginPath();
  context.roundRect(rect.x, rect.y, rect.width, rect.height, LANE_RADIUS);
  context.moveTo(lane.head.x + lane.head.width, rect.y);
  context.lineTo(lane.head.x + lane.head.width, rect.y + rect.height);
  context.stroke();
}

function paintHead(brush: Brush, lane: LaneBox, colours: LaneColours, names: BandNames): void {
  paintTextBlock(brush, lane.title, colours.headInk);
  paintTextBlock(brush, lane.subtitle, colours.headInkSoft);
  for (const { kind, label } of lane.bands) {
    paintTextBlock(brush, { ...label, lines: [names[kind]], lineHeight: label.font.size }, colours.headInk);
  }
}

function paintGrid({ context, view }: Brush, lane: LaneBox, columns: readonly ColumnBox[], colours: LaneColours): void {
  const { rect } = lane;
  // One device pixel wide at every zoom, at a whole pixel: a hairline that neither blurs nor vanishes.
  const hair = 1 / view.scale;
  context.fillStyle = colours.columnLine;
  for (const column of columns) {
    if (column.ordinal > 1) context.fillRect(snapX(view, column.x), rect.y + 8, hair, rect.height - 16);
  }
  context.strokeStyle = colours.bandLine;
  context.lineWidth = Math.max(1.5, hair);
  context.setLineDash([5, 6]);
  context.beginPath();
  for (const band of lane.bands.slice(1)) {
    context.moveTo(band.rect.x, snapY(view, band.rect.y) + hair / 2);
    context.lineTo(band.rect.x + band.rect.width, snapY(view, band.rect.y) + hair / 2);
  }
  context.stroke();
  context.setLineDash([]);
}

const SCALE_FONT = { size: 18, weight: 700 } as const;
const SCALE_MARKS = [
  { value: 2, sign: '+' },
  { value: 0, sign: '0' },
  { value: -2, sign: '–' },
] as const;
const SCALE_INSET = 8;

/** The lines of very good, neutral and very bad behind the curves, each with its sign. */
function paintScale(brush: Brush, { strip }: LaneBox, colours: LaneColours): void {
  const { context, view } = brush;
  for (const { value, sign } of SCALE_MARKS) {
    const y = emotionY(strip, value);
    context.fillStyle = value === 0 ? colours.zeroLine : colours.ruleLine;
    context.fillRect(strip.x + 4, snapY(view, y), strip.width - 8, (value === 0 ? 2 : 1) / view.scale);
    const text = { x: strip.x + SCALE_INSET, baseline: y - 5, lines: [sign], font: SCALE_FONT, lineHeight: SCALE_FONT.size };
    paintTextBlock(brush, text, colours.scaleInk);
  }
}

function paintLegend(brush: Brush, lane: LaneBox, colours: LaneColours): void {
  const { context, theme } = brush;
  for (const { curve, sample, text } of lane.legend) {
    context.strokeStyle = curveColour(lane.lane.kind, curve, theme);
    context.setLineDash([...curveDash(curve)]);
    context.lineWidth = 4;
    context.beginPath();
    context.moveTo(sample.from.x, sample.from.y);
    context.lineTo(sample.to.x, sample.to.y);
    context.stroke();
    context.setLineDash([]);
    paintTextBlock(brush, text, colours.headInk);
  }
}
