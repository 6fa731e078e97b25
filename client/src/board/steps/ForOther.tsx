import type { Perspective } from '@samenreis/shared/board';
import { ForOtherFields } from '../ForOtherFields.tsx';
import type { Openable } from '../lazyDialog.tsx';
import type { StepsInUse } from './useSteps.ts';

interface ForOtherProps extends Pick<StepsInUse, 'take'>, Openable {
  readonly other: Perspective | null;
  readonly mine: Perspective;
}

export function ForOther({ other, mine, take }: ForOtherProps) {
  return (
    <div className="steps-other">
      <ForOtherFields other={other} mine={mine} onOther={(chosen) => take({ type: 'speakFor', other: chosen })} />
    </div>
  );
}
