import type { EmotionValue } from '@samenreis/shared/board';
import { FACE_LINE_WIDTH, FACE_SHAPE_RADIUS, FACES, theme } from '@samenreis/shared/layout';
import { FACE_VALUES } from '../many/faceValues.ts';
import type { CanvasLabels } from './canvasLabels.ts';

interface FacePickerProps {
  readonly value: EmotionValue | null;
  readonly labels: CanvasLabels;
  readonly onChange: (value: EmotionValue) => void;
}

/** The five faces, from very bad to very good. */
export function FacePicker({ value, labels, onChange }: FacePickerProps) {
  return (
    // The press leaves the focus in the text until the choice takes it: a moment without would end the writing.
    <fieldset className="face-picker" onMouseDown={(event) => event.preventDefault()}>
      <legend className="visually-hidden">{labels.faces}</legend>
      {FACE_VALUES.map((candidate) => (
        <label key={candidate} className="face" title={labels.face[candidate]}>
          <input
            type="radio"
            name="face"
            className="visually-hidden"
            aria-label={labels.face[candidate]}
            checked={candidate === value}
            onChange={() => onChange(candidate)}
          />
          <Face value={candidate} />
        </label>
      ))}
    </fieldset>
  );
}

export function Face({ value }: { readonly value: EmotionValue }) {
  const radius = FACE_SHAPE_RADIUS;
  return (
    <svg width="32" height="32" viewBox={`${-radius} ${-radius} ${2 * radius} ${2 * radius}`} aria-hidden="true">
      <circle r={radius} fill={theme.moods[value]} />
      <path d={FACES[value].eyes} fill={theme.faceInk} />
      <path
        d={FACES[value].lines}
        fill="none"
        stroke={theme.faceInk}
        strokeWidth={FACE_LINE_WIDTH}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
