import type { LaneId } from '../base/index.ts';
import type { BoardSnapshot, Lane, NoteKind } from '../board/index.ts';
import type { BandBox, ColumnBox, CurveShape, LaneBox, LegendEntry } from './boardLayout.ts';
import type { CurveSource } from './curveSource.ts';
import { layoutCurves } from './curves.ts';
import {
  BAND_LABEL,
  BOARD_MARGIN,
  CELL_PADDING_Y,
  CURVE_STRIP_HEIGHT,
  LANE_END_WIDTH,
  LANE_GAP,
  LANE_HEAD_WIDTH,
  LANE_PADDING,
  LANE_SUBTITLE,
  LANE_TITLE,
  LEGEND,
  MOMENT_MIN_HEIGHT,
  TIP_MIN_HEIGHT,
} from './dimensions.ts';
import { NO_REACH, type NoteReach } from './noteReach.ts';
import type { Rect } from './rect.ts';
import { heightOf, textBlock } from './textBlock.ts';

const TEXT_WIDTH = LANE_HEAD_WIDTH - 2 * LANE_PADDING;
const LEGEND_SAMPLE_WIDTH = 26;
const LEGEND_LINE_HEIGHT = 22;
/** From a band's top to the baseline of its name. */
const LABEL_BASELINE = 34;

/** The visible lanes from top to bottom, each as high as its notes and its head ask for. */
export function layoutLanes(
  snapshot: BoardSnapshot,
  columns: readonly ColumnBox[],
  top: number,
  reaches: ReadonlyMap<LaneId, NoteReach>,
  curveSource: CurveSource,
): readonly LaneBox[] {
  const phases = columns.map((column) => column.phase);
  const columnsWidth = columns.reduce((sum, column) => sum + column.width, 0);
  const curvesOf = curveSource(snapshot);
  let y = top;
  return snapshot.lanes.filter(isVisibleLane).map((lane) => {
    const curves = curvesOf(lane, phases);
    const isOneOfMany = curves.some(({ persona, index }) => persona !== null && index !== undefined);
    const at = { y, columnsWidth, isOneOfMany };
    const box = layoutLane(lane, at, reaches.get(lane.id) ?? NO_REACH, (strip) => layoutCurves(curves, columns, strip));
    y += box.rect.height + LANE_GAP;
    return box;
  });
}

export function isVisibleLane(lane: Lane): boolean {
  return !lane.hidden && !lane.archived;
}

function layoutLane(
  lane: Lane,
  at: { readonly y: number; readonly columnsWidth: number; readonly isOneOfMany: boolean },
  reach: NoteReach,
  curvesIn: (strip: Rect) => readonly CurveShape[],
): LaneBox {
  const x = BOARD_MARGIN + LANE_HEAD_WIDTH;
  const width = at.columnsWidth + LANE_END_WIDTH;
  const strip = { x, y: at.y, width, height: CURVE_STRIP_HEIGHT };
  const curves = curvesIn(strip);
  const head = layoutHead(lane, at.y, curves, at.isOneOfMany);
  const notesBelowStrip = reach.emotion === 0 ? 0 : reach.emotion + CELL_PADDING_Y;
  const emotionHeight = Math.max(CURVE_STRIP_HEIGHT + notesBelowStrip, head.height);
  const momentHeight = Math.max(MOMENT_MIN_HEIGHT, reach.moment + CELL_PADDING_Y);
  const tipHeight = Math.max(TIP_MIN_HEIGHT, reach.tip + CELL_PADDING_Y);
  const band = (kind: NoteKind, y: number, height: number, labelBaseline = y + LABEL_BASELINE, strippedBy = 0): BandBox => ({
    kind,
    rect: { x, y, width, height },
    notes: { x, y: y + strippedBy, width, height: height - strippedBy },
    label: { x: BOARD_MARGIN + LANE_PADDING, baseline: labelBaseline, font: BAND_LABEL },
  });
  const momentY = at.y + emotionHeight;
  const height = emotionHeight + momentHeight + tipHeight;
  return {
    lane,
    rect: { x: BOARD_MARGIN, y: at.y, width: LANE_HEAD_WIDTH + width, height },
    head: { x: BOARD_MARGIN, y: at.y, width: LANE_HEAD_WIDTH, height },
    title: head.title,
    subtitle: head.subtitle,
    bands: [
      band('emotion', at.y, emotionHeight, head.emotionBaseline, CURVE_STRIP_HEIGHT),
      band('moment', momentY, momentHeight),
      band('tip', momentY + momentHeight, tipHeight),
    ],
    strip,
    curves,
    legend: head.legend,
  };
}

/** The texts at the top of a lane's head: title, subtitle, name of the emotion band, and whose curve is which. */
function layoutHead(lane: Lane, top: number, curves: readonly CurveShape[], isOneOfMany: boolean) {
  const x = BOARD_MARGIN + LANE_PADDING;
  const title = textBlock(lane.name, LANE_TITLE, { x, top: top + LANE_PADDING, width: TEXT_WIDTH, maxLines: 2 });
  const subtitleTop = top + LANE_PADDING + heightOf(title);
  const subtitle = textBlock(lane.subtitle, LANE_SUBTITLE, { x, top: subtitleTop, width: TEXT_WIDTH, maxLines: 2 });
  const emotionBaseline = subtitleTop + heightOf(subtitle) + LABEL_BASELINE;
  const legend: readonly LegendEntry[] =
    curves.length < 2 && !isOneOfMany ? [] : curves.map((curve, i) => layoutLegendEntry(curve, x, emotionBaseline, i));
  const height = Math.ceil(emotionBaseline + legend.length * LEGEND_LINE_HEIGHT + LANE_PADDING - top);
  return { title, subtitle, emotionBaseline, legend, height };
}

function layoutLegendEntry(curve: CurveShape, x: number, above: number, i: number): LegendEntry {
  const baseline = above + (i + 1) * LEGEND_LINE_HEIGHT;
  const sampleY = baseline - LEGEND.size * 0.3;
  const textX = x + LEGEND_SAMPLE_WIDTH + 8;
  const block = textBlock(curve.label, LEGEND, { x: textX, top: 0, width: TEXT_WIDTH - LEGEND_SAMPLE_WIDTH - 8, maxLines: 1 });
  const sample = { from: { x, y: sampleY }, to: { x: x + LEGEND_SAMPLE_WIDTH, y: sampleY } };
  return { curve: curve.index, sample, text: { ...block, baseline } };
}
