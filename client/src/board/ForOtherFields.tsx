import { PERSPECTIVES, type Perspective } from '@samenreis/shared/board';
import { m } from '../i18n/messages.ts';
import { perspectiveText } from '../i18n/perspectiveText.ts';
import { SelectField } from '../ui/SelectField.tsx';
import { OnBehalfField } from './OnBehalfField.tsx';

interface ForOtherFieldsProps {
  /** Whose side that person looks from; null: the note is one's own. */
  readonly other: Perspective | null;
  readonly mine: Perspective;
  readonly onOther: (other: Perspective | null) => void;
}

/** For who calls or sits in the room, and whose side they look from. */
export function ForOtherFields({ other, mine, onOther }: ForOtherFieldsProps) {
  return (
    <>
      <OnBehalfField isOn={other !== null} onChange={(isOn) => onOther(isOn ? mine : null)} />
      {other !== null && (
        <SelectField label={m.onBehalf_side()} value={other} options={PERSPECTIVES} text={perspectiveText} onValue={onOther} />
      )}
    </>
  );
}
