import { useState } from 'react';
import { m } from '../i18n/messages.ts';
import { TextField, type TextFieldProps } from '../ui/TextField.tsx';

interface PasswordFieldProps extends Omit<TextFieldProps, 'label' | 'type'> {
  /** Where there is more than one on the page. */
  readonly label?: string;
}

/** A password that can be read while it is typed: who types slowly on a phone makes mistakes that dots hide. */
export function PasswordField({ label = m.account_password(), name = 'password', ...props }: PasswordFieldProps) {
  const [isShown, setShown] = useState(false);
  return (
    <>
      <TextField {...props} label={label} name={name} type={isShown ? 'text' : 'password'} spellCheck={false} />
      <label className="check-field">
        <input type="checkbox" checked={isShown} onChange={(event) => setShown(event.target.checked)} />
        {m.account_showPassword()}
      </label>
    </>
  );
}
