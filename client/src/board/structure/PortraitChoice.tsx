import { m } from '../../i18n/messages.ts';
import { Portrait } from '../Portrait.tsx';
import { PORTRAITS } from './personaFields.ts';

interface PortraitChoiceProps {
  readonly chosen: number;
  readonly onChoose: (portrait: number) => void;
}

/** Which of the drawn faces stands for a persona. */
export function PortraitChoice({ chosen, onChoose }: PortraitChoiceProps) {
  return (
    <fieldset className="portraits">
      <legend className="text-field-label">{m.persona_portrait()}</legend>
      {PORTRAITS.map((portrait) => (
        <label key={portrait} className="portrait-choice">
          <input
            type="radio"
            name="portrait"
            className="visually-hidden"
            checked={portrait === chosen}
            onChange={() => onChoose(portrait)}
          />
          <Portrait portrait={portrait} />
          <span className="visually-hidden">{m.persona_portraitNumber({ number: portrait + 1 })}</span>
        </label>
      ))}
    </fieldset>
  );
}
