import type { BoardSnapshot, NoteKind } from '../board/index.ts';
import type { BoardLayout, ColumnBox, CurvePointBox, CurveShape, LaneBox } from './boardLayout.ts';
import { emotionY } from './curves.ts';
import { FACE_RADIUS, FOLLOWING_RADIUS, LANE_RADIUS } from './dimensions.ts';
import { drawFrame, drawFrameName } from './drawGroupsSvg.ts';
import { drawNote } from './drawNoteSvg.ts';
import { FONT_FAMILY } from './font.ts';
import { groupFrames } from './groupFrames.ts';
import { countMarks, linkOrdinal } from './noteSigns.ts';
import type { Point } from './rect.ts';
import { besideLinePath, besidePath, chevronPath, curveAreaPath, curvePath, laneHeadPath, roundedRectPath } from './shapes.ts';
import { escapeXml, group, shape, textElement } from './svgElements.ts';
import { drawFace, drawText } from './svgSigns.ts';
import { curveColour, curveDash, theme } from './theme.ts';

export interface SvgOptions {
  /** Names of the bands, in the reader's language. */
  readonly bandLabels: Readonly<Record<NoteKind, string>>;
  /** Width of the picture in pixels; by default 1 pixel a board unit. */
  readonly widthPx?: number;
}

