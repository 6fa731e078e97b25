import { m } from '../../i18n/messages.ts';
import { RadioCards } from '../../ui/RadioCards.tsx';
import { Portrait } from '../Portrait.tsx';
import { PORTRAITS } from './personaFields.ts';

interface PortraitChoiceProps {
  readonly chosen: number;
  readonly onChoose: (portrait: number) => void;
}

/** Which of the drawn faces stands for a persona. */
export function PortraitChoice({ chosen, onChoose }: PortraitChoiceProps) {
  return (
    <RadioCards
      name="portrait"
      legend={m.persona_portrait()}
      options={PORTRAITS}
      chosen={chosen}
      onChoose={onChoose}
      face={(portrait) => (
        <>
          <Portrait portrait={portrait} />
          <span className="visually-hidden">{m.persona_portraitNumber({ number: portrait + 1 })}</span>
        </>
      )}
      className="portraits"
    />
  );
}
