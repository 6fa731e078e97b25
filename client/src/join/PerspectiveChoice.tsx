import { PERSPECTIVES, type Perspective } from '@samenreis/shared/board';
import { m } from '../i18n/messages.ts';
import { perspectiveText } from '../i18n/perspectiveText.ts';
import { PerspectiveSwatch } from '../ui/PerspectiveSwatch.tsx';
import { RadioCards } from '../ui/RadioCards.tsx';

interface PerspectiveChoiceProps {
  readonly chosen: Perspective | null;
  readonly onChoose: (perspective: Perspective, isPressed: boolean) => void;
  readonly error: string | null;
}

/** From whom somebody looks: big cards, for a thumb. */
export function PerspectiveChoice({ chosen, onChoose, error }: PerspectiveChoiceProps) {
  return (
    <RadioCards
      name="perspective"
      legend={m.join_perspective()}
      hint={m.join_perspectiveHint()}
      error={error}
      options={PERSPECTIVES}
      chosen={chosen}
      onChoose={onChoose}
      face={(perspective) => (
        <>
          <PerspectiveSwatch perspective={perspective} />
          <span>{perspective === 'other' ? m.join_dontKnow() : perspectiveText(perspective)}</span>
        </>
      )}
      className="perspectives"
    />
  );
}