/** The whole board as one SVG picture, the server's thumbnail and export. All text is escaped; nothing is loaded or run. */
export function drawSvg(snapshot: BoardSnapshot, layout: BoardLayout, options: SvgOptions): string {
  const widthPx = options.widthPx ?? layout.width;
  const heightPx = Math.round((widthPx * layout.height) / layout.width);
  const title = escapeXml(snapshot.board.title);
  const family = escapeXml(FONT_FAMILY);
  const frames = groupFrames(layout, snapshot.clusters);
  const marks = countMarks(snapshot);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="${title}" width="${widthPx}" height="${heightPx}" viewBox="0 0 ${layout.width} ${layout.height}" font-family="${family}" font-kerning="none" style="font-variant-ligatures:none">`,
    `<title>${title}</title>`,
    shape('rect', { width: layout.width, height: layout.height, fill: theme.backdrop }),
    ...layout.lanes.map((lane) => drawLane(lane, layout.columns, options.bandLabels)),
    ...layout.columns.map(drawPhase),
    ...frames.map(drawFrame),
    ...layout.notesInOrder.map((box) =>
      drawNote(box, {
        marks: marks.get(box.id) ?? null,
        link: linkOrdinal(box.note, layout.columns),
        isOnBehalf: box.note.onBehalf === true,
      }),
    ),
    ...frames.map(drawFrameName),
    '</svg>',
  ].join('');
}

function drawPhase(column: ColumnBox): string {
  return group([
    shape('path', {
      d: chevronPath(column.header, column.ordinal === 1),
      fill: theme.surface,
      stroke: theme.chevronEdge,
      'stroke-width': 2,
    }),
    drawText(column.name, theme.ink),
    ...column.details.map((detail) => drawText(detail, theme.inkSoft)),
  ]);
}

function drawLane(lane: LaneBox, columns: readonly ColumnBox[], bandLabels: SvgOptions['bandLabels']): string {
  const colours = theme.lanes[lane.lane.kind];
  return group([
    shape('path', { d: roundedRectPath(lane.rect, LANE_RADIUS), fill: colours.fill }),
    shape('path', { d: laneHeadPath(lane.head), fill: colours.head }),
    drawText(lane.title, colours.headInk),
    drawText(lane.subtitle, colours.headInkSoft),
    ...lane.bands.map(({ kind, label }) =>
      textElement(bandLabels[kind], { x: label.x, y: label.baseline, font: label.font, fill: colours.headInk }),
    ),
    ...drawLegend(lane),
    ...(lane.lane.locked ? [drawLock(lane)] : []),
    ...drawGrid(lane, columns),
    ...lane.curves.map((curve) => drawCurve(lane, curve)),
    // After all lines, so that no line runs over a face.
    ...lane.curves.map((curve) => drawFaces(lane, curve)),
  ]);
}

/** A padlock in a round sign at the right top of a head, as large as a finger's worth of a button on the canvas. */
function drawLock({ head }: LaneBox): string {
  return group(
    [
      shape('circle', { r: 13, fill: theme.surface, stroke: theme.ink, 'stroke-width': 1 }),
      shape('path', {
        d: LOCK_PATH,
        transform: 'translate(-8 -8) scale(0.667)',
        fill: 'none',
        stroke: theme.ink,
        'stroke-width': 2,
        'stroke-linecap': 'round',
        'stroke-linejoin': 'round',
      }),
    ],
    `translate(${head.x + head.width - 19} ${head.y + 19})`,
  );
}

/** In a square of 24. */
const LOCK_PATH = 'M7 11V7a5 5 0 0 1 10 0v4M5 11h14a2 2 0 0 1 2 2v7a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2v-7a2 2 0 0 1 2-2Z';

function drawLegend(lane: LaneBox): readonly string[] {
  return lane.legend.flatMap(({ curve, sample, text }) => [
    shape('line', {
      x1: sample.from.x,
      y1: sample.from.y,
      x2: sample.to.x,
      y2: sample.to.y,
      ...curveStroke(lane, curve),
    }),
    drawText(text, theme.lanes[lane.lane.kind].headInk),
  ]);
}

/** Column lines, band lines, and the rules and signs of the curve's strip. */
function drawGrid(lane: LaneBox, columns: readonly ColumnBox[]): readonly string[] {
  const colours = theme.lanes[lane.lane.kind];
  const { rect, strip } = lane;
  const [left, right] = [strip.x + 6, strip.x + strip.width - 12];
  const columnLines = columns.slice(1).map(({ x }) =>
    shape('line', {
      x1: x,
      y1: rect.y + 10,
      x2: x,
      y2: rect.y + rect.height - 10,
      stroke: colours.columnLine,
      'stroke-width': 1.5,
    }),
  );
  const bandLines = lane.bands.slice(1).map(({ rect: { y } }) =>
    shape('line', {
      x1: left,
      y1: y,
      x2: right,
      y2: y,
      stroke: colours.bandLine,
      'stroke-width': 1.5,
      'stroke-dasharray': '5 6',
    }),
  );
  const rules = ([2, 0, -2] as const).flatMap((value) => {
    const y = emotionY(strip, value);
    const stroke = value === 0 ? colours.zeroLine : colours.ruleLine;
    return [
      shape('line', { x1: left, y1: y, x2: right, y2: y, stroke, 'stroke-width': value === 0 ? 2 : 1.2 }),
      textElement({ 2: '+', 0: '0', [-2]: '–' }[value], {
        x: strip.x + 8,
        y: y - 5,
        font: { size: 18, weight: 700 },
        fill: colours.scaleInk,
      }),
    ];
  });
  return [...columnLines, ...bandLines, ...rules];
}

function drawCurve(lane: LaneBox, curve: CurveShape): string {
  const zeroY = emotionY(lane.strip, 0);
  const area = { fill: theme.lanes[lane.lane.kind].curveArea };
  // With several curves the areas would only muddy each other.
  const areas = lane.curves.length > 1 ? [] : curve.runs.map((run) => shape('path', { d: curveAreaPath(run, zeroY), ...area }));
  const line = { fill: 'none', ...curveStroke(lane, curve.index) };
  return group([...areas, ...curve.runs.map((run) => shape('path', { d: curvePath(run), ...line }))]);
}

function drawFaces(lane: LaneBox, curve: CurveShape): string {
  const colour = curveColour(lane.lane.kind, curve.index);
  return group([
    ...drawBesideLine(curve, colour),
    ...curve.points.flatMap((point) => [...drawBeside(point, colour), ...drawPoint(point, colour)]),
  ]);
}

function drawPoint(point: CurvePointBox, colour: string): readonly string[] {
  const ring = theme.faceRing;
  if (point.isSet) return [drawFace(point, FACE_RADIUS, point.value, ring)];
  return [followingRing(point, colour), drawFace(point, FOLLOWING_RADIUS, point.value, ring)];
}

/** Thin and dotted: the curve itself is what the group holds to. */
function drawBesideLine({ points }: CurveShape, stroke: string): readonly string[] {
  const d = besideLinePath(points);
  return d === '' ? [] : [shape('path', { d, fill: 'none', stroke, 'stroke-width': 2, 'stroke-dasharray': '2 4' })];
}

function drawBeside(point: CurvePointBox, stroke: string): readonly string[] {
  if (point.beside === null) return [];
  return [shape('path', { d: besidePath(point), fill: theme.faceRing, stroke, 'stroke-width': 2.5 })];
}

/** Dashed: this value was not set, it follows the notes. */
function followingRing({ x, y }: Point, stroke: string): string {
  return shape('circle', { cx: x, cy: y, r: FACE_RADIUS, fill: 'none', stroke, 'stroke-width': 2, 'stroke-dasharray': '4 3' });
}

function curveStroke(lane: LaneBox, index: number) {
  const dash = curveDash(index);
  return {
    stroke: curveColour(lane.lane.kind, index),
    'stroke-width': 5,
    'stroke-linecap': 'round',
    ...(dash.length > 0 ? { 'stroke-dasharray': dash.join(' ') } : {}),
  };
}
