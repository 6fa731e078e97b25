import type { EmotionValue } from '@samenreis/shared/board';
import { type BoardLayout, contains, emotionAt } from '@samenreis/shared/layout';
import type { Point } from '../canvas/camera.ts';
import { FACE_VALUES } from './faceValues.ts';

/** The face at this height of a lane's scale, where an emotion that is held or stuck there takes its value; null beside a scale. */
export function valueOnScale(layout: BoardLayout, at: Point): EmotionValue | null {
  const strip = layout.lanes.find((lane) => contains(lane.strip, at))?.strip;
  if (strip === undefined) return null;
  const value = Math.round(emotionAt(strip, at.y));
  return FACE_VALUES.find((face) => face === value) ?? null;
}
