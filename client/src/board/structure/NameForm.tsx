import type { ReactNode } from 'react';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useNameField } from './useNameField.ts';

interface NameFormProps {
  readonly label: string;
  readonly button: string;
  readonly error: string;
  /** @returns whether it was taken; the field is emptied then */
  readonly onName: (name: string) => boolean;
  /** What else is chosen for it. */
  readonly children?: ReactNode;
}

const NAME_MAX = 80;

/** One name and a button: how something new begins. */
export function NameForm({ label, button, error, onName, children }: NameFormProps) {
  const { form, name, isMissing, ...field } = useNameField('', (given) => {
    if (onName(given)) field.onName('');
  });

  return (
    <form ref={form} className="list-name-form" onSubmit={field.onSubmit} noValidate>
      <TextField label={label} value={name} maxLength={NAME_MAX} error={isMissing ? error : null} onValue={field.onName} />
      {children}
      <Button purpose="secondary" type="submit">
        {button}
      </Button>
    </form>
  );
}
