import { STEP_NOTE_KINDS, type StepNoteKind, type StepRule } from '@samenreis/shared/session';
import { m } from '../../i18n/messages.ts';
import { CheckField } from '../facilitate/CheckField.tsx';

interface StepMayProps {
  readonly rule: StepRule;
  readonly onRule: (change: Partial<StepRule>) => void;
}

const noteKindTexts = {
  moment: m.session_mayMoment,
  emotion: m.session_mayEmotion,
  tip: m.session_mayTip,
} satisfies Record<StepNoteKind, () => string>;

/** What participants may do in a step: the kinds of notes they stick, and whether they write the conclusions along. */
export function StepMay({ rule, onRule }: StepMayProps) {
  const setKind = (kind: StepNoteKind, isAsked: boolean) =>
    onRule({ kinds: STEP_NOTE_KINDS.filter((one) => (one === kind ? isAsked : rule.kinds.includes(one))) });
  return (
    <fieldset className="settings-group">
      <legend>{m.session_may()}</legend>
      {STEP_NOTE_KINDS.map((kind) => (
        <CheckField
          key={kind}
          label={noteKindTexts[kind]()}
          isChecked={rule.kinds.includes(kind)}
          onChange={(isAsked) => setKind(kind, isAsked)}
        />
      ))}
      <CheckField
        label={m.session_mayConclude()}
        isChecked={rule.conclusions}
        onChange={(conclusions) => onRule({ conclusions })}
      />
    </fieldset>
  );
}
