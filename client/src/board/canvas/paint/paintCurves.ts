import {
  type CurveShape,
  curveAreaPath,
  curveColour,
  curveDash,
  curvePath,
  emotionY,
  FACE_RADIUS,
  type LaneBox,
  theme,
} from '@samenreis/shared/layout';
import type { Brush } from './brush.ts';
import { paintFace } from './paintSigns.ts';

const CURVE_WIDTH = 5;

/** The curves of a lane, each with what it encloses with the neutral line; faces come last, so that no line crosses one. */
export function paintCurves(brush: Brush, lane: LaneBox): void {
  const { context, signs } = brush;
  const zeroY = emotionY(lane.strip, 0);
  for (const curve of lane.curves) {
    context.fillStyle = theme.lanes[lane.lane.kind].curveArea;
    context.fill(signs.pathOf(curve.points, () => curve.runs.map((run) => curveAreaPath(run, zeroY)).join('')));
  }
  for (const curve of lane.curves) paintCurveLine(brush, curve, lane);
  for (const curve of lane.curves) for (const point of curve.points) paintFace(brush, point, FACE_RADIUS, point.value);
}

function paintCurveLine({ context, signs }: Brush, curve: CurveShape, lane: LaneBox): void {
  context.strokeStyle = curveColour(lane.lane.kind, curve.index);
  context.lineWidth = CURVE_WIDTH;
  context.lineCap = 'round';
  context.setLineDash([...curveDash(curve.index)]);
  context.stroke(signs.pathOf(curve.runs, () => curve.runs.map(curvePath).join('')));
  context.setLineDash([]);
  context.lineCap = 'butt';
}
