import {
  besideLinePath,
  besidePath,
  type CurvePointBox,
  type CurveShape,
  curveAreaPath,
  curveColour,
  curveDash,
  curvePath,
  emotionY,
  FACE_RADIUS,
  FOLLOWING_RADIUS,
  type LaneBox,
} from '@samenreis/shared/layout';
import type { Brush } from './brush.ts';
import { paintFace } from './paintSigns.ts';

const CURVE_WIDTH = 5;

/** The curves of a lane, each with what it encloses with the neutral line; faces come last, so that no line crosses one. */
export function paintCurves(brush: Brush, lane: LaneBox): void {
  const { context, signs, theme } = brush;
  const zeroY = emotionY(lane.strip, 0);
  for (const curve of lane.curves) {
    context.fillStyle = theme.lanes[lane.lane.kind].curveArea;
    context.fill(signs.pathOf(curve.points, () => curve.runs.map((run) => curveAreaPath(run, zeroY)).join('')));
  }
  for (const curve of lane.curves) paintCurveLine(brush, curve, lane);
  for (const curve of lane.curves) paintBeside(brush, curve, lane);
  for (const curve of lane.curves) for (const point of curve.points) paintPoint(brush, curve, point, lane);
}

const BESIDE_DASH = [2, 4];

/** What was told where the face was played, or the other way round. */
function paintBeside({ context, signs, theme }: Brush, { index, points }: CurveShape, lane: LaneBox): void {
  const told = points.filter(({ beside }) => beside !== null);
  if (told.length === 0) return;
  context.strokeStyle = curveColour(lane.lane.kind, index, theme);
  context.lineWidth = 2;
  context.setLineDash(BESIDE_DASH);
  context.stroke(signs.pathOf(points, () => besideLinePath(points)));
  context.setLineDash([]);
  const path = signs.pathOf(told, () => told.map(besidePath).join(''));
  context.fillStyle = theme.faceRing;
  context.lineWidth = 2.5;
  context.fill(path);
  context.stroke(path);
}

const FOLLOWING_DASH = [4, 3];

/** A value that was set is a whole face; one that follows the notes is a smaller one in a dashed ring. */
function paintPoint(brush: Brush, { index }: CurveShape, point: CurvePointBox, lane: LaneBox): void {
  if (!point.isSet) paintFollowingRing(brush, index, point, lane);
  paintFace(brush, point, point.isSet ? FACE_RADIUS : FOLLOWING_RADIUS, point.value);
}

function paintFollowingRing({ context, theme }: Brush, index: number, point: CurvePointBox, lane: LaneBox): void {
  context.beginPath();
  context.arc(point.x, point.y, FACE_RADIUS, 0, 2 * Math.PI);
  context.strokeStyle = curveColour(lane.lane.kind, index, theme);
  context.lineWidth = 2;
  context.setLineDash(FOLLOWING_DASH);
  context.stroke();
  context.setLineDash([]);
}

function paintCurveLine({ context, signs, theme }: Brush, curve: CurveShape, lane: LaneBox): void {
  context.strokeStyle = curveColour(lane.lane.kind, curve.index, theme);
  context.lineWidth = CURVE_WIDTH;
  context.lineCap = 'round';
  context.setLineDash([...curveDash(curve.index)]);
  context.stroke(signs.pathOf(curve.runs, () => curve.runs.map(curvePath).join('')));
  context.setLineDash([]);
  context.lineCap = 'butt';
}
