import { m } from '../i18n/messages.ts';
import { CheckField } from './facilitate/CheckField.tsx';

interface OnBehalfFieldProps {
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

/** Whether a note is written down for who calls or sits in the room. */
export function OnBehalfField({ isOn, onChange }: OnBehalfFieldProps) {
  return <CheckField label={m.onBehalf_field()} hint={m.onBehalf_hint()} isChecked={isOn} onChange={onChange} />;
}
