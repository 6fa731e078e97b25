import { FACE_LINE_WIDTH, FACE_SHAPE_RADIUS, FACES, nearestMood, theme } from '@samenreis/shared/layout';
import { curveValueOf } from '@samenreis/shared/session';

interface DialFaceProps {
  /** In tenths of a point. */
  readonly value: number;
  readonly size: number;
}

/** The face of a feeling on a dial or at the end of a line, the nearest of the five. */
export function DialFace({ value, size }: DialFaceProps) {
  const mood = nearestMood(curveValueOf(value));
  const radius = FACE_SHAPE_RADIUS;
  return (
    <svg width={size} height={size} viewBox={`${-radius} ${-radius} ${2 * radius} ${2 * radius}`} aria-hidden="true">
      <circle r={radius} fill={theme.moods[mood]} />
      <path d={FACES[mood].eyes} fill={theme.faceInk} />
      <path
        d={FACES[mood].lines}
        fill="none"
        stroke={theme.faceInk}
        strokeWidth={FACE_LINE_WIDTH}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
