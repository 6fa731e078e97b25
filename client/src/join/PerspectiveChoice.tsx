import { PERSPECTIVES, type Perspective } from '@samenreis/shared/board';
import { useId } from 'react';
import { m } from '../i18n/messages.ts';
import { perspectiveText } from '../i18n/perspectiveText.ts';
import { PerspectiveSwatch } from '../ui/PerspectiveSwatch.tsx';

interface PerspectiveChoiceProps {
  readonly chosen: Perspective | null;
  readonly onChoose: (perspective: Perspective) => void;
  readonly error: string | null;
}

/** Big buttons, one choice: radio buttons underneath, so that arrows and screen readers work as everywhere. */
export function PerspectiveChoice({ chosen, onChoose, error }: PerspectiveChoiceProps) {
  const id = useId();
  return (
    <fieldset className="perspectives" aria-describedby={error === null ? undefined : `${id}-error`}>
      <legend>{m.join_perspective()}</legend>
      {error !== null && (
        <p id={`${id}-error`} className="text-field-error">
          {error}
        </p>
      )}
      {PERSPECTIVES.map((perspective) => (
        <label key={perspective} className="perspective">
          <input
            type="radio"
            name="perspective"
            className="visually-hidden"
            checked={perspective === chosen}
            onChange={() => onChoose(perspective)}
          />
          <PerspectiveSwatch perspective={perspective} />
          <span>{perspective === 'other' ? m.join_dontKnow() : perspectiveText(perspective)}</span>
        </label>
      ))}
    </fieldset>
  );
}
