import { PERSPECTIVES, type Perspective } from '@samenreis/shared/board';
import { m } from '../../i18n/messages.ts';
import { perspectiveText } from '../../i18n/perspectiveText.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import type { Openable } from '../lazyDialog.tsx';
import { OnBehalfField } from '../OnBehalfField.tsx';
import type { StepsInUse } from './useSteps.ts';

interface ForOtherProps extends Pick<StepsInUse, 'take'>, Openable {
  /** Whose side that person looks from; null: the note is one's own. */
  readonly other: Perspective | null;
  readonly mine: Perspective;
}

/** For who calls or sits in the room, and whose side they look from. */
export function ForOther({ other, mine, take }: ForOtherProps) {
  return (
    <div className="steps-other">
      <OnBehalfField isOn={other !== null} onChange={(isOn) => take({ type: 'speakFor', other: isOn ? mine : null })} />
      {other !== null && (
        <SelectField
          label={m.onBehalf_side()}
          value={other}
          options={PERSPECTIVES}
          text={perspectiveText}
          onValue={(chosen) => take({ type: 'speakFor', other: chosen })}
        />
      )}
    </div>
  );
}
